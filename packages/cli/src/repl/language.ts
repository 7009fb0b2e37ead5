/** What a line typed into the console means. Pure. */
import type { Json, Operation } from "@backline/protocol"
import { readValue } from "../values.ts"
import { wirePath } from "../wire-path.ts"

export type Line =
  | { readonly kind: "nothing" | "help" | "exit" | "watches" }
  | { readonly kind: "request"; readonly operation: Operation }
  | { readonly kind: "describe"; readonly operation: Operation }
  | { readonly kind: "watch"; readonly path: string }
  | { readonly kind: "unwatch"; readonly path: string | undefined }

const BARE: { readonly [word: string]: Line } = {
  "": { kind: "nothing" },
  help: { kind: "help" },
  ".help": { kind: "help" },
  exit: { kind: "exit" },
  quit: { kind: "exit" },
  ".exit": { kind: "exit" },
  watches: { kind: "watches" },
}

/** Throws a Fault that quotes what cannot be read. */
export function readLine(text: string): Line {
  const line = text.trim()
  const bare = BARE[line]
  if (bare) return bare
  const word = /^(watch|unwatch)(?:\s+(.+))?$/.exec(line)
  if (word) return watching(word[1] === "watch", word[2])
  if (line.endsWith("?")) return { kind: "describe", operation: describing(line.slice(0, -1).trim()) }
  return { kind: "request", operation: request(line) }
}

function watching(start: boolean, text: string | undefined): Line {
  if (start) return { kind: "watch", path: wirePath([text ?? ""]) }
  return { kind: "unwatch", path: text === undefined ? undefined : wirePath([text]) }
}

const describing = (text: string): Operation =>
  /^[A-Z]/.test(text) ? { op: "describe", type: text } : { op: "describe", path: wirePath([text]) }

function request(line: string): Operation {
  const call = /^([^=(]+)\((.*)\)$/s.exec(line)
  if (call) return calling(call[1] ?? "", call[2] ?? "")
  const set = /^([^="]+(?:"[^"]*"[^="]*)*)=(.*)$/s.exec(line)
  if (set) return setting(set[1] ?? "", set[2] ?? "")
  return { op: "get", path: wirePath([line]) }
}

function setting(target: string, value: string): Operation {
  const path = wirePath([target.trim()])
  return { op: "set", path, value: readValue(value.trim(), path) }
}

function calling(target: string, text: string): Operation {
  const path = wirePath([target.trim()])
  return { op: "call", path, args: splitArguments(text).map((part): Json => readValue(part, path)) }
}

/** Splits at commas that stand outside of quotes and brackets. */
export function splitArguments(text: string): string[] {
  const parts: string[] = []
  let depth = 0
  let quoted = false
  let part = ""
  for (const [index, letter] of [...text].entries()) {
    if (letter === '"' && text[index - 1] !== "\\") quoted = !quoted
    if (!quoted && "[{".includes(letter)) depth += 1
    if (!quoted && "]}".includes(letter)) depth -= 1
    if (letter === "," && depth === 0 && !quoted) {
      parts.push(part.trim())
      part = ""
    } else part += letter
  }
  return part.trim() === "" ? parts : [...parts, part.trim()]
}
