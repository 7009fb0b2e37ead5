/** Bodies of questions and answers: a JSON object in UTF-8; nothing at all for `{}`. */
import { textOf, utf8 } from "../packing/utf8.ts"

export type Body = { readonly [field: string]: unknown }

export function encodeBody(body: Body): Uint8Array {
  const text = JSON.stringify(body)
  return text === "{}" ? new Uint8Array() : utf8(text)
}

/** undefined for what is no JSON object. */
export function decodeBody(bytes: Uint8Array): Body | undefined {
  if (bytes.length === 0) return {}
  const text = textOf(bytes)
  if (text === undefined) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined // the caller answers `malformed`; there is nothing more to say about it here
  }
}

/** A whole number from 0 to `most`, or undefined. */
export function countIn(body: Body, field: string, most = Number.MAX_SAFE_INTEGER): number | undefined {
  const value = body[field]
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= most ? value : undefined
}

export function textIn(body: Body, field: string): string | undefined {
  const value = body[field]
  return typeof value === "string" ? value : undefined
}
