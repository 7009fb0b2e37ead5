/** What went wrong, in words, with what to do next. */
import { DeviceFault } from "@backline/device-files"
import { MidiFault } from "@backline/midi"

const NEXT: { readonly [code: string]: string } = {
  unplugged: "Plug it in again: it is found by itself.",
  silent: "Look at the cable, and whether the board is on.",
  full: "Remove something from the board first.",
  "read-only": "Eject the board's drive on the computer, or restart it without holding its switch.",
  deadline: "Look at the cable, then try again.",
  "unknown-transfer": "Try again.",
  io: "Try again; if it goes on, the board's memory may be damaged.",
}

/** A whole sentence, then what to do. */
export function saidOf(problem: unknown): string {
  if (problem instanceof DeviceFault || problem instanceof MidiFault) {
    const sentence = problem.message.charAt(0).toUpperCase() + problem.message.slice(1)
    const ended = /[.!?)]$/.test(sentence) ? sentence : `${sentence}.`
    const next = NEXT[problem.code]
    return next === undefined ? ended : `${ended} ${next}`
  }
  const words = problem instanceof Error ? problem.message : String(problem)
  return `This is a defect of Backline: ${words}`
}

export const codeOf = (problem: unknown): string | undefined =>
  problem instanceof DeviceFault || problem instanceof MidiFault ? problem.code : undefined

/** Originals wrap a traceback's lines into a Python list, and send that as text. */
export function readable(text: string): string {
  const lines = /^\[['"].*['"]\]$/s.test(text.trim()) ? text.trim().slice(1, -1) : undefined
  if (lines === undefined) return text.trimEnd()
  const parts = lines.match(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g) ?? []
  const plain = parts.map((part) =>
    part.slice(1, -1).replace(/\\(.)/g, (_, letter: string) => (letter === "n" ? "\n" : letter)),
  )
  return plain.join("").trimEnd()
}
