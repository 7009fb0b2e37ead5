/** Cutting a text for the original: every chunk must be valid UTF-8 alone, and fit the other side's buffer in bytes. */

const isContinuation = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80

/** The longest character of UTF-8: chunks cannot be smaller. */
export const LEAST_CHUNK = 4

/** Pieces of at most `most` bytes (at least `LEAST_CHUNK`), cut between characters. `utf8` is valid UTF-8. */
export function cutText(utf8: Uint8Array, most: number): Uint8Array[] {
  const size = Math.max(LEAST_CHUNK, Math.floor(most))
  const chunks: Uint8Array[] = []
  for (let from = 0; from < utf8.length; ) {
    let to = Math.min(from + size, utf8.length)
    while (to > from && isContinuation(utf8[to])) to -= 1
    chunks.push(utf8.subarray(from, to))
    from = to
  }
  return chunks
}

export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
