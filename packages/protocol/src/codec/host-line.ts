/** What a host sends, as a client reads it. */
import { type FaultBody, faultBody, isFaultCode, type Stage } from "../fault.ts"
import { isRequestId } from "../ids.ts"
import type { Change, Json, LinkNews, LinkState, Outcome, RequestId, Welcome } from "../messages.ts"
import { type Fields, isRecord } from "./fields.ts"
import { parseLine } from "./parse.ts"

export type ReadHostLine =
  | { readonly kind: "welcome"; readonly welcome: Welcome }
  | { readonly kind: "reply"; readonly id: RequestId; readonly outcome: Outcome }
  | { readonly kind: "changes"; readonly changes: readonly Change[] }
  | { readonly kind: "link"; readonly link: LinkNews }
  /** The host's fault about something without an id; in a greeting it is a refusal. */
  | { readonly kind: "fault"; readonly fault: FaultBody }
  /** A line that is no host's line; our finding, not the host's. */
  | { readonly kind: "unreadable"; readonly fault: FaultBody }

const STAGES: ReadonlySet<unknown> = new Set(["client", "gateway", "script", "live"])
const BLAMES: ReadonlySet<unknown> = new Set(["client", "host", "live", "network"])
const LINK_STATES: ReadonlySet<unknown> = new Set(["waiting", "live", "stale"])

const isStage = (value: unknown): value is Stage => STAGES.has(value)
const isBlame = (value: unknown): value is FaultBody["blame"] => BLAMES.has(value)
const isLinkState = (value: unknown): value is LinkState => LINK_STATES.has(value)
/** JSON.parse makes nothing else. */
const isJson = (value: unknown): value is Json => value !== undefined

/** Nothing is thrown. A reply that makes no sense is a fault of its request, so that the request does not wait for its deadline. */
export function readHostLine(text: string): ReadHostLine {
  const parsed = parseLine(text, "client")
  if ("fault" in parsed) return { kind: "unreadable", fault: { ...parsed.fault, blame: "host" } }
  const { fields } = parsed
  if (isRequestId(fields.id)) return { kind: "reply", id: fields.id, outcome: readOutcome(fields) }
  if (Array.isArray(fields.changes)) return readChanges(fields.changes)
  if (isRecord(fields.link)) return readLink(fields.link)
  if (isRecord(fields.welcome)) return readWelcome(fields.welcome)
  if (isRecord(fields.fault)) return { kind: "fault", fault: readFault(fields.fault) }
  return unreadable(`A line of the host says nothing we know; it has the fields ${Object.keys(fields).join(", ")}.`)
}

function unreadable(message: string): ReadHostLine {
  return { kind: "unreadable", fault: brokenHost(message) }
}

function brokenHost(message: string): FaultBody {
  return faultBody("malformed", "client", message, { blame: "host" })
}

function readOutcome(fields: Fields): Outcome {
  if (isRecord(fields.fault)) return { fault: readFault(fields.fault) }
  if (isJson(fields.ok)) return { ok: fields.ok }
  return { fault: brokenHost('A reply has neither "ok" nor "fault".') }
}

/** Tolerant: a code of a newer host becomes `internal` and stays readable in the message. */
function readFault(fields: Fields): FaultBody {
  const message = typeof fields.message === "string" ? fields.message : "The host gave no reason."
  const known = isFaultCode(fields.code)
  const code = isFaultCode(fields.code) ? fields.code : "internal"
  return faultBody(
    code,
    isStage(fields.stage) ? fields.stage : "script",
    known ? message : `${fields.code}: ${message}`,
    {
      ...(isBlame(fields.blame) && { blame: fields.blame }),
      ...(typeof fields.path === "string" && { path: fields.path }),
      ...(fields.value !== undefined && { value: fields.value }),
      ...(typeof fields.id === "string" && { id: fields.id }),
    },
  )
}

function readChanges(list: readonly unknown[]): ReadHostLine {
  const changes: Change[] = []
  for (const item of list) {
    const change = readChange(item)
    if (!change) return unreadable('A change is not {"watch", "rev", "value" or "delta" or "fault"}.')
    changes.push(change)
  }
  return { kind: "changes", changes }
}

function readChange(item: unknown): Change | undefined {
  if (!isRecord(item)) return undefined
  const { watch, rev, value, delta, fault } = item
  if (!isRequestId(watch) || typeof rev !== "number") return undefined
  if (isRecord(fault)) return { watch, rev, fault: readFault(fault) }
  if (isDelta(delta)) return { watch, rev, delta }
  return isJson(value) ? { watch, rev, value } : undefined
}

type DeltaList = Extract<Change, { readonly delta: unknown }>["delta"]

function isDelta(value: unknown): value is DeltaList {
  return (
    Array.isArray(value) && value.every((step) => Array.isArray(step) && step.length === 2 && Array.isArray(step[0]))
  )
}

function readLink({ state, since, boot }: Fields): ReadHostLine {
  if (!isLinkState(state)) return unreadable('A link is not "waiting", "live" or "stale".')
  const link = { state, ...(typeof since === "number" && { since }), ...(typeof boot === "string" && { boot }) }
  return { kind: "link", link }
}

function readWelcome(fields: Fields): ReadHostLine {
  const { protocol, boot, host, live, version, credit, limits, link, memory } = fields
  if (typeof protocol !== "number" || typeof boot !== "string")
    return unreadable("A welcome lacks its protocol or boot.")
  if (typeof credit !== "number" || !(credit >= 1)) return unreadable("A welcome gives no credit.")
  const line = isRecord(limits) ? limits.line : undefined
  if (typeof line !== "number" || !(line >= 1)) return unreadable("A welcome lacks limits.line.")
  const welcome: Welcome = {
    protocol,
    boot,
    host: host === "gateway" ? "gateway" : "script",
    live: typeof live === "string" ? live : "",
    version: typeof version === "string" ? version : "",
    credit,
    limits: { line },
    link: isLinkState(link) ? link : "live",
    ...(typeof memory === "string" && { memory }),
  }
  return { kind: "welcome", welcome }
}
