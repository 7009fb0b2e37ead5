/** The vocabulary of MIDI 1.0 as data: encoder, decoder, checks and types are all derived from these rows. */

/** Every field of a message: how many 7-bit bytes it takes (low byte first) and what it may hold. */
export const FIELDS = {
  note: { bytes: 1, min: 0, max: 127 },
  velocity: { bytes: 1, min: 0, max: 127 },
  pressure: { bytes: 1, min: 0, max: 127 },
  controller: { bytes: 1, min: 0, max: 127 },
  value: { bytes: 1, min: 0, max: 127 },
  program: { bytes: 1, min: 0, max: 127 },
  song: { bytes: 1, min: 0, max: 127 },
  quarterFrame: { bytes: 1, min: 0, max: 127 },
  /** 0 is the wheel at rest. */
  bend: { bytes: 2, min: -8192, max: 8191 },
  /** In sixteenth notes from the start of the song. */
  position: { bytes: 2, min: 0, max: 16_383 },
} as const

/** Messages that belong to one MIDI channel: the low four bits of the status byte are the channel less one. */
export const CHANNEL_MESSAGES = {
  "note-off": { status: 0x80, fields: ["note", "velocity"] },
  "note-on": { status: 0x90, fields: ["note", "velocity"] },
  "poly-pressure": { status: 0xa0, fields: ["note", "pressure"] },
  "control-change": { status: 0xb0, fields: ["controller", "value"] },
  "program-change": { status: 0xc0, fields: ["program"] },
  "channel-pressure": { status: 0xd0, fields: ["pressure"] },
  "pitch-bend": { status: 0xe0, fields: ["bend"] },
} as const

/** Messages to everything that listens. Those from 0xF8 up are realtime: they may stand inside any other message. */
export const SYSTEM_MESSAGES = {
  "time-code": { status: 0xf1, fields: ["quarterFrame"] },
  "song-position": { status: 0xf2, fields: ["position"] },
  "song-select": { status: 0xf3, fields: ["song"] },
  "tune-request": { status: 0xf6, fields: [] },
  clock: { status: 0xf8, fields: [] },
  start: { status: 0xfa, fields: [] },
  continue: { status: 0xfb, fields: [] },
  stop: { status: 0xfc, fields: [] },
  "active-sensing": { status: 0xfe, fields: [] },
  reset: { status: 0xff, fields: [] },
} as const

export const SYSEX_START = 0xf0
export const SYSEX_END = 0xf7
export const FIRST_REALTIME = 0xf8

type Fields<Row extends { fields: readonly (keyof typeof FIELDS)[] }> = {
  readonly [Name in Row["fields"][number]]: number
}
type ChannelTable = typeof CHANNEL_MESSAGES
type SystemTable = typeof SYSTEM_MESSAGES

/** `channel` is 1 to 16, as printed on the instruments. Other ranges: `FIELDS`. */
export type ChannelMessage = {
  [Kind in keyof ChannelTable]: { readonly kind: Kind; readonly channel: number } & Fields<ChannelTable[Kind]>
}[keyof ChannelTable]

export type SystemMessage = {
  [Kind in keyof SystemTable]: { readonly kind: Kind } & Fields<SystemTable[Kind]>
}[keyof SystemTable]

/** `data`: the bytes between F0 and F7, each 0 to 127. */
export type SysExMessage = { readonly kind: "sysex"; readonly data: Uint8Array }

export type MidiMessage = ChannelMessage | SystemMessage | SysExMessage

interface Row {
  readonly kind: string
  readonly status: number
  readonly fields: readonly (keyof typeof FIELDS)[]
  readonly ofChannel: boolean
}

const rows = (table: Record<string, Omit<Row, "kind" | "ofChannel">>, ofChannel: boolean): Row[] =>
  Object.entries(table).map(([kind, row]) => ({ kind, ...row, ofChannel }))

const ROWS: readonly Row[] = [...rows(CHANNEL_MESSAGES, true), ...rows(SYSTEM_MESSAGES, false)]
const BY_KIND = new Map(ROWS.map((row) => [row.kind, row]))
const BY_STATUS = new Map(ROWS.map((row) => [row.status, row]))

export const rowOfKind = (kind: string): Row | undefined => BY_KIND.get(kind)

/** The row of a status byte, or undefined for SysEx and the statuses that MIDI leaves undefined (F4, F5, F9, FD). */
export const rowOfStatus = (status: number): Row | undefined => BY_STATUS.get(status < 0xf0 ? status & 0xf0 : status)

const lengthOf = (row: Row): number => row.fields.reduce((sum, field) => sum + FIELDS[field].bytes, 0)
const DATA_BYTES = new Map(ROWS.map((row) => [row.status, lengthOf(row)]))

/** How many data bytes follow this status byte; undefined for SysEx and undefined statuses. */
export const dataBytesOf = (status: number): number | undefined =>
  DATA_BYTES.get(status < 0xf0 ? status & 0xf0 : status)
