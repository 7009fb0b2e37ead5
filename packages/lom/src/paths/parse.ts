import { isMaxPath, parseMaxPath } from "./max.ts"
import { MAX_PATH_LENGTH, MAX_SEGMENTS, type Path, PathError, quote, type Segment } from "./path.ts"
import { printPath } from "./print.ts"

const ROOT = /^(song|application|#[A-Za-z0-9_-]+)(?=\.|$)/
const MEMBER = /[A-Za-z][A-Za-z0-9_]*/y
const INDEX = /\d+/y
// A JSON string: anything but quotes, backslashes and control characters, or an escape.
const QUOTED = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy

function complain(text: string, position: number, message: string): never {
  throw new PathError("malformed", text, position, `${quote(text)}, at ${position}: ${message}`)
}

function match(pattern: RegExp, text: string, position: number): string | undefined {
  pattern.lastIndex = position
  return pattern.exec(text)?.[0]
}

interface Read {
  readonly segment: Segment
  readonly end: number
}

function readQuoted(text: string, position: number): Read {
  const found = match(QUOTED, text, position)
  if (found === undefined)
    return complain(text, position, "this quoted name has no end, or an escape that JSON does not have")
  return { segment: { named: JSON.parse(found) }, end: position + found.length }
}

function readIndex(text: string, position: number): Read | undefined {
  const found = match(INDEX, text, position)
  if (found === undefined) return undefined
  if (found.length > 9) complain(text, position, `no list of Live has a position ${found}`)
  return { segment: Number(found), end: position + found.length }
}

function readMember(text: string, position: number): Read | undefined {
  const found = match(MEMBER, text, position)
  return found === undefined ? undefined : { segment: found, end: position + found.length }
}

function readSegment(text: string, position: number): Read {
  if (text[position] === '"') return readQuoted(text, position)
  if (text[position] === "_") complain(text, position, "names beginning with _ do not exist")
  const read = readIndex(text, position) ?? readMember(text, position)
  return (
    read ??
    complain(
      text,
      position,
      `a name, a list position or a "quoted name" must stand here, not ${standing(text, position)}`,
    )
  )
}

function standing(text: string, position: number): string {
  const [character] = text.slice(position, position + 2)
  return character === undefined ? "the end" : JSON.stringify(character)
}

function readSegments(text: string, start: number): readonly Segment[] {
  const segments: Segment[] = []
  for (let position = start; position < text.length; ) {
    if (text[position] !== ".") complain(text, position, `"." must stand here, not ${standing(text, position)}`)
    const { segment, end } = readSegment(text, position + 1)
    segments.push(segment)
    position = end
  }
  return segments
}

function checkBounds(text: string, path: Path): Path {
  if (path.segments.length < MAX_SEGMENTS) return path
  return complain(text, text.length, `a path has at most ${MAX_SEGMENTS} segments, not ${path.segments.length + 1}`)
}

/**
 * Reads `song.tracks.0.name`, `song.tracks."Bass".mixer_device`, `#h12.name`, and Max's `live_set tracks 0 name`.
 * @throws PathError `malformed`, with the position at which the text went wrong.
 */
export function parsePath(text: string): Path {
  if (text.length > MAX_PATH_LENGTH) {
    complain(text, MAX_PATH_LENGTH, `a path has at most ${MAX_PATH_LENGTH} characters, not ${text.length}`)
  }
  if (isMaxPath(text)) return checkBounds(text, parseMaxPath(text))
  const root = ROOT.exec(text)?.[0]
  if (root === undefined) return complain(text, 0, "a path begins with song, application or a handle such as #h12")
  return checkBounds(text, { root, segments: readSegments(text, root.length) })
}

/** The one way to write a path: Max's form and needless escapes are gone. @throws PathError `malformed` */
export function normalisePath(text: string): string {
  return printPath(parsePath(text))
}
