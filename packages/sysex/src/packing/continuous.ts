/**
 * MidiBridge's packing: one big-endian bit stream cut into groups of seven, the last group filled with zeros on the right.
 * n bytes become ceil(8n/7) wire bytes; bit 7 of a wire byte is always 0.
 */

/** How many wire bytes `length` bytes become. */
export const packedLength = (length: number): number => Math.ceil((length * 8) / 7)
/** How many whole bytes `length` wire bytes hold. */
export const unpackedLength = (length: number): number => Math.floor((length * 7) / 8)

/** Packs seven bytes into eight at a time: the pattern of shifts repeats there, and nothing is looped over per bit. */
export function pack(bytes: Uint8Array): Uint8Array {
  const wire = new Uint8Array(packedLength(bytes.length))
  const whole = bytes.length - (bytes.length % 7)
  let to = 0
  for (let from = 0; from < whole; from += 7, to += 8) packSeven(bytes, from, wire, to)
  if (whole < bytes.length) packRest(bytes, whole, wire, to)
  return wire
}

function packSeven(bytes: Uint8Array, from: number, wire: Uint8Array, to: number): void {
  const a = bytes[from] as number
  const b = bytes[from + 1] as number
  const c = bytes[from + 2] as number
  const d = bytes[from + 3] as number
  const e = bytes[from + 4] as number
  const f = bytes[from + 5] as number
  const g = bytes[from + 6] as number
  wire[to] = a >> 1
  wire[to + 1] = ((a & 0x01) << 6) | (b >> 2)
  wire[to + 2] = ((b & 0x03) << 5) | (c >> 3)
  wire[to + 3] = ((c & 0x07) << 4) | (d >> 4)
  wire[to + 4] = ((d & 0x0f) << 3) | (e >> 5)
  wire[to + 5] = ((e & 0x1f) << 2) | (f >> 6)
  wire[to + 6] = ((f & 0x3f) << 1) | (g >> 7)
  wire[to + 7] = g & 0x7f
}

function packRest(bytes: Uint8Array, from: number, wire: Uint8Array, to: number): void {
  let held = 0
  let bits = 0
  let at = to
  for (let index = from; index < bytes.length; index += 1) {
    held = (held << 8) | (bytes[index] ?? 0)
    bits += 8
    while (bits >= 7) {
      bits -= 7
      wire[at] = (held >> bits) & 0x7f
      at += 1
    }
    held &= (1 << bits) - 1
  }
  if (bits > 0) wire[at] = (held << (7 - bits)) & 0x7f
}

/** The inverse of `pack`; a trailing group of fewer than eight bits is dropped, as the original does. */
export function unpack(wire: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(unpackedLength(wire.length))
  const whole = wire.length - (wire.length % 8)
  let to = 0
  for (let from = 0; from < whole; from += 8, to += 7) unpackEight(wire, from, bytes, to)
  if (whole < wire.length) unpackRest(wire, whole, bytes, to)
  return bytes
}

/** No masks: what stands above the low eight bits is cut off by storing it. */
function unpackEight(wire: Uint8Array, from: number, bytes: Uint8Array, to: number): void {
  const a = wire[from] as number
  const b = wire[from + 1] as number
  const c = wire[from + 2] as number
  const d = wire[from + 3] as number
  const e = wire[from + 4] as number
  const f = wire[from + 5] as number
  const g = wire[from + 6] as number
  const h = wire[from + 7] as number
  bytes[to] = (a << 1) | (b >> 6)
  bytes[to + 1] = (b << 2) | (c >> 5)
  bytes[to + 2] = (c << 3) | (d >> 4)
  bytes[to + 3] = (d << 4) | (e >> 3)
  bytes[to + 4] = (e << 5) | (f >> 2)
  bytes[to + 5] = (f << 6) | (g >> 1)
  bytes[to + 6] = (g << 7) | h
}

function unpackRest(wire: Uint8Array, from: number, bytes: Uint8Array, to: number): void {
  let held = 0
  let bits = 0
  let at = to
  for (let index = from; index < wire.length; index += 1) {
    held = (held << 7) | (wire[index] ?? 0)
    bits += 7
    if (bits < 8) continue
    bits -= 8
    bytes[at] = held >> bits
    at += 1
    held &= (1 << bits) - 1
  }
}
