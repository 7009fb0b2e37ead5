/**
 * A button that acts when the finger lands, not when it lifts: up to a tenth of a second sooner, which is what makes it an instrument.
 * Keys and screen readers press it too: their click comes without a touch before it.
 */
import { noChange } from "lit"
import { Directive, directive, type ElementPart } from "lit/directive.js"

type Action = () => void

class Press extends Directive {
  #action: Action = () => undefined
  #element: Element | undefined

  override render(_action: Action): unknown {
    return noChange
  }

  override update({ element }: ElementPart, [action]: [Action]): unknown {
    this.#action = action
    if (this.#element === element) return noChange
    this.#element = element
    element.addEventListener("pointerdown", this.#down)
    element.addEventListener("click", this.#click)
    return noChange
  }

  readonly #down = (event: Event): void => {
    if (event instanceof PointerEvent && event.button === 0) this.#action()
  }

  readonly #click = (event: Event): void => {
    if (event instanceof MouseEvent && event.detail === 0) this.#action()
  }
}

export const press = directive(Press)
