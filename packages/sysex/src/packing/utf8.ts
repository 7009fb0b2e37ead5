/** Text as UTF-8 and back. Written out because this package compiles without TextEncoder. */

/** Half a surrogate pair becomes U+FFFD, as everywhere else. */
export function utf8(text: string): Uint8Array {
  const bytes: number[] = []
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0
    write(point >= 0xd800 && point <= 0xdfff ? 0xfffd : point, bytes)
  }
  return Uint8Array.from(bytes)
}

function write(point: number, bytes: number[]): void {
  if (point < 0x80) bytes.push(point)
  else if (point < 0x800) bytes.push(0xc0 | (point >> 6), tail(point, 0))
  else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), tail(point, 6), tail(point, 0))
  else bytes.push(0xf0 | (point >> 18), tail(point, 12), tail(point, 6), tail(point, 0))
}

const tail = (point: number, shift: number): number => 0x80 | ((point >> shift) & 0x3f)

/** First bytes of the longer forms: how many bytes follow, the bits of the first that count, and the least code point so written. */
const FORMS = [
  { from: 0xc2, to: 0xdf, follow: 1, mask: 0x1f, least: 0x80 },
  { from: 0xe0, to: 0xef, follow: 2, mask: 0x0f, least: 0x800 },
  { from: 0xf0, to: 0xf4, follow: 3, mask: 0x07, least: 0x10000 },
] as const

/** undefined when the bytes are not UTF-8: a guess would put another name on somebody's file. */
export function textOf(bytes: Uint8Array): string | undefined {
  const letters: string[] = []
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0
    const form = first < 0x80 ? undefined : FORMS.find(({ from, to }) => first >= from && first <= to)
    if (first >= 0x80 && !form) return undefined
    const point = form ? longer(bytes, at, form) : first
    if (point === undefined) return undefined
    letters.push(String.fromCodePoint(point))
    at += 1 + (form?.follow ?? 0)
  }
  return letters.join("")
}

function longer(bytes: Uint8Array, at: number, { follow, mask, least }: (typeof FORMS)[number]): number | undefined {
  let point = (bytes[at] ?? 0) & mask
  for (let more = 1; more <= follow; more += 1) {
    const byte = bytes[at + more] ?? 0
    if ((byte & 0xc0) !== 0x80) return undefined
    point = (point << 6) | (byte & 0x3f)
  }
  const isSurrogate = point >= 0xd800 && point <= 0xdfff
  return point < least || point > 0x10ffff || isSurrogate ? undefined : point
}
