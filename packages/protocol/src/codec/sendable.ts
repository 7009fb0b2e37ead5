/**
 * JSON.stringify writes not-a-number as null and drops what it does not know. In a Set that would be a wrong value without a
 * word, so what cannot travel is found before.
 */
import { quote } from "./quote.ts"

/** Far below where JSON.stringify runs out of stack, and it ends circles. */
const DEEPEST = 100

/** What in `value` cannot travel, as a sentence; undefined when all of it can. */
export function unsendable(value: unknown, where = "", depth = 0): string | undefined {
  switch (typeof value) {
    case "string":
    case "boolean":
      return undefined
    case "number":
      return Number.isFinite(value) ? undefined : `${place(where)} is ${value}; it must be a finite number.`
    case "object":
      if (value === null) return undefined
      if (depth >= DEEPEST) return `${place(where)} is nested deeper than ${DEEPEST} or contains itself.`
      return Array.isArray(value) ? inList(value, where, depth) : inObject(value, where, depth)
    default:
      return `${place(where)} is ${quote(value)} (${typeof value}); it must be JSON.`
  }
}

function place(where: string): string {
  return where === "" ? "The value" : `"${where}"`
}

function inList(list: readonly unknown[], where: string, depth: number): string | undefined {
  for (let index = 0; index < list.length; index += 1) {
    const wrong = unsendable(list[index], `${where}[${index}]`, depth + 1)
    if (wrong) return wrong
  }
  return undefined
}

function inObject(value: object, where: string, depth: number): string | undefined {
  for (const [name, inner] of Object.entries(value)) {
    // A field that is undefined is a field that is not there: JSON leaves it out, as meant.
    if (inner === undefined) continue
    const wrong = unsendable(inner, where === "" ? name : `${where}.${name}`, depth + 1)
    if (wrong) return wrong
  }
  return undefined
}
