/** A file that is being looked at or edited. It belongs to its board's key, not to its cable: it outlives both. */
import type { Progress } from "@backline/device-files"
import type { Board } from "../boards/board.ts"
import { bytesOf, type Content, contentOf, EMPTY } from "./content.ts"
import { type Language, languageOf } from "./kinds.ts"
import { nameOf } from "./paths.ts"

export type FileState =
  | { readonly kind: "reading"; readonly progress: Progress | undefined; readonly hand: AbortController }
  | { readonly kind: "unread"; readonly why: string }
  | { readonly kind: "ready" }
  | { readonly kind: "saving"; readonly progress: Progress | undefined; readonly hand: AbortController }

/** What the check of the language found. */
export interface Findings {
  readonly count: number
  /** Of the first, counted from 1. */
  readonly line: number
  readonly message: string
}

export class OpenFile {
  readonly board: Board
  path: string
  state: FileState = { kind: "reading", progress: undefined, hand: new AbortController() }
  /** What the board held when it was last read or saved; undefined for a file that is not there yet. */
  stored: Uint8Array | undefined
  content: Content = EMPTY
  /** As edited; its lines end with a line feed. */
  text = ""
  /** Counts texts that did not come from the editor, so that it takes them over. */
  revision = 0
  /** Why the last save did not succeed; "" when it did. */
  trouble = ""
  /** Milliseconds since 1970 at which the board said that it is stored. */
  savedAt: number | undefined
  /** undefined while it is not checked: not yet, or no check for this language. */
  findings: Findings | undefined
  /** The check of its language, once the editor has fetched it. */
  check: ((text: string) => Findings) | undefined
  /** Where the cursor is to go when it is shown next. Counted from 1. */
  wantedLine: number | undefined
  #storedText: string | undefined

  constructor(board: Board, path: string) {
    this.board = board
    this.path = path
  }

  get name(): string {
    return nameOf(this.path)
  }

  get language(): Language {
    return languageOf(this.path)
  }

  get isChanged(): boolean {
    return this.content.kind === "text" && this.state.kind !== "unread" && this.text !== this.#storedText
  }

  get bytes(): Uint8Array {
    return this.content.kind === "text" ? bytesOf(this.text, this.content) : (this.stored ?? new Uint8Array())
  }

  /** Takes what the board holds, and lets go of what was edited. */
  take(stored: Uint8Array): void {
    this.stored = stored
    this.content = contentOf(stored)
    this.text = this.content.kind === "text" ? this.content.text : ""
    this.#storedText = this.text
    this.revision += 1
    this.state = { kind: "ready" }
    this.trouble = ""
    this.findings = undefined
  }

  /** A file that the board does not have yet. */
  begin(): void {
    this.stored = undefined
    this.#storedText = undefined
    this.state = { kind: "ready" }
  }

  /** The board said that it holds `text` as these bytes. */
  wasStored(bytes: Uint8Array, text: string): void {
    this.stored = bytes
    this.#storedText = text
    this.trouble = ""
    this.savedAt = Date.now()
  }

  /** What the board holds has changed, and it is known to what; the edited text stays. */
  rebase(stored: Uint8Array | undefined): void {
    this.stored = stored
    const content = stored && contentOf(stored)
    this.#storedText = content?.kind === "text" ? content.text : undefined
  }
}
