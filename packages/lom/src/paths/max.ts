/** Paths as Max for Live writes them: `live_set tracks 0 devices 1`, words with spaces between them. */

import { type Path, PathError, quote, type Segment } from "./path.ts"

const ROOTS: Readonly<Record<string, Path>> = {
  live_set: { root: "song", segments: [] },
  live_app: { root: "application", segments: [] },
  control_surfaces: { root: "application", segments: ["control_surfaces"] },
}

/** Max's message `path live_set …` carries the same text, and people copy it whole. */
const MAX = /^\s*(?:path\s+)?(live_set|live_app|control_surfaces)(?=\s|$)/

const WORD = /\S+/g
const MEMBER = /^[A-Za-z][A-Za-z0-9_]*$/
const INDEX = /^\d{1,9}$/

export function isMaxPath(text: string): boolean {
  return MAX.test(text)
}

function segmentOf(word: string, position: number, text: string): Segment {
  if (INDEX.test(word)) return Number(word)
  if (MEMBER.test(word)) return word
  const wanted = "a name or a list position must stand here"
  throw new PathError("malformed", text, position, `${quote(text)}, at ${position}: ${wanted}, not ${quote(word)}`)
}

/** @throws PathError `malformed` */
export function parseMaxPath(text: string): Path {
  const [start = "", word = ""] = MAX.exec(text) ?? []
  const { root, segments } = ROOTS[word] ?? { root: word, segments: [] }
  const words = [...text.slice(start.length).matchAll(WORD)]
  const rest = words.map((found) => segmentOf(found[0], start.length + found.index, text))
  return { root, segments: [...segments, ...rest] }
}
