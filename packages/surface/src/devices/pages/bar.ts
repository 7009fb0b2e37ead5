/** Above everything: where we are, where ports come from, the look. */
import { html, nothing, type TemplateResult } from "lit"
import { THEME_NAMES, type ThemeName } from "../../theme/themes.ts"
import type { Workbench } from "../workbench.ts"
import { ICONS } from "./icons.ts"

const THEME_WORDS: Record<ThemeName, string> = { dark: "Dark", light: "Light", sun: "Sun" }
const LOOK = "look-panel"

export function bar(bench: Workbench): TemplateResult {
  const isServed = document.documentElement.dataset.servedBy === "gateway"
  return html`<header class="devices-bar">
    ${isServed ? html`<a class="home" href="./" aria-label="Back to the Set">${ICONS.back}<span>Set</span></a>` : nothing}
    <h1>Devices</h1>
    ${places(bench)}
    <span class="spring"></span>
    ${
      bench.ports
        ? html`<button type="button" class="quiet" ?disabled=${bench.rack.isLooking} aria-label=${bench.rack.isLooking ? "Looking …" : "Look again"}
            @click=${() => void bench.lookAgain()}>${ICONS.again}<span>${bench.rack.isLooking ? "Looking …" : "Look again"}</span></button>`
        : nothing
    }
    <button type="button" class="quiet" popovertarget=${LOOK} aria-label="Look: ${THEME_WORDS[bench.look.name]}"><i class="half" aria-hidden="true"></i></button>
    <div id=${LOOK} class="panel look" popover role="dialog" aria-label="Look">
      <div class="themes" role="group" aria-label="Look">
        ${THEME_NAMES.map(
          (theme) =>
            html`<button type="button" aria-pressed=${theme === bench.look.name} @click=${() => wear(bench, theme)}>${THEME_WORDS[theme]}</button>`,
        )}
      </div>
    </div>
  </header>`
}

/** A choice only where there is one. */
function places(bench: Workbench): TemplateResult | typeof nothing {
  if (bench.places.length < 2) return nothing
  return html`<div class="places" role="group" aria-label="MIDI ports of">
    ${bench.places.map(
      (place) =>
        html`<button type="button" aria-pressed=${place === bench.place} @click=${() => void bench.connect(place)}>${place.title}</button>`,
    )}
  </div>`
}

function wear(bench: Workbench, theme: ThemeName): void {
  bench.look.choose(theme)
  bench.changed()
}
