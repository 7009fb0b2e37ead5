/** The editor itself, fetched when the first file is opened. One view; each file keeps its own history in a state of its own. */
import { forceLinting, linter, lintGutter, nextDiagnostic } from "@codemirror/lint"
import { Compartment, EditorState, type Extension } from "@codemirror/state"
import { EditorView } from "@codemirror/view"
import type { Findings, OpenFile } from "../files/open-file.ts"
import type { Mistake } from "./checks/mistake.ts"
import { equipment, type Hands } from "./equipment.ts"
import { type Spoken, speak } from "./languages.ts"

export interface PaneHooks extends Hands {
  /** A language could not be fetched; the text is edited without it. */
  readonly failed: (problem: unknown) => void
}

interface Kept {
  state: EditorState
  revision: number
}

/** Milliseconds after the last letter at which the text is checked. */
const CHECK_AFTER = 300

function findingsOf(mistakes: readonly Mistake[], text: string): Findings {
  const [first] = mistakes
  const line = first ? text.slice(0, first.from).split("\n").length : 0
  return { count: mistakes.length, line, message: first?.message ?? "" }
}

export class EditorPane {
  readonly #view: EditorView
  readonly #hooks: PaneHooks
  readonly #kept = new WeakMap<OpenFile, Kept>()
  readonly #language = new Compartment()
  readonly #reading = new Compartment()
  #file: OpenFile | undefined

  constructor(parent: HTMLElement, hooks: PaneHooks) {
    this.#hooks = hooks
    this.#view = new EditorView({ parent })
  }

  /** Shows a file where it was left. */
  show(file: OpenFile): void {
    const kept = this.#kept.get(file)
    const isKept = kept?.revision === file.revision
    if (file !== this.#file || !isKept) {
      this.#keep()
      this.#file = file
      if (isKept) this.#view.setState(kept.state)
      else this.#begin(file)
    }
    this.#view.dispatch({ effects: this.#reading.reconfigure(EditorState.readOnly.of(file.board.isReadOnly)) })
    this.#goToLine(file)
  }

  focus(): void {
    this.#view.focus()
  }

  /** Puts the cursor on the next mistake. */
  nextMistake(): void {
    nextDiagnostic(this.#view)
    this.#view.focus()
  }

  close(): void {
    this.#view.destroy()
  }

  #goToLine(file: OpenFile): void {
    const { doc } = this.#view.state
    if (file.wantedLine === undefined) return
    const { from } = doc.line(Math.min(Math.max(1, file.wantedLine), doc.lines))
    file.wantedLine = undefined
    this.#view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: "center" }) })
    this.#view.focus()
  }

  #keep(): void {
    const kept = this.#file && this.#kept.get(this.#file)
    if (kept) kept.state = this.#view.state
  }

  #begin(file: OpenFile): void {
    const extensions = [equipment(file, this.#hooks), this.#language.of([]), this.#reading.of([])]
    const state = EditorState.create({ doc: file.text, extensions })
    this.#kept.set(file, { state, revision: file.revision })
    this.#view.setState(state)
    this.#speak(file).catch(this.#hooks.failed)
  }

  async #speak(file: OpenFile): Promise<void> {
    const spoken = await speak(file.language)
    const effects = this.#language.reconfigure([spoken.extension, this.#checking(file, spoken)])
    const kept = this.#kept.get(file)
    if (file === this.#file) {
      this.#view.dispatch({ effects })
      forceLinting(this.#view)
    } else if (kept) kept.state = kept.state.update({ effects }).state
  }

  #checking(file: OpenFile, { check }: Spoken): Extension {
    if (!check) return []
    file.check = (text) => findingsOf(check(text), text)
    const source = (view: EditorView) => {
      const text = view.state.sliceDoc()
      const mistakes = check(text)
      file.findings = findingsOf(mistakes, text)
      this.#hooks.edited()
      return mistakes.map((mistake) => ({ ...mistake, severity: "error" as const }))
    }
    return [linter(source, { delay: CHECK_AFTER }), lintGutter()]
  }
}
