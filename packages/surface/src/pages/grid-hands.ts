/** Fingers and keys on the clip grid. */
import { moved, type Place } from "../layout/roving.ts"
import type { App } from "./app.ts"

/** The page whose grid it is. */
export interface GridPage {
  readonly app: App
  at: Place
  focusAt(place: Place): void
  requestUpdate(): void
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined || text === "" ? undefined : Number(text)
}

/** The thing under a finger that belongs to the grid. */
function hit(target: EventTarget | null): HTMLElement | undefined {
  const found = target instanceof Element ? target.closest('[role="gridcell"]') : null
  return found instanceof HTMLElement ? found : undefined
}

/** What answers when the finger lands; the rest answers when it lifts, so that it can also be dragged to scroll. */
function playsAtOnce(cell: HTMLElement, target: EventTarget | null): boolean {
  if (target instanceof Element && target.closest(".scene-grip")) return false
  return cell.matches(".clip, .group, .record-button, .stop, .scene")
}

export class GridHands {
  readonly #page: GridPage
  /** Pointers whose touch has already played something: the click that follows must not play it again. */
  readonly #played = new Set<number>()

  constructor(page: GridPage) {
    this.#page = page
  }

  readonly down = (event: PointerEvent): void => {
    const cell = hit(event.target)
    this.#played.delete(event.pointerId)
    if (cell === undefined || event.button !== 0 || !playsAtOnce(cell, event.target)) return
    this.#played.add(event.pointerId)
    this.#act(cell)
  }

  readonly click = (event: MouseEvent): void => {
    const cell = hit(event.target)
    if (cell === undefined) return
    const place = this.#placeOf(cell)
    if (place) {
      this.#page.at = place
      this.#page.requestUpdate()
    }
    const grip = event.target instanceof Element && event.target.closest(".scene-grip")
    if (!grip && !this.#hasPlayed(event)) this.#act(cell)
  }

  readonly key = (event: KeyboardEvent): void => {
    const cell = hit(event.target)
    if (cell === undefined || event.altKey || event.metaKey) return
    const { trackCount, sceneCount } = this.#page.app.store.facts
    const to = moved(this.#page.at, event.key, event.ctrlKey, { tracks: trackCount, scenes: sceneCount })
    if (to) this.#page.focusAt(to)
    else if (event.key === "Enter") this.#act(cell)
    else if (event.key === "Delete" || event.key === "Backspace") this.#stop(cell)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  /** A click without detail comes from a key or a screen reader: no finger came down before it. */
  #hasPlayed(event: MouseEvent): boolean {
    if (event.detail === 0) return false
    return event instanceof PointerEvent ? this.#played.delete(event.pointerId) : this.#played.size > 0
  }

  #act(cell: HTMLElement): void {
    const { actions, store } = this.#page.app
    const { stop, scene, track } = cell.dataset
    if (stop !== undefined) this.#stop(cell)
    const row = numberOf(scene)
    if (row === undefined) return
    const column = numberOf(track)
    if (column === undefined) {
      const whole = store.facts.scenes.get(row)
      if (whole) actions.launchScene(whole)
      return
    }
    const facts = store.facts.tracks.get(column)
    if (facts && !cell.matches(".nothing, .unknown")) actions.launch(facts, row)
  }

  #stop(cell: HTMLElement): void {
    const { actions, store } = this.#page.app
    const column = numberOf(cell.dataset.track ?? (cell.dataset.stop === "all" ? undefined : cell.dataset.stop))
    const track = column === undefined ? undefined : store.facts.tracks.get(column)
    if (column === undefined) actions.stopAll()
    else if (track) actions.stopTrack(track)
  }

  #placeOf(cell: HTMLElement): Place | undefined {
    const { trackCount, sceneCount } = this.#page.app.store.facts
    const { stop, scene, track } = cell.dataset
    if (stop !== undefined) return { row: sceneCount, column: stop === "all" ? trackCount : Number(stop) }
    if (scene === undefined) return undefined
    return { row: Number(scene), column: track === undefined ? trackCount : Number(track) }
  }
}
