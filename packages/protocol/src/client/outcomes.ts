/** The faults that the client's side makes by itself. Each says whether the request may have been executed. */
import { type FaultBody, type FaultCode, faultBody } from "../fault.ts"
import type { Pending } from "./outstanding.ts"

export function fate(code: FaultCode, pending: Pending, reason: string): FaultBody {
  const executed = pending.sent ? "It may have been executed." : "It was never sent."
  const more = { id: pending.id, ...(pending.path !== undefined && { path: pending.path }) }
  return faultBody(code, "client", `"${pending.op}" ${pending.id}: ${reason} ${executed}`, more)
}

export const timedOut = (pending: Pending) => fate("timeout", pending, "no answer came before its deadline.")

export const cancelled = (pending: Pending) => fate("cancelled", pending, "the caller cancelled it.")

export const restarted = (pending: Pending) =>
  fate("restarted", pending, "Live (or its remote script) restarted before the answer came.")

export const forgotten = (pending: Pending) =>
  fate("disconnected", pending, "the connection was away for so long that the host has forgotten this client.")

export const lost = (pending: Pending, reason: string) =>
  fate("disconnected", pending, `the connection is away (${reason.replace(/\.$/, "")}).`)
