import type { Json } from "@backline/protocol"
import { WrongType } from "@backline/protocol"
import { faderPosition, Level } from "./level.ts"

/** A value of the program as it travels. What cannot travel is left as it is: the check after this names it. */
export function encodeValue(value: unknown, path: string): unknown {
  if (typeof value !== "object" || value === null) return value
  if (Array.isArray(value)) return value.map((item) => encodeValue(item, path))
  if (value instanceof Level) return faderPosition(value, path)
  const reference = referenceOf(value)
  if (reference) return reference
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, encodeValue(inner, path)]))
}

/** How an object of Live is named to Live: by itself where it is known, else by where it stands. */
function referenceOf(value: object): { $ref: string } | { $path: string } | undefined {
  if ("$ref" in value && typeof value.$ref === "string") return { $ref: value.$ref }
  if ("$path" in value && typeof value.$path === "string") return { $path: value.$path }
  return undefined
}

/** @throws Fault `wrong-type` for what JSON does not have, such as NaN or a function */
export function asJson(value: unknown, path: string): Json {
  if (value === null || typeof value === "boolean" || typeof value === "string") return value
  if (typeof value === "number" && Number.isFinite(value)) return value
  if (Array.isArray(value)) return value.map((item) => asJson(item, path))
  if (typeof value === "object") {
    return Object.fromEntries(
      Object.entries(value).flatMap(([name, inner]) => (inner === undefined ? [] : [[name, asJson(inner, path)]])),
    )
  }
  throw new WrongType({
    stage: "client",
    path,
    message: `${path} cannot be given a ${typeof value}${typeof value === "number" ? ` (${value})` : ""}; it must be JSON.`,
  })
}
