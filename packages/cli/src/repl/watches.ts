/** The values watched in the console, each shown on a line of its own whenever it changes. */
import type { Live } from "@backline/live"
import { Fault } from "@backline/protocol"
import { printed } from "../terminal.ts"

export class Watches {
  readonly #live: Live
  readonly #show: (text: string) => void
  readonly #running = new Map<string, AbortController>()

  constructor(live: Live, show: (text: string) => void) {
    this.#live = live
    this.#show = show
  }

  get paths(): string[] {
    return [...this.#running.keys()]
  }

  start(path: string): void {
    if (this.#running.has(path)) return
    const stop = new AbortController()
    this.#running.set(path, stop)
    void this.#follow(path, stop)
  }

  /** Stops one, or all. */
  stop(path?: string): void {
    for (const name of path === undefined ? this.paths : [path]) {
      this.#running.get(name)?.abort()
      this.#running.delete(name)
    }
  }

  async #follow(path: string, stop: AbortController): Promise<void> {
    try {
      for await (const value of this.#live.watch(path, { signal: stop.signal }))
        this.#show(`${path} → ${printed(value)}`)
    } catch (problem) {
      if (!stop.signal.aborted) this.#show(problem instanceof Fault ? problem.message : String(problem))
    } finally {
      if (this.#running.get(path) === stop) this.#running.delete(path)
    }
  }
}
