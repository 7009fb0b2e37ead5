/**
 * The common packing of most manufacturers: before every seven bytes one byte that collects their top bits, bit 0 for the first of them
 * or bit 6 for the first ("MSB first"), whichever the maker chose.
 */

export type CollectorOrder = "first-in-bit-0" | "first-in-bit-6"

const bitOf = (position: number, order: CollectorOrder): number =>
  order === "first-in-bit-0" ? position : 6 - position

/** n bytes become n + ceil(n/7). */
export function packCollected(bytes: Uint8Array, order: CollectorOrder = "first-in-bit-6"): Uint8Array {
  const wire = new Uint8Array(bytes.length + Math.ceil(bytes.length / 7))
  let to = 0
  for (let from = 0; from < bytes.length; from += 7) {
    const collector = to
    to += 1
    for (let position = 0; position < 7 && from + position < bytes.length; position += 1) {
      const byte = bytes[from + position] as number
      wire[collector] = (wire[collector] ?? 0) | ((byte >> 7) << bitOf(position, order))
      wire[to] = byte & 0x7f
      to += 1
    }
  }
  return wire
}

/** The inverse; a lone collector byte at the end holds nothing. */
export function unpackCollected(wire: Uint8Array, order: CollectorOrder = "first-in-bit-6"): Uint8Array {
  const bytes = new Uint8Array(wire.length - Math.ceil(wire.length / 8))
  let to = 0
  for (let from = 0; from < wire.length; from += 8) {
    const collector = wire[from] as number
    for (let position = 0; position < 7 && from + 1 + position < wire.length; position += 1) {
      bytes[to] = (wire[from + 1 + position] ?? 0) | (((collector >> bitOf(position, order)) & 1) << 7)
      to += 1
    }
  }
  return bytes
}
