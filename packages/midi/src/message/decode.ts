import { MidiFault } from "../fault.ts"
import { dataBytesOf, FIELDS, type MidiMessage, rowOfStatus, SYSEX_END, SYSEX_START } from "./table.ts"

/**
 * Reads exactly one complete message. A note-on of velocity 0 stays one: see `endsNote`.
 * @throws MidiFault `malformed` for anything else; a stream of bytes goes through `MessageAssembler` first.
 */
export function decode(bytes: ArrayLike<number>): MidiMessage {
  const status = bytes[0]
  if (status === SYSEX_START) return decodeSysEx(bytes)
  const row = status === undefined ? undefined : rowOfStatus(status)
  if (status === undefined || !row) throw wrong(bytes, "it does not begin with a status byte of MIDI 1.0")
  const length = dataBytesOf(status) ?? 0
  if (bytes.length !== length + 1)
    throw wrong(bytes, `${row.kind} has ${length} data bytes, and here are ${bytes.length - 1}`)
  const message: Record<string, string | number> = { kind: row.kind }
  if (row.ofChannel) message.channel = (status & 0x0f) + 1
  let at = 1
  for (const field of row.fields) {
    const { bytes: count, min } = FIELDS[field]
    const low = dataByte(bytes, at)
    const raw = count === 2 ? low | (dataByte(bytes, at + 1) << 7) : low
    message[field] = min < 0 ? raw + min : raw
    at += count
  }
  // The fields were read off the row that the type is derived from; the compiler cannot follow the loop.
  return message as MidiMessage
}

function dataByte(bytes: ArrayLike<number>, at: number): number {
  const byte = bytes[at]
  if (byte === undefined || byte > 0x7f) throw wrong(bytes, `byte ${at} is no data byte (0 to 127)`)
  return byte
}

function decodeSysEx(bytes: ArrayLike<number>): MidiMessage {
  if (bytes[bytes.length - 1] !== SYSEX_END || bytes.length < 2) throw wrong(bytes, "its SysEx does not end with F7")
  const data = Uint8Array.from(bytes).subarray(1, -1)
  for (let at = 0; at < data.length; at++) dataByte(bytes, at + 1)
  return { kind: "sysex", data }
}

function wrong(bytes: ArrayLike<number>, why: string): MidiFault {
  return new MidiFault("malformed", `${hex(bytes)} is not one MIDI message: ${why}`)
}

const SHOWN = 16

/** "90 3C 40", the notation of MIDI manuals; long messages are cut. */
export function hex(bytes: ArrayLike<number>): string {
  const text = Array.from(bytes)
    .slice(0, SHOWN)
    .map((byte) => byte.toString(16).toUpperCase().padStart(2, "0"))
    .join(" ")
  return bytes.length > SHOWN ? `${text} … (${bytes.length} bytes)` : text || "(no bytes)"
}

/** Many instruments end a note with a note-on of velocity 0, so that running status holds. */
export function endsNote(message: MidiMessage): boolean {
  return message.kind === "note-off" || (message.kind === "note-on" && message.velocity === 0)
}
