/** Play, stop, record, tempo, metronome, signature, position, launch quantisation, undo and redo, and the connection light. */
import { beats, positionText } from "@backline/units"
import { html, LitElement, type TemplateResult } from "lit"
import { ICONS } from "../controls/icons.ts"
import { press } from "../controls/press.ts"
import { LAUNCH_QUANTISATIONS } from "../layout/quantisation.ts"
import "../controls/tempo-field.ts"
import type { App } from "./app.ts"

const DENOMINATORS = [1, 2, 4, 8, 16]
const NUMERATORS = 16

function numberIn(event: Event): number {
  return event.target instanceof HTMLSelectElement ? Number(event.target.value) : 0
}

export class TransportBar extends LitElement {
  declare app: App
  #leave: (() => void)[] = []

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  override connectedCallback(): void {
    super.connectedCallback()
    const { store, motion } = this.app
    this.#leave = [store.news.hear("set", () => this.requestUpdate()), motion.add(() => this.#frame())]
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    for (const leave of this.#leave) leave()
  }

  protected override render(): TemplateResult {
    const { actions, store } = this.app
    const { song } = store.facts
    const { wishes } = store
    const playing = wishes.flag("song.is_playing", song.playing)
    const recording = wishes.flag("song.session_record", song.sessionRecord)
    const metronome = wishes.flag("song.metronome", song.metronome)
    return html`<div class="transport" role="toolbar" aria-label="Transport">
      <connection-light .app=${this.app}></connection-light>
      <div class="group keys">
        <button type="button" class="play" aria-pressed=${playing} aria-label="Play" ${press(() => actions.play())}>${ICONS.play}</button>
        <button type="button" class="halt" aria-label="Stop" ${press(() => actions.stop())}>${ICONS.stop}</button>
        <button type="button" class="record" aria-pressed=${recording} aria-label="Session record"
          ${press(() => actions.sessionRecord(!recording))}>${ICONS.record}</button>
      </div>
      <output class="position" aria-label="Position"></output>
      <div class="group time">
        <tempo-field .tempo=${wishes.number("song.tempo", song.tempo)} .asked=${(bpm: number) => actions.tempo(bpm)} .ready=${() => actions.ready()}></tempo-field>
        <button type="button" class="tap" ${press(() => actions.tap())}>Tap</button>
        <button type="button" class="metronome" aria-pressed=${metronome} aria-label="Metronome"
          ${press(() => actions.metronome(!metronome))}>${ICONS.metronome}</button>
      </div>
      <div class="group signature">
        ${this.#select("Beats per bar", song.numerator, this.#numerators(), (value) => actions.numerator(value))}
        <span aria-hidden="true">/</span>
        ${this.#select("Beat length", song.denominator, DENOMINATORS, (value) => actions.denominator(value))}
      </div>
      <label class="quantisation"><span>Launch</span>
        <select aria-label="Launch quantisation" @change=${(event: Event) => actions.quantisation(numberIn(event))}>
          ${LAUNCH_QUANTISATIONS.map(({ name, short }, value) => html`<option value=${value} aria-label=${name} ?selected=${value === song.quantisation}>${short}</option>`)}
        </select>
      </label>
      <div class="group history">
        <button type="button" aria-label="Undo" ?disabled=${!song.canUndo} @click=${() => actions.undo()}>${ICONS.undo}</button>
        <button type="button" aria-label="Redo" ?disabled=${!song.canRedo} @click=${() => actions.redo()}>${ICONS.redo}</button>
      </div>
    </div>`
  }

  protected override updated(): void {
    const { song } = this.app.store.facts
    const values = [song.numerator, song.denominator, song.quantisation]
    // The `selected` attribute only sets the first choice: after a choice by hand the property rules.
    this.querySelectorAll("select").forEach((select, index) => {
      select.value = String(values[index])
    })
    this.#frame()
    this.app.motion.wake()
  }

  #numerators(): number[] {
    const { numerator } = this.app.store.facts.song
    const usual = Array.from({ length: NUMERATORS }, (_, index) => index + 1)
    return usual.includes(numerator) ? usual : [...usual, numerator]
  }

  #select(label: string, value: number, choices: readonly number[], chosen: (value: number) => void): TemplateResult {
    return html`<select aria-label=${label} @change=${(event: Event) => chosen(numberIn(event))}>
      ${choices.map((choice) => html`<option value=${choice} ?selected=${choice === value}>${choice}</option>`)}
    </select>`
  }

  #frame(): boolean {
    const { song } = this.app.store.facts
    const output = this.querySelector("output")
    const text = positionText(beats(this.app.store.songTime()), song)
    if (output && output.textContent !== text) output.textContent = text
    return song.playing && this.app.live
  }
}

customElements.define("transport-bar", TransportBar)
