/** Numbers on the wire: big-endian bytes, packed. 24 bits take four wire bytes, 16 bits three. */

export const MOST_NUM24 = 0xff_ffff

export class NumberTooLarge extends RangeError {
  constructor(value: number) {
    super(`a number on the wire is a whole number from 0 to ${MOST_NUM24}, not ${value}`)
    this.name = "NumberTooLarge"
  }
}

/** Throws `NumberTooLarge`: the original masks silently and then talks about another chunk. */
export function writeNum24(value: number, wire: Uint8Array, at: number): void {
  if (!Number.isInteger(value) || value < 0 || value > MOST_NUM24) throw new NumberTooLarge(value)
  wire[at] = value >> 17
  wire[at + 1] = (value >> 10) & 0x7f
  wire[at + 2] = (value >> 3) & 0x7f
  wire[at + 3] = (value << 4) & 0x7f
}

/** Reads four wire bytes; the caller has checked that they are there. */
export const readNum24 = (wire: Uint8Array, at: number): number =>
  ((wire[at] ?? 0) << 17) | ((wire[at + 1] ?? 0) << 10) | ((wire[at + 2] ?? 0) << 3) | ((wire[at + 3] ?? 0) >> 4)

/** `value` is 0 to 65535. */
export function writeNum16(value: number, wire: Uint8Array, at: number): void {
  wire[at] = value >> 9
  wire[at + 1] = (value >> 2) & 0x7f
  wire[at + 2] = (value << 5) & 0x7f
}

export const readNum16 = (wire: Uint8Array, at: number): number =>
  ((wire[at] ?? 0) << 9) | ((wire[at + 1] ?? 0) << 2) | ((wire[at + 2] ?? 0) >> 5)
