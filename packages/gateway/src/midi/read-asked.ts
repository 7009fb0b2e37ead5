/** Reads what a client says about MIDI ports; whatever it may be, only what has the right form gets in. */
import { MidiFault } from "@backline/midi"
import { type Asked, HIGHEST_NUMBER, LONGEST_LINE, LONGEST_NAME, MIDI_PROTOCOL } from "@backline/midi/gateway"

type Fields = Record<string, unknown>
type Reading = { readonly asked: Asked } | { readonly id?: number; readonly fault: MidiFault }

const HELLO = '{"hello":{"protocol":1,"name":"…"}}'

/** The name that a client gives itself. @throws MidiFault `malformed` */
export function readHello(line: string): string {
  const { protocol, name } = fieldsOf(parsed(line).hello) ?? {}
  if (protocol === undefined) throw malformed(`${quoted(line)} is no greeting; the first line is ${HELLO}`)
  if (protocol !== MIDI_PROTOCOL)
    throw malformed(`"protocol" is ${quoted(protocol)}; this gateway speaks ${MIDI_PROTOCOL}`)
  if (typeof name === "string" && name !== "" && name.length <= LONGEST_NAME) return name
  throw malformed(`"name" is ${quoted(name)}; it is a text of 1 to ${LONGEST_NAME} characters`)
}

export function readAsked(line: string): Reading {
  const fields = attempt(() => parsed(line))
  if (fields instanceof MidiFault) return { fault: fields }
  const { id } = fields
  if (typeof id !== "number") return { fault: malformed(`"id" is ${quoted(id)}; it is a number`) }
  const asked = attempt(() => askedOf(id, fields))
  return asked instanceof MidiFault ? { id, fault: asked } : { asked }
}

function askedOf(id: number, { op, number, port }: Fields): Asked {
  if (op === "look") return { id, op }
  if (op !== "open" && op !== "close") throw malformed(`"op" is ${quoted(op)}; there are look, open and close`)
  if (typeof number !== "number" || !Number.isInteger(number) || number < 0 || number > HIGHEST_NUMBER)
    throw malformed(`"number" is ${quoted(number)}; it is a whole number from 0 to ${HIGHEST_NUMBER}`)
  if (op === "close") return { id, op, number }
  if (typeof port !== "string") throw malformed(`"port" is ${quoted(port)}; it is the id of a port`)
  return { id, op, number, port }
}

/** @throws MidiFault `malformed` */
function parsed(line: string): Fields {
  if (line.length > LONGEST_LINE)
    throw malformed(`a line of ${line.length} characters; at most ${LONGEST_LINE} are read`)
  const fields = fieldsOf(jsonOf(line))
  if (!fields) throw malformed(`${quoted(line)} is no JSON object`)
  return fields
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (problem) {
    if (problem instanceof SyntaxError) return undefined
    throw problem
  }
}

function attempt<T>(read: () => T): T | MidiFault {
  try {
    return read()
  } catch (problem) {
    if (problem instanceof MidiFault) return problem
    throw problem
  }
}

const fieldsOf = (value: unknown): Fields | undefined =>
  typeof value === "object" && value !== null ? { ...value } : undefined

/** As it was written, cut where it gets long. */
const quoted = (value: unknown): string => (JSON.stringify(value) ?? "missing").slice(0, 80)

const malformed = (message: string): MidiFault => new MidiFault("malformed", message)
