/** What stops a watch or a listener. `using` and calling `stop` twice are both fine. */
export interface Stoppable {
  stop(): void
  [Symbol.dispose](): void
}

export function stoppable(stop: () => void): Stoppable {
  return { stop, [Symbol.dispose]: stop }
}

/** Calls back what a program gave us. What it throws is its own: reported as uncaught, and no other listener misses anything. */
export function callBack(call: () => void): void {
  try {
    call()
  } catch (problem) {
    queueMicrotask(() => {
      throw problem
    })
  }
}

/** Who listens to what, by kind of news. */
export class Listeners<News extends object> {
  readonly #byKind = new Map<keyof News, Set<(news: News[keyof News]) => void>>()

  on<Kind extends keyof News>(kind: Kind, listener: (news: News[Kind]) => void): Stoppable {
    const entry = (news: News[keyof News]): void => listener(news as News[Kind])
    const here = this.#byKind.get(kind) ?? new Set()
    this.#byKind.set(kind, here.add(entry))
    return stoppable(() => {
      here.delete(entry)
    })
  }

  /** How many heard it. */
  tell<Kind extends keyof News>(kind: Kind, news: News[Kind]): number {
    const here = [...(this.#byKind.get(kind) ?? [])]
    for (const listener of here) callBack(() => listener(news))
    return here.length
  }

  clear(): void {
    this.#byKind.clear()
  }
}
