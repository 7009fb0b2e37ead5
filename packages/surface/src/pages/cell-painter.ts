/** Draws one place of the clip grid. Every state has a shape besides its colour; text is cut once per name and width. */
import type { CellState } from "../layout/cell-state.ts"
import { middleCut } from "../layout/middle-cut.ts"
import { css, mix, readableOn } from "../theme/contrast.ts"
import type { Theme } from "../theme/themes.ts"
import { GLYPHS, type Glyph } from "./glyphs.ts"

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface CellLook {
  readonly state: CellState
  readonly name: string
  readonly color: number
  /** 0 to 1 through the loop, while it sounds. */
  readonly progress: number
  /** Whether Live's blinking lights are lit at this moment. */
  readonly lit: boolean
  /** The track makes sound: its stop buttons mean something. */
  readonly trackBusy: boolean
  /** Muted tracks are dimmed, as their strip is. */
  readonly dimmed: boolean
}

const BADGE = 26
/** From this height on the badge stands above the name, and the name has the whole width. */
const TALL = 52
const CHIP = 24
const PAD = 7
const MUTED = 0.45

function badgeGlyph({ state, lit }: CellLook): Glyph | undefined {
  switch (state.motion) {
    case "playing":
      return "play"
    case "recording":
      return "record"
    case "triggered":
      return lit ? "play" : "playHollow"
    case "stopping":
      return lit ? "stop" : "stopHollow"
    case "refused":
      return "cross"
    case "resting":
      return undefined
  }
}

export class CellPainter {
  readonly #context: CanvasRenderingContext2D
  readonly #cuts = new Map<string, string>()
  #theme: Theme
  font = "500 13px 'Inter Variable', sans-serif"

  constructor(context: CanvasRenderingContext2D, theme: Theme) {
    this.#context = context
    this.#theme = theme
  }

  set theme(theme: Theme) {
    this.#theme = theme
  }

  paint(box: Box, look: CellLook): void {
    const context = this.#context
    context.clearRect(box.x - 1, box.y - 1, box.width + 2, box.height + 2)
    const { kind } = look.state
    if (kind === "clip") this.#clip(box, look)
    else if (kind === "group") this.#group(box, look)
    else this.#empty(box, look)
  }

  /** A place of which nothing is known yet. */
  blank(box: Box): void {
    this.#fill(box, mix(this.#theme.panel, this.#theme.ground, 0.5))
  }

