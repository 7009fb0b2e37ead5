/** A Python text as its logical lines: strings, brackets and continuations are read, and what is never closed is named. */
import type { Mistake } from "./mistake.ts"

export interface LogicalLine {
  /** Where its indentation begins, and its first letter. */
  readonly start: number
  readonly from: number
  /** Behind its last letter, comments not counted. */
  readonly to: number
  /** Counted from 1. */
  readonly line: number
  /** A colon stands outside all brackets. */
  readonly hasColon: boolean
}

export interface PythonLines {
  readonly lines: readonly LogicalLine[]
  readonly mistakes: readonly Mistake[]
}

const CLOSES: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" }
/** No expression has one of these at the beginning of a line: a bracket above it was forgotten. */
const STATEMENT =
  /(?:def|class|import|return|while|try|elif|except|finally|raise|pass|break|continue|global|nonlocal|del|assert)\b/y

export function pythonLines(text: string): PythonLines {
  return new LineReader(text).read()
}

class LineReader {
  readonly #text: string
  readonly #lines: LogicalLine[] = []
  readonly #mistakes: Mistake[] = []
  #open: { readonly bracket: string; readonly at: number; readonly line: number }[] = []
  #at = 0
  #line = 1

  constructor(text: string) {
    this.#text = text
  }

  read(): PythonLines {
    while (this.#at < this.#text.length) this.#logicalLine()
    return { lines: this.#lines, mistakes: this.#mistakes }
  }

  #logicalLine(): void {
    const { start, line } = { start: this.#at, line: this.#line }
    this.#skip(/[ \t\f]*/y)
    const from = this.#at
    let to = from
    let hasColon = false
    for (let goesOn = true; goesOn && this.#at < this.#text.length; ) {
      const letter = this.#text[this.#at] ?? ""
      if (letter === "\n") goesOn = this.#newLine()
      else if (letter === "#") this.#skip(/[^\n]*/y)
      else if (letter === "\\" && /^\\\r?\n/.test(this.#text.slice(this.#at, this.#at + 3))) this.#continuation()
      else {
        if (letter === ":" && this.#open.length === 0 && this.#text[this.#at + 1] !== "=") hasColon = true
        this.#token(letter)
        if (!/\s/.test(letter)) to = this.#at
      }
    }
    if (this.#at >= this.#text.length) this.#neverClosed()
    if (to > from) this.#lines.push({ start, from, to, line, hasColon })
  }

  /** Whether the logical line goes on behind the end of a line. */
  #newLine(): boolean {
    this.#at += 1
    this.#line += 1
    if (this.#open.length === 0) return false
    const begin = /[ \t\f]*/y
    begin.lastIndex = this.#at
    STATEMENT.lastIndex = this.#at + (begin.exec(this.#text)?.[0].length ?? 0)
    if (!STATEMENT.test(this.#text)) return true
    this.#neverClosed()
    return false
  }

  #continuation(): void {
    this.#skip(/\\\r?\n/y)
    this.#line += 1
  }

  #token(letter: string): void {
    if (letter === '"' || letter === "'") this.#string(letter)
    else {
      if ("([{".includes(letter)) this.#open.push({ bracket: letter, at: this.#at, line: this.#line })
      else if (letter in CLOSES) this.#close(letter)
      this.#at += 1
    }
  }

  #close(letter: string): void {
    const open = this.#open.at(-1)
    if (open?.bracket === CLOSES[letter]) this.#open.pop()
    else if (!open) this.#mistake(this.#at, this.#at + 1, `"${letter}" closes nothing`)
    else {
      this.#mistake(this.#at, this.#at + 1, `"${letter}" does not close the "${open.bracket}" of line ${open.line}`)
      this.#open.pop()
    }
  }

  #string(quote: string): void {
    const { at: from, long } = { at: this.#at, long: this.#text.startsWith(quote.repeat(3), this.#at) }
    const end = long ? quote.repeat(3) : quote
    this.#at += end.length
    while (this.#at < this.#text.length) {
      const letter = this.#text[this.#at]
      if (this.#text.startsWith(end, this.#at)) {
        this.#at += end.length
        return
      }
      if (letter === "\n" && !long) break
      if (letter === "\n") this.#line += 1
      if (letter === "\\") {
        this.#at += this.#text.startsWith("\\\r\n", this.#at) ? 2 : 1
        if (this.#text[this.#at] === "\n") this.#line += 1
      }
      this.#at += 1
    }
    this.#at = Math.min(this.#at, this.#text.length)
    const shown = long ? from + end.length : this.#at
    this.#mistake(from, shown, "this string is never closed")
  }

  #neverClosed(): void {
    const [open] = this.#open
    if (open) this.#mistake(open.at, open.at + 1, `this "${open.bracket}" is never closed`)
    this.#open = []
  }

  #mistake(from: number, to: number, message: string): void {
    this.#mistakes.push({ from, to, message })
  }

  #skip(pattern: RegExp): void {
    pattern.lastIndex = this.#at
    this.#at += pattern.exec(this.#text)?.[0].length ?? 0
  }
}
