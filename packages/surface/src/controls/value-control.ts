/**
 * What fader, pan and send have in common: a slider moved relatively, with fine mode, default on double tap, keys, a read-out beside the
 * finger and a ghost of where it was. Values are written straight to the element: nothing renders when a value changes.
 */
import type { Hand } from "../binding/hand.ts"
import { isDoubleTap, type Tap } from "../gesture/double-tap.ts"
import { type Drag, type DragRules, type Finger, joined, lifted, movedTo, touched } from "../gesture/drag.ts"
import { keyedValue } from "../gesture/keys.ts"
import { Pointers } from "../gesture/pointers.ts"
import { Bubble } from "./bubble.ts"
import type { Scale } from "./scales.ts"

export interface Wiring {
  readonly hand: Hand
  /** Wire path of the DeviceParameter. */
  readonly path: string
  /** "Volume, track Bass". */
  readonly label: string
  readonly scale: Scale
  /** Whether a touch may be sent now. */
  readonly ready: () => boolean
}

/** Text is dear to lay out: at most ten times a second, and the last one always arrives. */
const TEXT_EVERY = 100

export abstract class ValueControl extends HTMLElement {
  protected abstract readonly axis: DragRules["axis"]
  readonly #pointers = new Pointers(this, {
    down: (event) => this.#down(event),
    move: (event) => this.#move(event),
    up: (id) => this.#up(id),
  })
  readonly #bubble = new Bubble()
  #wiring: Wiring | undefined
  #live = 0
  #drawn = Number.NaN
  #drag: Drag | undefined
  #lastTap: Tap | undefined
  #textAt = 0
  #textTimer: ReturnType<typeof setTimeout> | undefined

  connectedCallback(): void {
    this.role = "slider"
    this.tabIndex = 0
    if (this.childElementCount === 0) this.build()
    this.#pointers.connect()
    this.addEventListener("keydown", this.#key)
    this.#drawn = Number.NaN
    this.refresh()
  }

  disconnectedCallback(): void {
    this.#pointers.disconnect()
    this.removeEventListener("keydown", this.#key)
    clearTimeout(this.#textTimer)
    this.#textTimer = undefined
  }

  /** Makes the parts once. */
  protected abstract build(): void
  /** Shows text of the value inside the control, where it has room for it. */
  protected abstract write(text: string): void

  set wiring(wiring: Wiring) {
    if (this.#wiring?.path !== wiring.path) this.#pointers.release()
    this.#wiring = wiring
    const { scale } = wiring
    this.ariaLabel = wiring.label
    this.ariaValueMin = String(scale.min)
    this.ariaValueMax = String(scale.max)
    this.ariaOrientation = this.axis
    this.#drawn = Number.NaN
    this.refresh()
  }

  /** Live's word, in the parameter's own unit. */
  set live(value: number) {
    this.#live = value
    this.refresh()
  }

  /** 1: automation plays, 2: overridden by hand. */
  set automation(state: number) {
    this.dataset.automation = String(state)
  }

  /** Draws what is to be shown now; cheap when nothing changed. */
  refresh(): void {
    const wiring = this.#wiring
    if (wiring === undefined) return
    const value = wiring.hand.shown(wiring.path, this.#live)
    if (value === this.#drawn) return
    this.#drawn = value
    const { min, max } = wiring.scale
    this.style.setProperty("--v", ((value - min) / (max - min)).toFixed(4))
    if (this.#textTimer === undefined) this.#textSoon()
  }

  #textSoon(): void {
    const wait = Math.max(0, TEXT_EVERY - (performance.now() - this.#textAt))
    this.#textTimer = setTimeout(() => {
      this.#textTimer = undefined
      this.#textAt = performance.now()
      this.#tell()
    }, wait)
  }

  #tell(): void {
    const wiring = this.#wiring
    if (wiring === undefined) return
    const text = wiring.scale.text(this.#drawn)
    this.ariaValueNow = this.#drawn.toFixed(4)
    if (this.ariaValueText === text) return
    this.ariaValueText = text
    this.write(text)
  }

  get #rules(): DragRules {
    const { min = 0, max = 1 } = this.#wiring?.scale ?? {}
    const extent = this.axis === "vertical" ? this.clientHeight : this.clientWidth
    return { min, max, axis: this.axis, travel: Math.max(160, extent) }
  }

  #down(event: PointerEvent): void {
    const wiring = this.#wiring
    if (wiring === undefined) return
    event.preventDefault()
    this.focus({ preventScroll: true })
    const finger = { id: event.pointerId, x: event.clientX, y: event.clientY }
    if (this.#drag) {
      this.#drag = joined(this.#drag, finger.id)
      this.#draw()
    } else if (wiring.ready()) this.#begin(event, finger, wiring)
  }

  #begin(event: PointerEvent, finger: Finger, wiring: Wiring): void {
    const tap = { x: event.clientX, y: event.clientY, at: event.timeStamp }
    const twice = isDoubleTap(this.#lastTap, tap)
    this.#lastTap = twice ? undefined : tap
    const value = wiring.hand.shown(wiring.path, this.#live)
    this.#drag = touched(finger, value, this.#rules)
    wiring.hand.begin(wiring.path, value)
    this.#ghost(value)
    if (twice) this.#to({ ...this.#drag, value: wiring.scale.initial })
    else this.#draw()
  }

  #move(event: PointerEvent): void {
    if (this.#drag === undefined) return
    const finger = { id: event.pointerId, x: event.clientX, y: event.clientY }
    const drag = movedTo(this.#drag, finger, event.shiftKey, this.#rules)
    // A tap that wanders is no tap.
    if (drag.moved) this.#lastTap = undefined
    this.#to(drag)
  }

  #up(id: number): void {
    if (this.#drag === undefined) return
    this.#drag = lifted(this.#drag, id)
    if (this.#drag === undefined && this.#wiring) this.#wiring.hand.end(this.#wiring.path)
    this.#draw()
  }

  #to(drag: Drag): void {
    this.#drag = drag
    this.#wiring?.hand.move(this.#wiring.path, drag.value)
    this.#draw()
  }

  #draw(): void {
    this.refresh()
    this.toggleAttribute("data-held", this.#drag !== undefined)
    this.toggleAttribute("data-fine", this.#drag?.fine ?? false)
    const wiring = this.#wiring
    if (this.#drag && wiring) this.#speak(this.#drag, wiring)
    else this.#bubble.hide()
  }

  #speak(drag: Drag, wiring: Wiring): void {
    const { text, ends, initial } = wiring.scale
    const hint = `default ${text(initial)} · ${ends}`
    this.#bubble.show(this.getBoundingClientRect(), {
      name: wiring.label,
      value: text(drag.value),
      hint,
      fine: drag.fine,
    })
  }

  #ghost(value: number): void {
    const { min = 0, max = 1 } = this.#wiring?.scale ?? {}
    this.style.setProperty("--ghost", ((value - min) / (max - min)).toFixed(4))
  }

  readonly #key = (event: KeyboardEvent): void => {
    const wiring = this.#wiring
    if (wiring === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    const value = keyedValue(event.key, event.shiftKey, wiring.hand.shown(wiring.path, this.#live), wiring.scale)
    if (value === undefined) return
    event.preventDefault()
    event.stopPropagation()
    if (!wiring.ready()) return
    wiring.hand.put(wiring.path, value)
    this.refresh()
    this.#tell()
  }
}
