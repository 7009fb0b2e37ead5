/** The faults that the client's side makes by itself. Each says whether the request may have been executed. */
import { type FaultBody, type FaultCode, faultBody } from "../fault.ts"
import type { Outcome } from "../messages.ts"
import type { Pending } from "./outstanding.ts"

function fate(code: FaultCode, pending: Pending, reason: string): FaultBody {
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

/** Gestures and watches live on one carrier. A watch that never left is made on the next one. */
export function endsWithCarrier({ op, sent }: Pending): boolean {
  return op === "gesture" || op === "unwatch" || (op === "watch" && sent)
}

/** What was to be unwatched has ended with the carrier, so that is done. */
export function endWithCarrier(pending: Pending, reason: string): Outcome {
  return pending.op === "unwatch" ? { ok: null } : { fault: lost(pending, reason) }
}

/** A line that no host should send now. */
export function unexpected(message: string): FaultBody {
  return faultBody("malformed", "client", message, { blame: "host" })
}
