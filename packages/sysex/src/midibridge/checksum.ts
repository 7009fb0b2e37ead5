/**
 * MidiBridge's 16-bit checksum over the packed payload: reflected polynomial 0x6756, start 0xFFFF, complemented, bytes swapped.
 * Its source calls it CRC-16-CCITT; it is not, and nothing else computes it. Really a 15-bit code: bit 7 of the result is always set
 * for a payload that is not empty.
 */

const POLYNOMIAL = 0x6756

const TABLE = Uint16Array.from({ length: 256 }, (_none, byte) => {
  let register = byte
  for (let bit = 0; bit < 8; bit += 1) register = register & 1 ? (register >> 1) ^ POLYNOMIAL : register >> 1
  return register
})

/** Checksum of `bytes` from `from` up to `to`. */
export function checksum(bytes: Uint8Array, from = 0, to = bytes.length): number {
  let register = 0xffff
  for (let index = from; index < to; index += 1) {
    register = (register >> 8) ^ (TABLE[(register ^ (bytes[index] ?? 0)) & 0xff] ?? 0)
  }
  const complement = ~register & 0xffff
  return ((complement & 0xff) << 8) | (complement >> 8)
}
