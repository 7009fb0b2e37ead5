/** Hands on one element: every pointer that came down ends, whatever takes it away (lift, cancel, lost capture, blur, page hidden, removal). */

export interface PointerHands {
  down(event: PointerEvent): void
  move(event: PointerEvent): void
  /** `cancelled`: taken away rather than lifted. */
  up(id: number, cancelled: boolean): void
}

export class Pointers {
  readonly #element: HTMLElement
  readonly #hands: PointerHands
  readonly #held = new Set<number>()
  #stop = new AbortController()

  constructor(element: HTMLElement, hands: PointerHands) {
    this.#element = element
    this.#hands = hands
  }

  connect(): void {
    this.#stop = new AbortController()
    const { signal } = this.#stop
    const element = this.#element
    element.addEventListener("pointerdown", (event) => this.#down(event), { signal })
    element.addEventListener("pointermove", (event) => this.#move(event), { signal })
    element.addEventListener("pointerup", (event) => this.#up(event.pointerId, false), { signal })
    element.addEventListener("pointercancel", (event) => this.#up(event.pointerId, true), { signal })
    element.addEventListener("lostpointercapture", (event) => this.#up(event.pointerId, true), { signal })
    window.addEventListener("blur", () => this.release(), { signal })
    window.addEventListener("pagehide", () => this.release(), { signal })
    document.addEventListener("visibilitychange", () => document.hidden && this.release(), { signal })
  }

  disconnect(): void {
    this.release()
    this.#stop.abort()
  }

  release(): void {
    for (const id of [...this.#held]) this.#up(id, true)
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0 || this.#held.has(event.pointerId)) return
    this.#held.add(event.pointerId)
    this.#element.setPointerCapture(event.pointerId)
    this.#hands.down(event)
  }

  #move(event: PointerEvent): void {
    if (this.#held.has(event.pointerId)) this.#hands.move(event)
  }

  #up(id: number, cancelled: boolean): void {
    if (this.#held.delete(id)) this.#hands.up(id, cancelled)
  }
}
