/** Applies the deltas of a shape watch to its tree. Nodes are never changed in place: what did not change stays the same object, so models are cached by node. */
import type { Delta, Json } from "@backline/protocol"

type Step = string | number

function isList(node: Json): node is readonly Json[] {
  return Array.isArray(node)
}

/** The member of `node` called `step`, or undefined where there is none. */
export function child(node: Json | undefined, step: Step): Json | undefined {
  if (node === undefined || node === null || typeof node !== "object") return undefined
  if (isList(node)) return typeof step === "number" ? node[step] : undefined
  return Object.hasOwn(node, step) ? node[String(step)] : undefined
}

/** A copy of `node` with `value` at `path`; undefined when the path leads nowhere: then the tree is not the one the host speaks of. */
function replaced(node: Json | undefined, path: readonly Step[], value: Json): Json | undefined {
  const [step, ...rest] = path
  if (step === undefined) return value
  if (node === undefined || node === null || typeof node !== "object") return undefined
  const next = replaced(child(node, step), rest, value)
  if (next === undefined) return undefined
  if (!isList(node)) return { ...node, [step]: next }
  if (typeof step !== "number" || step < 0 || step > node.length) return undefined
  const copy = [...node]
  copy[step] = next
  return copy
}

/** The tree after all deltas, or undefined when one of them does not fit: watch anew rather than show something untrue. */
export function applyDeltas(tree: Json, deltas: readonly Delta[]): Json | undefined {
  let now: Json | undefined = tree
  for (const [path, value] of deltas) {
    now = replaced(now, path, value)
    if (now === undefined) return undefined
  }
  return now
}
