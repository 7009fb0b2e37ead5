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

function playsAtOnce(cell: HTMLElement, target: EventTarget | null): boolean {
  if (cell.matches(".clip, .group, .record-button, .stop")) return true
  return target instanceof Element && target.closest(".scene-go") !== null
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
    if (!this.#hasPlayed(event)) this.#act(cell)
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
    if (stop !== undefined) return this.#stop(cell)
    const row = numberOf(scene)
    if (row === undefined) return
    const column = numberOf(track)
    const scenes = store.facts.scenes.get(row)
    if (column === undefined) {
      if (scenes) actions.launchScene(scenes)
      return
    }
    const facts = store.facts.tracks.get(column)
    if (facts && !cell.matches(".nothing, .unknown")) actions.launch(facts, row)
  }

  #stop(cell: HTMLElement): void {
    const { actions, store } = this.#page.app
    const column = numberOf(cell.dataset.track ?? (cell.dataset.stop === "all" ? undefined : cell.dataset.stop))
    if (column === undefined) return actions.stopAll()
    const track = store.facts.tracks.get(column)
    if (track) actions.stopTrack(track)
  }

  #placeOf(cell: HTMLElement): Place | undefined {
    const { trackCount, sceneCount } = this.#page.app.store.facts
    const { stop, scene, track } = cell.dataset
    if (stop !== undefined) return { row: sceneCount, column: stop === "all" ? trackCount : Number(stop) }
    if (scene === undefined) return undefined
    return { row: Number(scene), column: track === undefined ? trackCount : Number(track) }
  }
}
