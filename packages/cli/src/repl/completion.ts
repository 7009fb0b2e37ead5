/** Completing a path with what really stands there: names of members from `describe`, positions of lists from their length. */
import type { Json, Operation } from "@backline/protocol"
import { isTree } from "./tree.ts"

export type Ask = (operation: Operation) => Promise<Json>

const ROOTS = ["song", "application"]
const WORDS = ["watch ", "unwatch ", "watches", "help", "exit"]
const MOST_POSITIONS = 64

/** The whole-line completions of `line`, and the part that they replace (as node:readline wants them). */
export async function complete(line: string, ask: Ask): Promise<[string[], string]> {
  const command = /^(watch|unwatch)\s+/.exec(line)?.[0] ?? ""
  const path = line.slice(command.length)
  const cut = path.lastIndexOf(".")
  if (cut < 0) {
    const choices = command === "" ? [...ROOTS, ...WORDS] : ROOTS
    return [choices.filter((choice) => choice.startsWith(path)), path]
  }
  const parent = path.slice(0, cut)
  const names = await members(parent, ask)
  const typed = path.slice(cut + 1)
  return [names.filter((name) => name.startsWith(typed)).map((name) => `${parent}.${name}`), path]
}

async function members(path: string, ask: Ask): Promise<string[]> {
  const answer = await ask({ op: "describe", path })
  if (!isTree(answer)) return []
  const tree = answer
  if (tree.list === true) return positions(tree.count)
  return [...keys(tree.children), ...keys(tree.properties), ...keys(tree.functions).map((name) => `${name}(`)].sort()
}

const positions = (count: Json | undefined): string[] =>
  Array.from({ length: Math.min(typeof count === "number" ? count : 0, MOST_POSITIONS) }, (_none, index) =>
    String(index),
  )

const keys = (tree: Json | undefined): string[] => (typeof tree === "object" && tree !== null ? Object.keys(tree) : [])
