/** Who wants to hear of what. Hearers are called once per drawn frame however often something changed: the newest state is all they need. */

export type Topic = "set" | "desk" | "levels" | "light" | "launches" | "values"

type Hearer = () => void

/** Asks for one call before the next frame is drawn; `requestAnimationFrame` in the browser, direct in tests. */
export type NextFrame = (job: () => void) => void

export class News {
  readonly #hearers = new Map<Topic, Set<Hearer>>()
  readonly #changed = new Set<Topic>()
  readonly #nextFrame: NextFrame

  constructor(nextFrame: NextFrame) {
    this.#nextFrame = nextFrame
  }

  hear(topic: Topic, hearer: Hearer): () => void {
    const hearers = this.#hearers.get(topic) ?? new Set()
    this.#hearers.set(topic, hearers.add(hearer))
    return () => hearers.delete(hearer)
  }

  tell(topic: Topic): void {
    const first = this.#changed.size === 0
    this.#changed.add(topic)
    if (first) this.#nextFrame(() => this.#flush())
  }

  #flush(): void {
    const topics = [...this.#changed]
    this.#changed.clear()
    for (const topic of topics) for (const hearer of this.#hearers.get(topic) ?? []) hearer()
  }
}
