/** The canvas under the clip grid: covers what is seen and a cell more on each side, lies in the scrolled sheet so that it never lags behind the names. */
import type { TrackFacts } from "../binding/facts.ts"
import { type CellState, cellState } from "../layout/cell-state.ts"
import { loopProgress } from "../layout/loop.ts"
import type { Metrics } from "../layout/metrics.ts"
import type { Span } from "../layout/window.ts"
import type { App } from "./app.ts"
import { type Box, type CellLook, CellPainter } from "./cell-painter.ts"

export interface CanvasWindow {
  readonly tracks: Span
  readonly scenes: Span
}

interface MovingCell {
  readonly track: TrackFacts
  readonly scene: number
  readonly box: Box
  drawn: string
}

const GAP = 1
const MOST_RATIO = 2.5

export class ClipCanvas {
  readonly #app: App
  readonly #canvas: HTMLCanvasElement
  readonly #context: CanvasRenderingContext2D | null
  readonly #painter: CellPainter | undefined
  #window: CanvasWindow = { tracks: [0, 0], scenes: [0, 0] }
  #metrics: Metrics | undefined
  #ratio = 0
  #moving: MovingCell[] = []

  constructor(app: App, canvas: HTMLCanvasElement) {
    this.#app = app
    this.#canvas = canvas
    this.#context = canvas.getContext("2d", { alpha: true })
    this.#painter = this.#context ? new CellPainter(this.#context, app.look.theme) : undefined
  }

  anchor(window_: CanvasWindow, metrics: Metrics): void {
    this.#window = window_
    this.#metrics = metrics
    const { tracks, scenes } = window_
    const ratio = Math.min(window.devicePixelRatio, MOST_RATIO)
    const { style } = this.#canvas
    style.left = `${tracks[0] * metrics.column}px`
    style.top = `${scenes[0] * metrics.row}px`
    const width = Math.round((tracks[1] - tracks[0]) * metrics.column * ratio)
    const height = Math.round((scenes[1] - scenes[0]) * metrics.row * ratio)
    // Only grows: a canvas that is made anew with every scrolled block costs more than drawing on it.
    if (width <= this.#canvas.width && height <= this.#canvas.height && ratio === this.#ratio) return
    this.#canvas.width = Math.max(width, this.#canvas.width)
    this.#canvas.height = Math.max(height, this.#canvas.height)
    style.width = `${this.#canvas.width / ratio}px`
    style.height = `${this.#canvas.height / ratio}px`
    this.#ratio = ratio
    this.#context?.setTransform(ratio, 0, 0, ratio, 0, 0)
  }

  forgetText(): void {
    this.#painter?.forgetText()
  }

  paint(now: number): void {
    if (this.#painter === undefined) return
    this.#painter.theme = this.#app.look.theme
    const { tracks, scenes } = this.#window
    const { facts } = this.#app.store
    this.#moving = []
    this.#context?.clearRect(0, 0, this.#canvas.width, this.#canvas.height)
    for (let index = tracks[0]; index < tracks[1]; index++) {
      const track = facts.tracks.get(index)
      for (let scene = scenes[0]; scene < scenes[1]; scene++) {
        if (track) this.#paintCell(track, scene, now)
        else this.#painter.blank(this.#box(index, scene))
      }
    }
  }

  /** Repaints the cells that move, and of those only the ones that look different by at least a pixel. */
  frame(now: number): boolean {
    for (const cell of this.#moving) {
      const look = this.#look(cell.track, cell.scene, now)
      const key = this.#key(look, cell.box)
      if (key === cell.drawn) continue
      cell.drawn = key
      this.#painter?.paint(cell.box, look)
    }
    return this.#moving.length > 0
  }

  #paintCell(track: TrackFacts, scene: number, now: number): void {
    const look = this.#look(track, scene, now)
    const box = this.#box(track.index, scene)
    this.#painter?.paint(box, look)
    const { motion, sounding } = look.state
    if (motion !== "resting" || sounding) this.#moving.push({ track, scene, box, drawn: this.#key(look, box) })
  }

  #key({ progress, lit, state }: CellLook, { width }: Box): string {
    return `${Math.round(progress * width)} ${lit} ${state.motion}`
  }

  #box(index: number, scene: number): Box {
    const { column = 0, row = 0 } = this.#metrics ?? {}
    const { tracks, scenes } = this.#window
    return {
      x: (index - tracks[0]) * column + GAP,
      y: (scene - scenes[0]) * row + GAP,
      width: column - GAP * 2,
      height: row - GAP * 2,
    }
  }

  #look(track: TrackFacts, scene: number, now: number): CellLook {
    const state = cellState(track, scene, this.#app.store.launches)
    const clip = track.slots.get(scene)?.clip
    return {
      state,
      name: clip?.name ?? "",
      color: clip?.color ?? track.color,
      progress: this.#progress(track, scene, state),
      lit: this.#app.lit(now),
      trackBusy: track.playing >= 0,
      dimmed: (track.mute ?? false) || track.mutedBySolo,
    }
  }

  #progress(track: TrackFacts, scene: number, { sounding }: CellState): number {
    const clip = track.slots.get(scene)?.clip
    if (!sounding || clip === undefined) return 0
    const position = this.#app.store.playheads.position(track)
    if (position === undefined) return 0
    // Where motion is not wanted the fill still tells the time, in whole beats.
    return loopProgress(this.#app.stillness.matches ? Math.floor(position) : position, clip)
  }
}
