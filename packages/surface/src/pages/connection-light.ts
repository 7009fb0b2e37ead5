/** The light in the corner, and behind it a panel with what it means and the choice of look. */
import { html, LitElement, type TemplateResult } from "lit"
import { THEME_NAMES, type ThemeName } from "../theme/themes.ts"
import type { App } from "./app.ts"
import { lightName, lightSentence } from "./words.ts"

const THEME_WORDS: Record<ThemeName, string> = { dark: "Dark", light: "Light", sun: "Sun" }
const PANEL = "connection-panel"

export class ConnectionLight extends LitElement {
  declare app: App
  #leave: (() => void)[] = []

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  override connectedCallback(): void {
    super.connectedCallback()
    // "Lost for 12 s" counts on.
    const counting = setInterval(() => this.app.store.light.state === "stale" && this.requestUpdate(), 1_000)
    this.#leave = [this.app.store.news.hear("light", () => this.requestUpdate()), () => clearInterval(counting)]
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    for (const leave of this.#leave) leave()
  }

  protected override render(): TemplateResult {
    const { light } = this.app.store
    const name = lightName(light)
    return html`<button type="button" class="light" popovertarget=${PANEL} aria-label="Connection: ${name}"
        data-state=${light.state} ?data-restarted=${light.restartedAt !== undefined}><i aria-hidden="true"></i><span>${name}</span></button>
      <div id=${PANEL} class="panel" popover role="dialog" aria-label="Connection and look">
        <p><b>${name}</b></p>
        <p>${lightSentence(light, Date.now())}</p>
        <div class="themes" role="group" aria-label="Look">
          ${THEME_NAMES.map(
            (theme) =>
              html`<button type="button" aria-pressed=${theme === this.app.look.name} @click=${() => this.#wear(theme)}>${THEME_WORDS[theme]}</button>`,
          )}
        </div>
        <a class="panel-way" href="./devices.html">Devices: the files of your MIDI boards</a>
      </div>`
  }

  #wear(theme: ThemeName): void {
    this.app.look.choose(theme)
    this.requestUpdate()
    this.dispatchEvent(new CustomEvent("look", { bubbles: true }))
  }
}

customElements.define("connection-light", ConnectionLight)
