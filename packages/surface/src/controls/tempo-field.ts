/** Tempo: drag it up and down, or open it by a tap or Enter and type. */
import { html, LitElement, type TemplateResult } from "lit"
import { type Drag, type DragRules, joined, lifted, movedTo, touched } from "../gesture/drag.ts"
import { Pointers } from "../gesture/pointers.ts"

/** As Live shows it. */
function tempoText(bpm: number): string {
  return bpm.toFixed(2)
}

const RULES: DragRules = { min: 20, max: 999, axis: "vertical", travel: 3_000 }

/** What was typed as a tempo Live takes, or undefined. A comma is a point. */
export function typedTempo(text: string): number | undefined {
  const bpm = Number(text.replace(",", ".").trim())
  return text.trim() !== "" && bpm >= RULES.min && bpm <= RULES.max ? bpm : undefined
}

export class TempoField extends LitElement {
  static override properties = { tempo: { type: Number }, typing: { state: true } }
  declare tempo: number
  declare typing: boolean
  /** Called with each tempo the hand asks for, in beats per minute. */
  declare asked: (bpm: number) => void
  declare ready: () => boolean
  #drag: Drag | undefined
  readonly #pointers = new Pointers(this, {
    down: (event) => this.#down(event),
    move: (event) => this.#move(event),
    up: (id, cancelled) => this.#up(id, cancelled),
  })

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#pointers.connect()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#pointers.disconnect()
  }

  protected override render(): TemplateResult {
    if (this.typing) {
      return html`<input type="text" inputmode="decimal" aria-label="Tempo in BPM" .value=${tempoText(this.tempo)}
        @keydown=${this.#typed} @blur=${this.#leave} />`
    }
    const shown = this.#drag?.moved ? this.#drag.value : this.tempo
    return html`<div class="tempo" role="spinbutton" tabindex="0" aria-label="Tempo" aria-valuenow=${shown.toFixed(2)}
      aria-valuemin="20" aria-valuemax="999" aria-valuetext="${tempoText(shown)} BPM" @keydown=${this.#key}>
      <b>${tempoText(shown)}</b><small>BPM</small></div>`
  }

  protected override updated(): void {
    const input = this.querySelector("input")
    if (input === null || document.activeElement === input) return
    input.focus()
    input.select()
  }

  #down(event: PointerEvent): void {
    if (this.typing) return
    const finger = { id: event.pointerId, x: event.clientX, y: event.clientY }
    if (this.#drag) this.#drag = joined(this.#drag, finger.id)
    else if (this.ready()) this.#drag = touched(finger, this.tempo, RULES)
  }

  #move(event: PointerEvent): void {
    if (this.#drag === undefined) return
    const finger = { id: event.pointerId, x: event.clientX, y: event.clientY }
    this.#drag = movedTo(this.#drag, finger, event.shiftKey, RULES)
    if (!this.#drag.moved) return
    // Whole beats per minute by hand, hundredths when fine: what players ask for.
    const bpm = this.#drag.fine ? Math.round(this.#drag.value * 100) / 100 : Math.round(this.#drag.value)
    this.asked(bpm)
    this.requestUpdate()
  }

  #up(id: number, cancelled: boolean): void {
    const drag = this.#drag
    if (drag === undefined) return
    this.#drag = lifted(drag, id)
    if (!cancelled && !drag.moved) this.typing = true
    this.requestUpdate()
  }

  readonly #key = (event: KeyboardEvent): void => {
    const steps: Record<string, number> = {
      ArrowUp: 1,
      ArrowRight: 1,
      ArrowDown: -1,
      ArrowLeft: -1,
      PageUp: 10,
      PageDown: -10,
    }
    const step = steps[event.key]
    if (event.key === "Enter") this.typing = true
    else if (step === undefined) return
    else this.asked(Math.round((this.tempo + step * (event.shiftKey ? 0.01 : 1)) * 100) / 100)
    event.preventDefault()
    event.stopPropagation()
  }

  readonly #typed = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.key === "Escape") this.typing = false
    else if (event.key === "Enter") this.#leave()
  }

  readonly #leave = (): void => {
    const input = this.querySelector("input")
    const bpm = this.typing && input ? typedTempo(input.value) : undefined
    this.typing = false
    if (bpm !== undefined) this.asked(bpm)
  }
}

customElements.define("tempo-field", TempoField)
