/** Which part of a big Set is looked at, and which part of it is therefore watched. */

/** From, up to and without. */
export type Span = readonly [from: number, to: number]

/** Sets up to this many are watched whole: scrolling in them never waits. */
export const WHOLE = 32
const CHUNK = 8

/** The positions of equal `size` (pixels) that lie in view when scrolled to `offset`. */
export function visibleSpan(offset: number, extent: number, size: number, count: number): Span {
  if (size <= 0) return [0, 0]
  const from = Math.max(0, Math.min(count, Math.floor(offset / size)))
  const to = Math.max(from, Math.min(count, Math.ceil((offset + extent) / size)))
  return [from, to]
}

/** `span` widened to whole blocks, with at least one position to spare: what is drawn changes once per block, not at every step. */
export function blockSpan([from, to]: Span, block: number, count: number): Span {
  const first = Math.floor((from - 1) / block) * block
  const last = Math.ceil((to + 1) / block) * block
  return [Math.max(0, first), Math.min(count, last)]
}

/** What to watch so that `visible` is covered with a chunk to spare on both sides; whole chunks, so that small moves change nothing. */
export function watchSpan(visible: Span, count: number): Span {
  if (count <= WHOLE) return [0, WHOLE]
  const from = Math.floor(visible[0] / CHUNK) * CHUNK - CHUNK
  const to = Math.ceil(visible[1] / CHUNK) * CHUNK + CHUNK
  return [Math.max(0, from), Math.max(CHUNK, to)]
}

export function covers(outer: Span, inner: Span): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1]
}

export function sameSpan(a: Span, b: Span): boolean {
  return a[0] === b[0] && a[1] === b[1]
}
