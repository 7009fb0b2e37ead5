/** The hand on parameters: gestures that always end, latest value wins, and what to show meanwhile. One per surface. */
import type { Conversation } from "./conversation.ts"
import { type HeldValue, heldBy, moved, released, settled, shown, told } from "./held-value.ts"
import { answered, EMPTY_LANE, idle, type Lane, type LaneTurn, offered, type Step } from "./lane.ts"

export interface HandOptions {
  readonly now: () => number
  /** What a control shows has changed. */
  readonly changed: () => void
  readonly refused: (path: string, reason: unknown) => void
}

export class Hand {
  readonly #conversation: Conversation
  readonly #options: HandOptions
  readonly #lanes = new Map<string, Lane>()
  readonly #held = new Map<string, HeldValue>()

  constructor(conversation: Conversation, options: HandOptions) {
    this.#conversation = conversation
    this.#options = options
  }

  /** Live's value of `path`, unless the hand holds it. */
  shown(path: string, live: number): number {
    const held = this.#held.get(path)
    if (held === undefined) return live
    const now = settled(told(held, live), this.#options.now())
    if (now.hand === undefined) this.#held.delete(path)
    else this.#held.set(path, now)
    return shown(now)
  }

  /** Something is held or settling: `shown` may change without news from Live. */
  get busy(): boolean {
    return this.#held.size > 0
  }

  begin(path: string, value: number): void {
    this.#held.set(path, moved(heldBy(value), value))
    this.#offer(path, { phase: "begin" })
  }

  move(path: string, value: number): void {
    const held = this.#held.get(path)
    if (held === undefined || held.releasedAt !== undefined || held.hand === value) return
    this.#held.set(path, moved(held, value))
    this.#offer(path, { phase: "move", value })
    this.#options.changed()
  }

  end(path: string): void {
    const held = this.#held.get(path)
    if (held === undefined || held.releasedAt !== undefined) return
    this.#held.set(path, released(held, this.#options.now()))
    this.#offer(path, { phase: "end" })
    this.#options.changed()
  }

  /** One whole gesture: back to the default, a step of an arrow key. */
  put(path: string, value: number): void {
    this.begin(path, value)
    this.#offer(path, { phase: "move", value })
    this.end(path)
  }

  /** The line is gone: the host has ended our gestures, and nothing of them may be sent later. */
  letGo(): void {
    this.#held.clear()
    for (const [path, lane] of this.#lanes) this.#lanes.set(path, { ...lane, waiting: [] })
    this.#options.changed()
  }

  #offer(path: string, step: Step): void {
    this.#turn(path, offered(this.#lanes.get(path) ?? EMPTY_LANE, step))
  }

  #turn(path: string, { lane, send }: LaneTurn): void {
    if (idle(lane)) this.#lanes.delete(path)
    else this.#lanes.set(path, lane)
    if (send === undefined) return
    this.#conversation
      .request({ op: "gesture", path, ...send })
      .catch((reason: unknown) => this.#options.refused(path, reason))
      .finally(() => this.#turn(path, answered(this.#lanes.get(path) ?? EMPTY_LANE)))
  }
}
