import { MidiFault } from "../fault.ts"
import { FIELDS, type MidiMessage, rowOfKind, SYSEX_END, SYSEX_START } from "./table.ts"

/**
 * One message as bytes.
 * @throws MidiFault `malformed` when a number is missing, not whole, or outside its range.
 */
export function encode(message: MidiMessage): Uint8Array {
  if (message.kind === "sysex") return encodeSysEx(message.data)
  const values: Readonly<Record<string, unknown>> = message
  const row = rowOfKind(message.kind)
  if (!row)
    throw new MidiFault("malformed", `"${String(values.kind)}" is no kind of MIDI message; "note-on" would be one`)
  const channel = row.ofChannel ? whole(message.kind, "channel", values.channel, 1, 16) - 1 : 0
  const bytes = [row.status | channel]
  for (const field of row.fields) {
    const { bytes: count, min, max } = FIELDS[field]
    const number = whole(message.kind, field, values[field], min, max)
    const raw = min < 0 ? number - min : number
    bytes.push(raw & 0x7f)
    if (count === 2) bytes.push(raw >> 7)
  }
  return Uint8Array.from(bytes)
}

function whole(kind: string, field: string, value: unknown, min: number, max: number): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= min && value <= max) return value
  throw new MidiFault("malformed", `${field} of ${kind} is a whole number from ${min} to ${max}, not ${String(value)}`)
}

function encodeSysEx(data: Uint8Array): Uint8Array {
  const wrong = data.find((byte) => byte > 0x7f)
  if (wrong !== undefined) throw new MidiFault("malformed", `SysEx data bytes are 0 to 127, not ${wrong}`)
  const bytes = new Uint8Array(data.length + 2)
  bytes[0] = SYSEX_START
  bytes.set(data, 1)
  bytes[bytes.length - 1] = SYSEX_END
  return bytes
}
