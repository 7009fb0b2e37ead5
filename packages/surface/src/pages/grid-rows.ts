/** The clip grid as buttons over the canvas: what fingers, keys and screen readers really hit. Only what is seen exists. */
import { html, nothing, type TemplateResult } from "lit"
import { repeat } from "lit/directives/repeat.js"
import type { SceneFacts, TrackFacts } from "../binding/facts.ts"
import { ICONS } from "../controls/icons.ts"
import { cellName, cellState } from "../layout/cell-state.ts"
import type { Metrics } from "../layout/metrics.ts"
import type { Place } from "../layout/roving.ts"
import type { Span } from "../layout/window.ts"
import { css } from "../theme/contrast.ts"
import type { App } from "./app.ts"
import { fitText } from "./fit-text.ts"
import { place } from "./place.ts"

export interface GridFrame {
  readonly app: App
  readonly metrics: Metrics
  readonly tracks: Span
  readonly scenes: Span
  /** The one place that Tab reaches. */
  readonly at: Place
}

export const LABEL_FONT = "500 13px 'Inter Variable', sans-serif"
export const HEAD_FONT = "600 13px 'Inter Variable', sans-serif"

export function range([from, to]: Span): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, step) => from + step)
}

export function sceneTitle(scene: SceneFacts | undefined, index: number): string {
  return scene?.name || String(index + 1)
}

function tabIndex(at: Place, row: number, column: number): number {
  return at.row === row && at.column === column ? 0 : -1
}

function cell(frame: GridFrame, scene: number, index: number): TemplateResult {
  const { app, metrics, at } = frame
  const track = app.store.facts.tracks.get(index)
  if (track === undefined) return html`${nothing}`
  const state = cellState(track, scene, app.store.launches)
  const title = sceneTitle(app.store.facts.scenes.get(scene), scene)
  const name = cellName(state, track.slots.get(scene)?.clip?.name ?? "", track.name, title)
  return html`<div
    role="gridcell" class="cell ${state.kind}" tabindex=${tabIndex(at, scene, index)}
    aria-colindex=${index + 1} aria-label=${name} data-track=${index} data-scene=${scene} data-state=${state.motion}
    ${place({ left: `${index * metrics.column}px` })}
  ></div>`
}

function sceneCell(frame: GridFrame, index: number): TemplateResult {
  const { app, at, metrics } = frame
  const { scenes, trackCount } = app.store.facts
  const scene = scenes.get(index)
  const title = sceneTitle(scene, index)
  const waiting = scene?.triggered ?? false
  const room = metrics.scene - 10 - 30 - 4 - 8
  return html`<div
    role="gridcell" class="scene" tabindex=${tabIndex(at, index, trackCount)} aria-colindex=${trackCount + 1}
    data-scene=${index} data-launch-scene
    ?data-triggered=${waiting} ${place({ "--color": scene?.color ? css(scene.color) : "var(--line)" })}
  ><span class="unseen">Launch scene ${title}${waiting ? ", about to play" : ""}</span><span class="scene-go" aria-hidden="true">${waiting ? html`<b class="scene-count"></b>` : ICONS.play}</span><span class="scene-name" aria-hidden="true">${fitText(title, room, LABEL_FONT)}</span><i class="scene-grip"></i></div>`
}

function row(frame: GridFrame, index: number): TemplateResult {
  const top = `${index * frame.metrics.row}px`
  return html`<div role="row" class="row" aria-rowindex=${index + 2} ${place({ top })}>
    ${repeat(
      range(frame.tracks),
      (track) => track,
      (track) => cell(frame, index, track),
    )}
    ${sceneCell(frame, index)}
  </div>`
}

export function gridRows(frame: GridFrame): TemplateResult {
  return html`${repeat(
    range(frame.scenes),
    (index) => index,
    (index) => row(frame, index),
  )}`
}

function head(frame: GridFrame, track: TrackFacts, column: number): TemplateResult {
  const { app, metrics } = frame
  const dim = track.mute || track.mutedBySolo
  const fold = track.open
  const room = metrics.column - (fold === undefined ? 16 : 36)
  const label = html`<span class="head-name" aria-hidden="true" title=${track.name}>${fitText(track.name, room, HEAD_FONT)}</span>`
  return html`<div role="columnheader" class="head ${track.kind} ${dim ? "dim" : ""}" aria-colindex=${column + 1}
    ${place({ left: `${column * metrics.column}px`, "--color": css(track.color) })}>
    ${
      fold === undefined
        ? nothing
        : html`<button type="button" class="fold" aria-expanded=${fold} aria-label="Tracks in ${track.name}"
            @click=${() => app.actions.open(track, !fold)}>${fold ? ICONS.open : ICONS.folded}</button>`
    }<span class="unseen">${track.name}</span>${label}
  </div>`
}

export function gridHeads(frame: GridFrame, columns: readonly (readonly [TrackFacts, number])[]): TemplateResult {
  return html`${repeat(
    columns,
    ([track]) => track.path,
    ([track, column]) => head(frame, track, column),
  )}`
}

function stopCell(frame: GridFrame, index: number): TemplateResult {
  const { app, metrics, at } = frame
  const { tracks, sceneCount } = app.store.facts
  const track = tracks.get(index)
  if (track === undefined) return html`${nothing}`
  const state = track.fired === -2 ? "triggered" : track.playing >= 0 ? "playing" : "resting"
  return html`<div role="gridcell" class="stop" tabindex=${tabIndex(at, sceneCount, index)} aria-label="Stop track ${track.name}"
    aria-colindex=${index + 1} data-stop=${index} data-state=${state} ${place({ left: `${index * metrics.column}px` })}>${ICONS.stop}</div>`
}

export function stopRow(frame: GridFrame): TemplateResult {
  const { trackCount, sceneCount } = frame.app.store.facts
  return html`${repeat(
    range(frame.tracks),
    (index) => index,
    (index) => stopCell(frame, index),
  )}<div role="gridcell" class="stop stop-all" tabindex=${tabIndex(frame.at, sceneCount, trackCount)} aria-label="Stop all clips"
    aria-colindex=${trackCount + 1} data-stop="all">${ICONS.stop}<span>Stop all</span></div>`
}
