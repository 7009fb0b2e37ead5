/** Bytes as people look at them: offset, sixteen or eight values, and the letters among them. */

export interface ByteRow {
  readonly offset: string
  readonly values: string
  readonly letters: string
}

/** What is shown; the rest is downloaded. */
export const MOST_SHOWN = 4_096

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, "0")
const letter = (byte: number): string => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : "·")

export function byteRows(bytes: Uint8Array, width: number): ByteRow[] {
  const shown = bytes.subarray(0, MOST_SHOWN)
  return Array.from({ length: Math.ceil(shown.length / width) }, (_, index) => {
    const row = [...shown.subarray(index * width, (index + 1) * width)]
    return {
      offset: hex(index * width, 6),
      values: row.map((byte) => hex(byte, 2)).join(" "),
      letters: row.map(letter).join(""),
    }
  })
}