  #empty(box: Box, look: CellLook): void {
    const theme = this.#theme
    const context = this.#context
    context.fillStyle = css(theme.panel)
    context.fillRect(box.x, box.y, box.width, box.height)
    if (theme.outlined) this.#frame(box, theme.line, 1)
    const { kind, motion } = look.state
    const centre = { x: box.x + PAD + 6, y: box.height >= TALL ? box.y + CHIP / 2 : box.y + box.height / 2 }
    const waiting = motion === "triggered"
    if (motion === "refused") this.#glyph("cross", centre, theme.recording)
    else if (kind === "record-button") {
      if (waiting) this.#frame(box, theme.recording, theme.stroke)
      this.#glyph(waiting && look.lit ? "record" : "recordHollow", centre, theme.recording)
    } else if (kind === "stop-button") {
      this.#glyph("stop", centre, look.trackBusy || waiting ? theme.quiet : theme.line)
    }
  }

  #clip(box: Box, look: CellLook): void {
    const { state } = look
    const theme = this.#theme
    const color = look.dimmed ? mix(look.color, theme.ground, MUTED) : look.color
    const resting = theme.outlined
      ? theme.ground
      : mix(color, theme.ground, state.sounding ? theme.resting * 0.72 : theme.resting)
    const full = theme.outlined ? theme.line : color
    const badge = badgeGlyph(look)
    const tall = box.height >= TALL
    const inset = theme.outlined ? 12 : badge && !tall ? BADGE : 0
    const bar = { ...box, x: box.x + inset, width: box.width - inset }
    this.#fill(bar, resting)
    const split = state.sounding ? Math.round(bar.width * look.progress) : 0
    if (split > 0) this.#fill({ ...bar, width: split }, full)
    this.#text({ ...bar, x: bar.x + split, width: bar.width - split }, bar, look, resting)
    this.#text({ ...bar, width: split }, bar, look, full)
    if (state.sounding) this.#fill({ ...bar, x: bar.x + split - 1, width: 2 }, theme.text)
    if (theme.outlined) this.#fill({ ...box, width: look.dimmed ? 4 : 12 }, look.color)
    if (badge) this.#badge({ ...box, x: box.x + (theme.outlined ? 12 : 0) }, badge, look)
    if (theme.outlined) this.#frame(box, theme.line, look.dimmed ? 1 : theme.stroke)
    this.#border(box, look)
  }

  /** Three bars: clips of the tracks inside. They fill in when those play. */
  #group(box: Box, look: CellLook): void {
    const theme = this.#theme
    const color = look.dimmed ? mix(look.color, theme.ground, MUTED) : look.color
    this.#fill(box, mix(color, theme.panel, theme.outlined ? 0 : 0.16))
    const badge = badgeGlyph(look)
    const left = badge ? BADGE + 6 : PAD
    const height = Math.max(4, Math.floor((box.height - 24) / 3))
    const top = box.y + Math.round((box.height - height * 3 - 4) / 2)
    const ink = look.state.sounding ? color : mix(color, theme.panel, 0.6)
    for (const [line, share] of [0.5, 0.85, 0.65].entries()) {
      const width = Math.round((box.width - left - PAD) * share)
      this.#fill({ x: box.x + left, y: top + line * (height + 2), width, height }, ink)
    }
    if (badge) this.#badge(box, badge, look)
    if (theme.outlined) this.#frame(box, theme.line, theme.stroke)
    this.#border(box, look)
  }

  #badge(box: Box, glyph: Glyph, { state }: CellLook): void {
    const theme = this.#theme
    const tall = box.height >= TALL
    const chip = tall ? { ...box, width: CHIP, height: CHIP } : { ...box, width: BADGE }
    this.#fill(chip, theme.ground)
    const ink = state.motion === "recording" || state.motion === "refused" ? theme.recording : theme.playing
    this.#glyph(glyph, { x: chip.x + chip.width / 2, y: chip.y + chip.height / 2 }, ink)
  }

  #border(box: Box, { state, lit }: CellLook): void {
    const theme = this.#theme
    if (state.motion === "recording" || state.motion === "refused") this.#frame(box, theme.recording, theme.stroke)
    else if (state.motion === "triggered" && lit) this.#frame(box, theme.playing, theme.stroke)
  }

  /** The name in the ink that reads on `ground`, only as far as `clip` goes: over the edge of the fill it changes ink in the middle of a letter. */
  #text(clip: Box, bar: Box, look: CellLook, ground: number): void {
    if (clip.width <= 0 || look.name === "") return
    const context = this.#context
    context.save()
    context.beginPath()
    context.rect(clip.x, clip.y, clip.width, clip.height)
    context.clip()
    context.font = this.font
    context.textBaseline = "middle"
    context.fillStyle = css(readableOn(ground))
    const middle = bar.height >= TALL ? bar.height - 16 : bar.height / 2 + 0.5
    context.fillText(this.#cut(look.name, bar.width - PAD * 2), bar.x + PAD, bar.y + middle)
    context.restore()
  }

  #cut(name: string, room: number): string {
    const key = `${room} ${name}`
    const known = this.#cuts.get(key)
    if (known !== undefined) return known
    const cut = middleCut(name, room, (text) => this.#context.measureText(text).width)
    // Renamed clips and resized windows must not pile up for a whole tour.
    if (this.#cuts.size > 4_000) this.#cuts.clear()
    this.#cuts.set(key, cut)
    return cut
  }

  forgetText(): void {
    this.#cuts.clear()
  }

  #fill(box: Box, color: number): void {
    this.#context.fillStyle = css(color)
    this.#context.fillRect(box.x, box.y, box.width, box.height)
  }

  #frame(box: Box, color: number, width: number): void {
    const context = this.#context
    context.strokeStyle = css(color)
    context.lineWidth = width
    const half = width / 2
    context.strokeRect(box.x + half, box.y + half, box.width - width, box.height - width)
  }

  #glyph(glyph: Glyph, centre: { readonly x: number; readonly y: number }, color: number): void {
    GLYPHS[glyph](this.#context, centre.x, centre.y, css(color))
  }
}
