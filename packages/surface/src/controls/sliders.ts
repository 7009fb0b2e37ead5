/** The sliders of a channel strip. They differ in direction and in what fills. */
import { ValueControl } from "./value-control.ts"

function block(className: string): HTMLElement {
  const element = document.createElement("span")
  element.className = className
  element.ariaHidden = "true"
  return element
}

/** Volume: a well that fills from below, with room for the meter. */
export class VolumeFader extends ValueControl {
  protected override readonly axis = "vertical"
  readonly #text = block("fader-text")

  protected override build(): void {
    this.append(
      block("fader-unity"),
      block("fader-fill"),
      block("fader-ghost"),
      block("fader-cap"),
      block("automation"),
      this.#text,
    )
  }

  protected override write(text: string): void {
    this.#text.textContent = text
  }
}

/** Pan: fills from the centre. */
export class PanSlider extends ValueControl {
  protected override readonly axis = "horizontal"
  readonly #text = block("pan-text")

  protected override build(): void {
    this.append(block("pan-fill"), block("pan-ghost"), block("automation"), this.#text)
  }

  protected override write(text: string): void {
    this.#text.textContent = text
  }
}

/** The volume of the headphones: fills from the left. */
export class CueSlider extends ValueControl {
  protected override readonly axis = "horizontal"
  readonly #text = block("cue-text")

  protected override build(): void {
    this.append(block("cue-fill"), block("cue-ghost"), block("automation"), this.#text)
  }

  protected override write(text: string): void {
    this.#text.textContent = `Cue ${text}`
  }
}

/** A send: a small square that fills from below and carries the letter of its return. */
export class SendPad extends ValueControl {
  protected override readonly axis = "vertical"
  readonly #letter = block("send-letter")

  protected override build(): void {
    this.append(block("send-fill"), block("send-ghost"), block("automation"), this.#letter)
  }

  set letter(letter: string) {
    this.#letter.textContent = letter
  }

  protected override write(): void {
    // A square of 44 px has no room for decibels: they stand in the read-out while it is held, and in its ARIA text.
  }
}

customElements.define("volume-fader", VolumeFader)
customElements.define("pan-slider", PanSlider)
customElements.define("cue-slider", CueSlider)
customElements.define("send-pad", SendPad)

declare global {
  interface HTMLElementTagNameMap {
    "volume-fader": VolumeFader
    "pan-slider": PanSlider
    "cue-slider": CueSlider
    "send-pad": SendPad
  }
}
