/** Two bars with held peaks on one small canvas, drawn only while they move. */
import { type Meter, metered, SILENT, still } from "../layout/meter.ts"
import { css, mix } from "../theme/contrast.ts"
import type { Theme } from "../theme/themes.ts"

/** Above these Live's meters turn: near full scale, and over it. */
const HIGH = 0.85
const OVER = 0.96
const PEAK_LINE = 2

export class LevelMeter extends HTMLElement {
  readonly #canvas = document.createElement("canvas")
  #left: Meter = SILENT
  #right: Meter = SILENT
  #levels = { left: 0, right: 0 }
  #drawnAt = 0
  #paint: CanvasGradient | undefined
  #theme: Theme | undefined

  connectedCallback(): void {
    this.ariaHidden = "true"
    if (!this.#canvas.isConnected) this.append(this.#canvas)
    this.resize()
  }

  set theme(theme: Theme) {
    if (theme === this.#theme) return
    this.#theme = theme
    this.resize()
  }

  /** 0 to 1 each. */
  levels(left: number, right: number): void {
    this.#levels = { left, right }
  }

  resize(): void {
    const ratio = Math.min(window.devicePixelRatio, 2)
    const width = Math.round(this.clientWidth * ratio)
    const height = Math.round(this.clientHeight * ratio)
    if (width === 0 || height === 0) return
    this.#canvas.width = width
    this.#canvas.height = height
    this.#paint = this.#gradient(height)
    this.#draw()
  }

  /** One frame; true while it still moves. */
  frame(now: number): boolean {
    const { left, right } = this.#levels
    if (still(this.#left, left) && still(this.#right, right)) {
      this.#drawnAt = now
      return false
    }
    const elapsed = Math.min(100, now - this.#drawnAt)
    this.#drawnAt = now
    this.#left = metered(this.#left, left, now, elapsed)
    this.#right = metered(this.#right, right, now, elapsed)
    this.#draw()
    return true
  }

  #gradient(height: number): CanvasGradient | undefined {
    const theme = this.#theme
    const gradient = this.#canvas.getContext("2d")?.createLinearGradient(0, height, 0, 0)
    if (gradient === undefined || theme === undefined) return undefined
    gradient.addColorStop(0, css(mix(theme.playing, theme.ground, 0.75)))
    gradient.addColorStop(HIGH - 0.05, css(theme.playing))
    gradient.addColorStop(HIGH, css(theme.warn))
    gradient.addColorStop(OVER, css(theme.recording))
    return gradient
  }

  #draw(): void {
    const context = this.#canvas.getContext("2d")
    if (context === null || this.#paint === undefined) return
    const { width, height } = this.#canvas
    context.clearRect(0, 0, width, height)
    context.fillStyle = this.#paint
    const bar = Math.floor((width - 1) / 2)
    for (const [meter, x] of [[this.#left, 0] as const, [this.#right, width - bar] as const]) {
      const top = Math.round(height * (1 - meter.level))
      context.fillRect(x, top, bar, height - top)
      if (meter.peak > 0)
        context.fillRect(x, Math.min(height - PEAK_LINE, Math.round(height * (1 - meter.peak))), bar, PEAK_LINE)
    }
  }
}

customElements.define("level-meter", LevelMeter)

declare global {
  interface HTMLElementTagNameMap {
    "level-meter": LevelMeter
  }
}
