/** What a file's bytes are to an editor: a text that can be written back byte for byte, or bytes that are only shown. */

export type LineEnd = "\n" | "\r\n"

export interface TextContent {
  readonly kind: "text"
  /** Lines end with a line feed alone. Where the file mixes line ends, its carriage returns stay in the text, so that nothing is changed unasked. */
  readonly text: string
  readonly lineEnd: LineEnd
  readonly isMixed: boolean
  /** It begins with the mark of UTF-8, which is kept and not shown. */
  readonly hasMark: boolean
}

export interface ByteContent {
  readonly kind: "bytes"
  /** A sentence for people. */
  readonly why: string
}

export type Content = TextContent | ByteContent

const MARK = "\uFEFF"
const DECODER = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })

export const EMPTY: TextContent = { kind: "text", text: "", lineEnd: "\n", isMixed: false, hasMark: false }

export function contentOf(bytes: Uint8Array): Content {
  if (bytes.includes(0)) return { kind: "bytes", why: "It is no text: it has zero bytes in it." }
  const text = decoded(bytes)
  if (text === undefined)
    return { kind: "bytes", why: "It is no text in UTF-8, and editing it as one would damage it." }
  const hasMark = text.startsWith(MARK)
  return { ...withLines(hasMark ? text.slice(MARK.length) : text), hasMark }
}

/** The other way round; what was not touched comes back as it was. */
export function bytesOf(text: string, { lineEnd, hasMark }: Pick<TextContent, "lineEnd" | "hasMark">): Uint8Array {
  const lines = lineEnd === "\n" ? text : text.replaceAll("\n", lineEnd)
  return new TextEncoder().encode(hasMark ? `${MARK}${lines}` : lines)
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return DECODER.decode(bytes)
  } catch (problem) {
    if (problem instanceof TypeError) return undefined
    throw problem
  }
}

function withLines(text: string): Omit<TextContent, "hasMark"> {
  if (!text.includes("\r")) return { kind: "text", text, lineEnd: "\n", isMixed: false }
  const plain = text.replaceAll("\r\n", "\n")
  const isWhole = !plain.includes("\r") && plain.replaceAll("\n", "\r\n") === text
  if (isWhole) return { kind: "text", text: plain, lineEnd: "\r\n", isMixed: false }
  return { kind: "text", text, lineEnd: "\n", isMixed: true }
}
