/** Holds the editor, which is fetched when the first text is opened. */
import { html, LitElement, type TemplateResult } from "lit"
import type { EditorPane } from "../editor/pane.ts"
import type { OpenFile } from "../files/open-file.ts"
import type { Workbench } from "../workbench.ts"

export class TextEditor extends LitElement {
  static override properties = { file: {}, revision: {}, line: {} }
  declare bench: Workbench
  declare file: OpenFile | undefined
  /** So that a text that came from elsewhere is taken over. */
  declare revision: number
  declare line: number | undefined
  #pane: Promise<EditorPane | undefined> | undefined

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  protected override render(): TemplateResult {
    return html`<div class="editor-room"></div>`
  }

  /** Not before there are boards, and before the first file is opened: then the gateway may be gone. */
  protected override firstUpdated(): void {
    this.#pane = this.#open()
  }

  protected override updated(): void {
    void this.#show()
  }

  async nextMistake(): Promise<void> {
    const pane = await this.#pane
    pane?.nextMistake()
  }

  async #show(): Promise<void> {
    if (this.file?.content.kind !== "text" || this.file.state.kind === "reading") return
    this.#pane ??= this.#open()
    const pane = await this.#pane
    // Meanwhile another file may have come to the front.
    if (this.file?.content.kind === "text") pane?.show(this.file)
  }

  /** undefined when it could not be fetched: the next file tries again. */
  async #open(): Promise<EditorPane | undefined> {
    try {
      const { EditorPane: Pane } = await import("../editor/pane.ts")
      const room = this.querySelector<HTMLElement>(".editor-room")
      if (!room) throw new Error("the editor has no room in the page")
      return new Pane(room, {
        edited: () => this.bench.changed(),
        save: (file) => void this.bench.desk.save(file),
        failed: (problem) => this.#say(problem),
      })
    } catch (problem) {
      this.#pane = undefined
      this.#say(problem)
      return undefined
    }
  }

  #say(problem: unknown): void {
    const words = problem instanceof Error ? problem.message : String(problem)
    this.bench.say(`A part of the editor could not be fetched from where this page came from: ${words}`)
  }
}

customElements.define("text-editor", TextEditor)
