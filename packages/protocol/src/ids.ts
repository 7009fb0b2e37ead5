/** Client and request ids: `c7f3a` and `c7f3a.17`. */
import type { ClientId, RequestId } from "./messages.ts"

const CLIENT = /^[A-Za-z0-9_-]{1,32}$/
/** At most 15 digits, so that every number is exact as a JSON number. */
const REQUEST = /^[A-Za-z0-9_-]{1,32}\.[1-9][0-9]{0,14}$/
const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"

export function isClientId(value: unknown): value is ClientId {
  return typeof value === "string" && CLIENT.test(value)
}

export function isRequestId(value: unknown): value is RequestId {
  return typeof value === "string" && REQUEST.test(value)
}

export function requestId(client: ClientId, number: number): RequestId {
  return `${client}.${number}`
}

/** `c7f3a` of `c7f3a.17`. */
export function clientOf(id: RequestId): ClientId {
  return id.slice(0, id.lastIndexOf("."))
}

/** 17 of `c7f3a.17`. */
export function numberOf(id: RequestId): number {
  return Number(id.slice(id.lastIndexOf(".") + 1))
}

/** Ten letters and digits (51 bits) from `random`, which answers numbers from 0 up to but not including 1. */
export function drawClientId(random: () => number): ClientId {
  return Array.from({ length: 10 }, () => LETTERS.charAt(Math.floor(random() * LETTERS.length))).join("")
}
