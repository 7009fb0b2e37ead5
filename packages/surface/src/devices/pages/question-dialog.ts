/** The question that is open, in a dialog of the browser: Escape leaves it, and nothing behind it can be touched meanwhile. */
import { html, LitElement, nothing, type TemplateResult } from "lit"
import type { Question, Questions } from "../questions.ts"

export class QuestionDialog extends LitElement {
  static override properties = { question: {}, wrong: { state: true } }
  declare questions: Questions
  declare question: Question | undefined
  declare wrong: string | undefined
  #comparison: Promise<() => void> | undefined

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  protected override render(): TemplateResult {
    const { question } = this
    if (!question) return html`${nothing}`
    const { title, lines, list, field, compare, choices } = question
    return html`<dialog class="question" aria-labelledby="question-title" ?data-wide=${compare !== undefined} @cancel=${this.#leave}>
      <form @submit=${this.#submit}>
        <h2 id="question-title">${title}</h2>
        ${lines.map((line) => html`<p>${line}</p>`)}
        ${list ? html`<ul>${list.map((name) => html`<li>${name}</li>`)}</ul>` : nothing}
        ${field ? html`<label>${field.label}<input name="answer" .value=${field.value} type="text" autocomplete="off" spellcheck="false" autocapitalize="off" /></label>` : nothing}
        ${this.wrong === undefined ? nothing : html`<p class="wrong" role="alert">${this.wrong}</p>`}
        ${compare ? html`<div class="comparison-names" aria-hidden="true"><b>On the board</b><b>Here</b></div><div class="comparison"></div>` : nothing}
        <div class="row">
          <button type="button" value="" @click=${this.#leave}>${field ? "Cancel" : "Go back"}</button>
          ${choices.map(({ key, words, kind }) => html`<button type="submit" value=${key} class=${kind ?? ""}>${words}</button>`)}
        </div>
      </form>
    </dialog>`
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has("question")) return
    this.#clear()
    const dialog = this.querySelector("dialog")
    if (!dialog || !this.question) return
    dialog.showModal()
    const field = this.querySelector("input")
    if (field) field.select()
    else this.querySelector<HTMLElement>("button.main, button[type=button]")?.focus()
    void this.#compare()
  }

  async #compare(): Promise<void> {
    const { question } = this
    const room = this.querySelector<HTMLElement>(".comparison")
    if (!question?.compare || !room) return
    const { showComparison } = await import("../editor/comparison.ts")
    if (this.question === question) this.#comparison = showComparison(room, question.compare)
  }

  #clear(): void {
    this.wrong = undefined
    void this.#comparison?.then((takeAway) => takeAway())
    this.#comparison = undefined
  }

  readonly #leave = (event: Event): void => {
    event.preventDefault()
    this.#answer(undefined)
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault()
    const text = this.querySelector("input")?.value ?? ""
    // Enter in the field is the main choice, which stands last.
    const choice = event.submitter instanceof HTMLButtonElement ? event.submitter.value : ""
    this.wrong = this.question?.field?.wrong?.(text)
    if (this.wrong === undefined) this.#answer({ choice, text })
  }

  #answer(answer: { readonly choice: string; readonly text: string } | undefined): void {
    this.querySelector("dialog")?.close()
    this.questions.answer(answer)
  }
}

customElements.define("question-dialog", QuestionDialog)
