import type { Json, Shape } from "@backline/protocol"
import { isList } from "./fields.ts"

/** Makes a handle of a reference that came over the wire. */
export type Refer = (reference: { readonly $ref: string; readonly type: string; readonly path?: string }) => unknown

/** A value from the wire with every reference replaced by a handle. */
export function decodeValue(value: Json, refer: Refer): unknown {
  if (typeof value !== "object" || value === null) return value
  if (isList(value)) return value.map((item) => decodeValue(item, refer))
  const { $ref, type, path } = value
  if (typeof $ref === "string" && typeof type === "string") {
    return refer({ $ref, type, ...(typeof path === "string" && { path }) })
  }
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, decodeValue(inner, refer)]))
}

/** A tree that was asked for by `shape`: references stand only where the shape says `true`. */
export function decodeTree(tree: Json, shape: Shape, refer: Refer): unknown {
  if (typeof tree !== "object" || tree === null) return tree
  if (isList(tree)) return tree.map((item) => decodeTree(item, shape, refer))
  const decoded: Record<string, unknown> = {}
  for (const [name, inner] of Object.entries(tree)) decoded[name] = decodeMember(inner, shape[name], refer)
  return decoded
}

/** The value of one step of a delta, which stands at `path` in the tree that `shape` asked for. */
export function decodeAt(path: readonly (string | number)[], value: Json, shape: Shape, refer: Refer): unknown {
  let inner: Shape[string] | undefined = shape
  for (const step of path) if (typeof step === "string" && isShape(inner)) inner = inner[step]
  return decodeMember(value, inner, refer)
}

function decodeMember(value: Json, asked: Shape[string] | undefined, refer: Refer): unknown {
  return isShape(asked) ? decodeTree(value, asked, refer) : asked === true ? decodeValue(value, refer) : value
}

const isShape = (asked: Shape[string] | undefined): asked is Shape => typeof asked === "object" && !Array.isArray(asked)
