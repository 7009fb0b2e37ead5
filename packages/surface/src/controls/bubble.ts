/** The large read-out beside the finger. It lies in the browser's top layer, so nothing can cut it off or cover it. */

export interface BubbleText {
  readonly name: string
  readonly value: string
  /** The default and the ends of the range, faint. */
  readonly hint: string
  readonly fine: boolean
}

const GAP = 12
const EDGE = 8

function part(className: string): HTMLSpanElement {
  const span = document.createElement("span")
  span.className = className
  return span
}

export class Bubble {
  readonly #box = document.createElement("div")
  readonly #name = part("bubble-name")
  readonly #value = part("bubble-value")
  readonly #hint = part("bubble-hint")

  constructor() {
    this.#box.className = "bubble"
    this.#box.popover = "manual"
    // The slider itself tells its value to screen readers; this would say everything twice.
    this.#box.ariaHidden = "true"
    this.#box.append(this.#name, this.#value, this.#hint)
  }

  show(near: DOMRect, text: BubbleText): void {
    if (!this.#box.isConnected) document.body.append(this.#box)
    if (!this.#box.matches(":popover-open")) this.#box.showPopover()
    this.#write(text)
    const { width, height } = this.#box.getBoundingClientRect()
    const centre = near.left + near.width / 2 - width / 2
    const left = Math.max(EDGE, Math.min(centre, window.innerWidth - width - EDGE))
    const above = near.top - height - GAP
    // Without room above, beside: never under the hand that comes from below.
    const beside = near.right + GAP + width > window.innerWidth ? near.left - width - GAP : near.right + GAP
    this.#box.style.left = `${above >= EDGE ? left : beside}px`
    this.#box.style.top = `${Math.max(EDGE, above)}px`
  }

  hide(): void {
    this.#box.remove()
  }

  #write({ name, value, hint, fine }: BubbleText): void {
    this.#name.textContent = fine ? `${name} · fine` : name
    this.#value.textContent = value
    this.#hint.textContent = hint
    this.#box.toggleAttribute("data-fine", fine)
  }
}
