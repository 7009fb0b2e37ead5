/** No Live yet: what to do next, and how to try it without Live. */
import { html, LitElement, type TemplateResult } from "lit"
import type { App } from "./app.ts"
import { lightName, lightSentence } from "./words.ts"

export class WaitingPage extends LitElement {
  declare app: App
  #leave: (() => void) | undefined

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#leave = this.app.store.news.hear("light", () => this.requestUpdate())
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#leave?.()
  }

  protected override render(): TemplateResult {
    const { light } = this.app.store
    return html`<main class="waiting" aria-labelledby="waiting-title">
      <div class="waiting-grid" aria-hidden="true">${Array.from({ length: 48 }, () => html`<i></i>`)}</div>
      <div class="waiting-text">
        <p class="brand">Backline</p>
        <h1 id="waiting-title">${lightName(light)}</h1>
        <p role="status">${lightSentence(light, Date.now())}</p>
        <ol>
          <li>Open a Set in Live on the computer that runs Backline.</li>
          <li>In Live’s Settings, under <b>Link, Tempo &amp; MIDI</b>, choose <b>Backline</b> as a Control Surface. Not in the list? <code>backline install</code> puts it there.</li>
          <li>This page comes alive by itself.</li>
        </ol>
        <h2>No Live at hand?</h2>
        <p>Play the demo Set: run <code>backline demo</code> on the computer. Everything here works on it.</p>
        <p>A MIDI board to look after? <a href="./devices.html">Devices</a> needs no Live.</p>
        <p class="faint">Something will not work? <code>backline doctor</code> says what is missing.</p>
      </div>
    </main>`
  }
}

customElements.define("waiting-page", WaitingPage)
