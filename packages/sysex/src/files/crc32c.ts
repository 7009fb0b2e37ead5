/** CRC-32C (Castagnoli): reflected polynomial 0x82F63B78, start and end complemented. The check over a whole file. */

const TABLE = Uint32Array.from({ length: 256 }, (_none, byte) => {
  let register = byte
  for (let bit = 0; bit < 8; bit += 1) register = register & 1 ? (register >>> 1) ^ 0x82f6_3b78 : register >>> 1
  return register
})

/** `before` is the CRC of what came before these bytes: a file may be given in pieces. */
export function crc32c(bytes: Uint8Array, before = 0): number {
  let register = ~before
  for (const byte of bytes) register = (register >>> 8) ^ (TABLE[(register ^ byte) & 0xff] ?? 0)
  return ~register >>> 0
}

/** Eight hex digits, as it travels. */
export const crcText = (crc: number): string => crc.toString(16).padStart(8, "0")
