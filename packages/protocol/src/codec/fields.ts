/** What the fields of an operation may be. One row per operation; a guard answers what would be right, or nothing. */
import { isRequestId } from "../ids.ts"
import { PATH_LENGTH, WATCH_HZ } from "../limits.ts"
import type { Operation } from "../messages.ts"

export type Fields = { readonly [name: string]: unknown }
export type OperationName = Operation["op"]

/** What would be right, or undefined when it is. */
type Guard = (value: unknown) => string | undefined

export interface FieldRule {
  readonly name: string
  readonly guard: Guard
  readonly required: boolean
}

export function isRecord(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

const guard = (right: string, holds: (value: unknown) => boolean): Guard => {
  return (value) => (holds(value) ? undefined : right)
}

const path = guard(`a path of 1 to ${PATH_LENGTH} characters such as "song.tempo"`, (value) => {
  return typeof value === "string" && value.length > 0 && value.length <= PATH_LENGTH
})
const json = guard("a value", (value) => value !== undefined)
const list = guard("a list", Array.isArray)
const record = guard("an object", isRecord)
const truth = guard("true or false", (value) => typeof value === "boolean")
const text = guard("a text", (value) => typeof value === "string")
const number = guard("a number", (value) => typeof value === "number")
const request = guard('the id of a watch request such as "c7f3a.17"', isRequestId)
const phase = guard('"begin", "move" or "end"', (value) => value === "begin" || value === "move" || value === "end")
const rate = guard(`a number from ${WATCH_HZ.from} to ${WATCH_HZ.to}`, (value) => {
  return typeof value === "number" && value >= WATCH_HZ.from && value <= WATCH_HZ.to
})

const must = (name: string, rule: Guard): FieldRule => ({ name, guard: rule, required: true })
const may = (name: string, rule: Guard): FieldRule => ({ name, guard: rule, required: false })

export const FIELDS: { readonly [Name in OperationName]: readonly FieldRule[] } = {
  get: [must("path", path)],
  set: [must("path", path), must("value", json)],
  call: [must("path", path), may("args", list), may("named", record)],
  query: [must("path", path), must("shape", record)],
  watch: [must("path", path), may("shape", record), may("hz", rate)],
  unwatch: [must("watch", request)],
  batch: [must("items", list), may("undo", truth), may("label", text)],
  gesture: [must("path", path), must("phase", phase), may("value", number)],
  describe: [may("path", path), may("type", text)],
  ping: [],
}

/** What may not stand inside a batch: it would outlive it, or nest. */
export const NOT_IN_BATCH: ReadonlySet<string> = new Set(["batch", "watch", "unwatch", "gesture"])

export const OPERATION_NAMES = Object.keys(FIELDS).join(", ")
