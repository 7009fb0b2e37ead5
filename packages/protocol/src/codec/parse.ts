/** Text to an object, or the fault that says why it is none. */
import { type FaultBody, faultBody, type Stage } from "../fault.ts"
import { type Fields, isRecord } from "./fields.ts"
import { cut, quote } from "./quote.ts"

export function parseLine(text: string, stage: Stage): { readonly fields: Fields } | { readonly fault: FaultBody } {
  try {
    const value: unknown = JSON.parse(text)
    if (isRecord(value)) return { fields: value }
    return { fault: faultBody("malformed", stage, `A line is ${quote(value)}; every line is one JSON object.`) }
  } catch {
    return { fault: faultBody("malformed", stage, `A line is not JSON: ${cut(text)}`) }
  }
}
