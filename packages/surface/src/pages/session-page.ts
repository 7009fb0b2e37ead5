/**
 * Clips over mixer, one scrolled sheet for both, so that a clip, its name, its stop button and its fader always stand in one column.
 * One finger on a clip plays it at once; one finger on names or empty slots scrolls.
 */
import { html, LitElement, type TemplateResult } from "lit"
import { repeat } from "lit/directives/repeat.js"
import type { TrackFacts } from "../binding/facts.ts"
import type { Metrics, Page } from "../layout/metrics.ts"
import { countDown } from "../layout/quantisation.ts"
import { type Place, within } from "../layout/roving.ts"
import { blockSpan, type Span, sameSpan, visibleSpan } from "../layout/window.ts"
import type { App } from "./app.ts"
import { type CanvasWindow, ClipCanvas } from "./clip-canvas.ts"
import "./channel-strip.ts"
import { GridHands } from "./grid-hands.ts"
import { type GridFrame, gridHeads, gridRows, stopRow } from "./grid-rows.ts"
import { place } from "./place.ts"

/** Tracks and scenes are drawn in blocks of so many, so that a small scroll shows no holes and costs nothing. */
const BLOCK = 4

export class SessionPage extends LitElement {
  static override properties = { page: { reflect: true } }
  declare app: App
  declare page: Page
  at: Place = { row: 0, column: 0 }
  #seen: CanvasWindow = { tracks: [0, 0], scenes: [0, 0] }
  #canvas: ClipCanvas | undefined
  #metrics: Metrics | undefined
  #drawn = ""
  #leave: (() => void)[] = []
  readonly #hands = new GridHands(this)

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  override connectedCallback(): void {
    super.connectedCallback()
    const { store, motion } = this.app
    const { news } = store
    const resize = new ResizeObserver(() => this.requestUpdate())
    resize.observe(this)
    this.#leave = [
      news.hear("set", () => this.#changed()),
      news.hear("launches", () => this.requestUpdate()),
      news.hear("light", () => this.requestUpdate()),
      news.hear("desk", () => this.#values()),
      news.hear("values", () => this.#values()),
      news.hear("levels", () => this.#levels()),
      motion.add((now) => this.#frame(now)),
      () => resize.disconnect(),
    ]
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    for (const leave of this.#leave) leave()
  }

  #changed(): void {
    this.requestUpdate()
    // A button that was touched shows it though its track is still the same to Live.
    for (const strip of this.querySelectorAll("channel-strip")) strip.requestUpdate()
  }

  /** After a change of theme or font: everything that was measured or painted is old. */
  repaint(): void {
    this.#canvas?.forgetText()
    for (const strip of this.querySelectorAll("channel-strip")) strip.requestUpdate()
    this.requestUpdate()
  }

  protected override render(): TemplateResult {
    const { app } = this
    const metrics = app.metrics()
    this.#metrics = metrics
    const { trackCount, sceneCount, returns, main } = app.store.facts
    this.at = within(this.at, { tracks: trackCount, scenes: sceneCount })
    const frame: GridFrame = { app, metrics, tracks: this.#seen.tracks, scenes: this.#seen.scenes, at: this.at }
    const columns = this.#columns()
    const sheet = {
      "--column": `${metrics.column}px`,
      "--row": `${metrics.row}px`,
      "--scene": `${metrics.scene}px`,
      "--head": `${metrics.head}px`,
      "--stop": `${metrics.stop}px`,
      "--mixer": `${metrics.mixer}px`,
      "--tracks": `${(trackCount + this.#returns().length) * metrics.column}px`,
      "--sends": `${44 * Math.ceil(returns.length / Math.max(1, Math.floor(metrics.column / 44)))}px`,
      "--scenes": `${sceneCount * metrics.row}px`,
    }
    const tall =
      sceneCount * metrics.row >
      this.clientHeight - metrics.head - metrics.stop - (this.page === "session" ? metrics.mixer : 0)
    return html`<div class="scroller" ?data-tall=${tall} @scroll=${this.#look} @pointerdown=${this.#hands.down} @click=${this.#hands.click} @keydown=${this.#hands.key}>
      <div class="sheet" ${place(sheet)}>
        <div class="grid" role="grid" aria-label="Clips" aria-disabled=${!app.live} aria-rowcount=${sceneCount + 2} aria-colcount=${trackCount + 1}>
          <div class="heads" role="row" aria-rowindex="1">
            ${gridHeads(frame, columns)}
            <div role="columnheader" class="head corner" aria-colindex=${trackCount + 1}>${this.#cornerText()}</div>
          </div>
          <div class="clips" role="rowgroup"><canvas aria-hidden="true"></canvas>${gridRows(frame)}</div>
          <div class="stops" role="row" aria-rowindex=${sceneCount + 2}>${stopRow(frame)}</div>
        </div>
        <div class="desk" role="group" aria-label="Mixer" aria-disabled=${!app.live}>
          ${repeat(
            columns,
            ([track]) => track.path,
            ([track, column]) =>
              html`<channel-strip .app=${app} .track=${track} .returns=${returns} ${place({ left: `${column * metrics.column}px` })}></channel-strip>`,
          )}
          <div class="desk-main">${main ? html`<channel-strip .app=${app} .track=${main} .returns=${returns}></channel-strip>` : ""}</div>
        </div>
      </div>
    </div>`
  }

  protected override updated(): void {
    const canvas = this.querySelector("canvas")
    if (this.#canvas === undefined && canvas) this.#canvas = new ClipCanvas(this.app, canvas)
    if (this.#look()) return
    const metrics = this.#metrics
    if (metrics === undefined) return
    const drawn = JSON.stringify([this.page, metrics, window.devicePixelRatio])
    if (drawn !== this.#drawn) for (const strip of this.querySelectorAll("channel-strip")) strip.resized()
    this.#drawn = drawn
    this.#canvas?.anchor(this.#seen, metrics)
    this.#canvas?.paint(performance.now())
    this.app.motion.wake()
  }

  #cornerText(): string {
    return this.page === "mixer" ? "Main" : "Scenes"
  }

  /** The tracks and returns whose columns are seen, each with its column. */
  #columns(): readonly (readonly [TrackFacts, number])[] {
    const { tracks, trackCount } = this.app.store.facts
    const seen: [TrackFacts, number][] = []
    for (let index = this.#seen.tracks[0]; index < this.#seen.tracks[1]; index++) {
      const track = tracks.get(index)
      if (track) seen.push([track, index])
    }
    for (const track of this.#returns()) seen.push([track, trackCount + track.index])
    return seen
  }

  /** A phone's clips leave no room for columns without clips. */
  #returns(): readonly TrackFacts[] {
    return this.page === "clips" ? [] : this.app.store.facts.returns
  }

  /** Sees where the sheet is scrolled to; true when that calls for another render. */
  readonly #look = (): boolean => {
    const scroller = this.querySelector(".scroller")
    const metrics = this.#metrics
    if (scroller === null || metrics === undefined) return false
    const { trackCount, sceneCount } = this.app.store.facts
    const wide = scroller.clientWidth - metrics.scene
    const tracks = visibleSpan(scroller.scrollLeft, wide, metrics.column, trackCount)
    const scenes: Span =
      this.page === "mixer"
        ? [0, 0]
        : visibleSpan(scroller.scrollTop, scroller.clientHeight - metrics.head, metrics.row, sceneCount)
    this.app.store.look({ tracks, scenes, mixer: this.page === "session" || this.page === "mixer" })
    const seen = { tracks: blockSpan(tracks, BLOCK, trackCount), scenes: blockSpan(scenes, BLOCK, sceneCount) }
    if (sameSpan(seen.tracks, this.#seen.tracks) && sameSpan(seen.scenes, this.#seen.scenes)) return false
    this.#seen = seen
    this.requestUpdate()
    return true
  }

  /** Brings the keyboard's place into view and focuses it. */
  focusAt(place: Place): void {
    this.at = place
    this.#reveal(place)
    this.#look()
    this.requestUpdate()
    void this.updateComplete.then(() =>
      this.querySelector<HTMLElement>('[role="gridcell"][tabindex="0"]')?.focus({ preventScroll: true }),
    )
  }

  #reveal({ row, column }: Place): void {
    const scroller = this.querySelector(".scroller")
    const metrics = this.#metrics
    const { trackCount, sceneCount } = this.app.store.facts
    if (scroller === null || metrics === undefined) return
    const foot = metrics.stop + (this.page === "session" ? metrics.mixer : 0)
    if (column < trackCount) {
      const left = column * metrics.column
      const right = left + metrics.column + metrics.scene - scroller.clientWidth
      scroller.scrollLeft = Math.min(left, Math.max(right, scroller.scrollLeft))
    }
    if (row >= sceneCount) return
    const top = row * metrics.row
    const bottom = top + metrics.row + metrics.head + foot - scroller.clientHeight
    scroller.scrollTop = Math.min(top, Math.max(bottom, scroller.scrollTop))
  }

  #values(): void {
    for (const strip of this.querySelectorAll("channel-strip")) strip.values()
    this.app.motion.wake()
  }

  #levels(): void {
    const { levels } = this.app.store
    for (const strip of this.querySelectorAll("channel-strip")) strip.levels(levels.get(strip.track.path))
    this.app.motion.wake()
  }

  #frame(now: number): boolean {
    const { store } = this.app
    let moving = this.#canvas?.frame(now) ?? false
    for (const strip of this.querySelectorAll("channel-strip")) moving = strip.frame(now) || moving
    if (store.hand.busy) {
      this.#values()
      moving = true
    }
    return this.#count() || moving
  }

  #count(): boolean {
    const counts = this.querySelectorAll(".scene-count")
    const { song } = this.app.store.facts
    const text = song.playing ? countDown(this.app.store.songTime(), song.quantisation, song) : ""
    for (const count of counts) if (count.textContent !== text) count.textContent = text
    return counts.length > 0
  }
}

customElements.define("session-page", SessionPage)
