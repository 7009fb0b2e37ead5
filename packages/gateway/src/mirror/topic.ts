/** One thing of Live that somebody watches: what is known of it, and who wants to know. */
import type { Change, Delta, FaultBody, Json, Shape } from "@backline/protocol"
import type { Subscription } from "./subscription.ts"
import { applyDelta, difference } from "./tree.ts"

export type Known =
  | { readonly kind: "unknown" }
  | { readonly kind: "value"; readonly value: Json }
  | { readonly kind: "fault"; readonly fault: FaultBody }

/** What a change turns into: `same` needs no word to anybody, `lost` means that the mirror must ask anew. */
export type Effect = "changed" | "same" | "lost"

/** One upstream watch. */
export interface Feed {
  /** No more changes per second than this; Infinity: all. */
  readonly hz: number
  stop(): void
}

export class Topic {
  readonly key: string
  readonly path: string
  readonly shape: Shape | undefined
  readonly subscriptions = new Set<Subscription>()
  /** Those whose watch request has not been answered yet. */
  readonly waiting = new Set<Subscription>()
  /** The upstream watch that feeds this topic; it outlives Live's absence. */
  held: Feed | undefined
  /** The upstream watch that has been asked for and not answered; it takes over from `held`. */
  asked: Feed | undefined
  /** When the last watcher left (ms); the upstream watch lingers a little, for pages that are turned back. */
  idleSince: number | undefined
  /** How often in a row the upstream watch was refused. */
  failures = 0
  #known: Known = { kind: "unknown" }
  #rev = 0
  /** What was encoded since the last change, for all who stand at the same place. */
  #text: string | undefined
  #deltaTexts = new Map<Json, string>()

  constructor(key: string, path: string, shape: Shape | undefined) {
    this.key = key
    this.path = path
    this.shape = shape
  }

  get known(): Known {
    return this.#known
  }

  /** Counts changes as this gateway saw them; Live's own count starts anew whenever the upstream watch is made anew. */
  get rev(): number {
    return this.#rev
  }

  /** A handle belongs to one boot of Live and to none after it. */
  get isHandle(): boolean {
    return this.path.startsWith("#")
  }

  /** Changes per second that are asked of Live now. */
  get hz(): number {
    return (this.asked ?? this.held)?.hz ?? 0
  }

  /** The fastest rate that any watcher asked for. */
  get wantedHz(): number {
    let fastest = 0
    for (const subscription of this.subscriptions) fastest = Math.max(fastest, subscription.hz)
    return fastest
  }

  differsFrom(value: Json): boolean {
    return this.#known.kind !== "value" || difference(this.#known.value, value).length > 0
  }

  learn(known: Known): void {
    this.#known = known
    this.#rev += 1
    this.#text = undefined
    this.#deltaTexts.clear()
  }

  apply(change: Change): Effect {
    if ("fault" in change) {
      this.learn({ kind: "fault", fault: change.fault })
    } else if ("value" in change) {
      this.learn({ kind: "value", value: change.value })
    } else {
      return this.#applyDelta(change.delta)
    }
    return "changed"
  }

  /** The value that is known, as JSON. */
  get valueText(): string {
    if (this.#known.kind !== "value") throw new Error(`No value of ${this.path} is known, so there is none to send`)
    this.#text ??= JSON.stringify(this.#known.value)
    return this.#text
  }

  /** The body of a change for a watcher that saw `seen` last; empty when it has missed nothing after all. */
  changeText(seen: Json | undefined): string {
    const known = this.#known
    if (known.kind === "fault") return `"fault":${JSON.stringify(known.fault)}`
    if (this.shape === undefined) return `"value":${this.valueText}`
    if (seen === undefined || known.kind === "unknown") return `"delta":[[[],${this.valueText}]]`
    return this.#deltaText(seen, known.value)
  }

  #deltaText(seen: Json, value: Json): string {
    const ready = this.#deltaTexts.get(seen)
    if (ready !== undefined) return ready
    const steps = difference(seen, value)
    const text = steps.length === 0 ? "" : `"delta":${JSON.stringify(steps)}`
    this.#deltaTexts.set(seen, text)
    return text
  }

  #applyDelta(steps: readonly Delta[]): Effect {
    const value = applyDelta(this.#known.kind === "value" ? this.#known.value : undefined, steps)
    if (value === undefined) return "lost"
    if (!this.differsFrom(value)) return "same"
    this.learn({ kind: "value", value })
    return "changed"
  }
}
