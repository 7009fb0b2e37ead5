/** Reads what a gateway tells; whatever it may be, only what has the right form gets in. */
import { MidiFault, type MidiFaultCode } from "../fault.ts"
import { jsonObject } from "../json-object.ts"
import type { PortSource } from "../port/port.ts"
import { BLAME, type MidiLimits, type PortNote, type PortsNote } from "./wire.ts"

export type Heard =
  | { readonly kind: "welcome"; readonly limits: MidiLimits; readonly now: PortsNote }
  | { readonly kind: "ports"; readonly now: PortsNote }
  | { readonly kind: "ok"; readonly id: number; readonly now: PortsNote | undefined }
  | { readonly kind: "fault"; readonly id?: number; readonly number?: number; readonly fault: MidiFault }
  | { readonly kind: "taken"; readonly number: number; readonly weight: number }
  | { readonly kind: "closed" | "dropped"; readonly number: number; readonly sentence: string }

type Fields = Record<string, unknown>

const SOURCES: readonly PortSource[] = ["native", "simulator", "board"]

/** undefined for what a client of this version does not know, which is ignored. */
export function readTold(text: string): Heard | undefined {
  const said = jsonObject(text)
  if (!said) return undefined
  const [welcome, ports, fault] = [fieldsOf(said.welcome), fieldsOf(said.ports), fieldsOf(said.fault)]
  if (welcome) return { kind: "welcome", limits: limitsOf(fieldsOf(welcome.limits)), now: portsNote(welcome) }
  if (ports) return { kind: "ports", now: portsNote(ports) }
  if (fault) return faultOf(said, fault)
  if (typeof said.id === "number" && "ok" in said) {
    const now = fieldsOf(said.ok)
    return { kind: "ok", id: said.id, now: now && portsNote(now) }
  }
  return aboutPort(said)
}

function aboutPort(said: Fields): Heard | undefined {
  const taken = fieldsOf(said.taken)
  if (taken) return { kind: "taken", number: numberOf(taken.number, -1), weight: numberOf(taken.weight, 0) }
  const [closed, dropped] = [fieldsOf(said.closed), fieldsOf(said.dropped)]
  if (closed) return { kind: "closed", number: numberOf(closed.number, -1), sentence: String(closed.reason) }
  if (dropped) return { kind: "dropped", number: numberOf(dropped.number, -1), sentence: String(dropped.why) }
  return undefined
}

function faultOf(said: Fields, { code, message }: Fields): Heard {
  return {
    kind: "fault",
    ...(typeof said.id === "number" && { id: said.id }),
    ...(typeof said.number === "number" && { number: said.number }),
    // A code of a later version is still a refusal.
    fault: new MidiFault(isCode(code) ? code : "refused", String(message)),
  }
}

const isCode = (value: unknown): value is MidiFaultCode => typeof value === "string" && Object.hasOwn(BLAME, value)

const fieldsOf = (value: unknown): Fields | undefined =>
  typeof value === "object" && value !== null ? { ...value } : undefined

const numberOf = (value: unknown, otherwise: number): number => (typeof value === "number" ? value : otherwise)

/** Without limits nothing can be sent, which is told at the first attempt. */
const limitsOf = (limits: Fields | undefined): MidiLimits => ({
  message: numberOf(limits?.message, 0),
  credit: numberOf(limits?.credit, 0),
})

function portsNote({ ports, missing }: Fields): PortsNote {
  const notes = Array.isArray(ports) ? ports.map(portNote).filter((note) => note !== undefined) : []
  return { ports: notes, ...(typeof missing === "string" && { missing }) }
}

function portNote(value: unknown): PortNote | undefined {
  const { id, name, direction, source: said } = fieldsOf(value) ?? {}
  const source = SOURCES.find((one) => one === said)
  if (typeof id !== "string" || typeof name !== "string" || source === undefined) return undefined
  return direction === "input" || direction === "output" ? { id, name, direction, source } : undefined
}
