import type { Delta } from "@backline/protocol"

/** The tree with `value` at `path`; what did not change stays the same object, so that a program can compare by identity. */
export function withValueAt(tree: unknown, path: Delta[0], value: unknown, depth = 0): unknown {
  const step = path[depth]
  if (step === undefined) return value
  if (Array.isArray(tree) && typeof step === "number") {
    const list: unknown[] = tree.slice()
    list[step] = withValueAt(list[step], path, value, depth + 1)
    return list
  }
  const inner = typeof tree === "object" && tree !== null ? Object.entries(tree).find(([name]) => name === step) : []
  return { ...(typeof tree === "object" && tree), [step]: withValueAt(inner?.[1], path, value, depth + 1) }
}
