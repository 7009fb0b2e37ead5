/** The numbers of docs/protocol.md. Sizes in bytes, times in milliseconds. */

export const PROTOCOL = 1
/** A line without its newline. */
export const LINE_LIMIT = 4_194_304
export const CREDIT = 256
/** The client's first line, and the host's answer to it, come within this time. */
export const GREETING_TIME = 5_000
export const REPLIES_KEPT_TIME = 60_000
export const REPLIES_KEPT_BYTES = 8_388_608
export const PATH_LENGTH = 1_024
export const WATCH_HZ = { from: 0.1, to: 60 } as const

/** How many bytes `text` is in UTF-8, without making them. */
export function utf8Length(text: string): number {
  let bytes = text.length
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit < 0x80) continue
    // A surrogate pair is two units and four bytes; every other unit above 0x7ff is three bytes.
    bytes += unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff && isPaired(text, at)) ? 1 : 2
  }
  return bytes
}

function isPaired(text: string, at: number): boolean {
  const high = text.charCodeAt(at) < 0xdc00
  const other = text.charCodeAt(high ? at + 1 : at - 1)
  return high ? other >= 0xdc00 && other <= 0xdfff : other >= 0xd800 && other < 0xdc00
}

/** Whether `text` is at most `limit` bytes in UTF-8; counts only where the length in units leaves doubt. */
export function fits(text: string, limit: number): boolean {
  if (text.length * 3 <= limit) return true
  return text.length <= limit && utf8Length(text) <= limit
}
