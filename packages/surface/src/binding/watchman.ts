/** Watches over the connection: listens, pings a line that falls silent, gives up one that stays so, and keeps the light true. */
import {
  afterNews,
  afterSleep,
  afterTime,
  DARK_LIGHT,
  type Light,
  needsPing,
  needsReading,
  needsRenewal,
} from "./connection-light.ts"
import type { Conversation } from "./conversation.ts"

export interface WatchmanOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** The light shows something else than before. */
  readonly changed: (light: Light, before: Light) => void
  /** The Set must be read anew. */
  readonly unread: () => void
}

/** Milliseconds between two pulses from which on this page, not the line, was asleep. */
const SLEPT = 280

function looksAlike(a: Light, b: Light): boolean {
  return a.state === b.state && a.restartedAt === b.restartedAt && a.refused === b.refused
}

export class Watchman {
  light: Light = DARK_LIGHT
  readonly #conversation: Conversation
  readonly #options: WatchmanOptions
  #pinging = false
  #pulsedAt = 0
  #readAskedAt = 0

  constructor(conversation: Conversation, options: WatchmanOptions) {
    this.#conversation = conversation
    this.#options = options
  }

  start(): void {
    this.#conversation.listen((news) => this.#turn(afterNews(this.light, news, this.#options.now())))
  }

  /** The Set has been read. */
  read(): void {
    this.#turn(afterNews(this.light, { kind: "read" }, this.#options.now()))
  }

  /** To be called about every 100 ms while the page is seen: silence on the line is news too. */
  pulse(): void {
    const now = this.#options.now()
    const slept = now - this.#pulsedAt > SLEPT
    this.#pulsedAt = now
    this.#turn(slept ? afterSleep(this.light, now) : afterTime(this.light, now))
    if (needsRenewal(this.light, now)) this.#conversation.renew()
    else if (needsPing(this.light, now) && !this.#pinging) this.#ping()
    if (needsReading(this.light, this.#readAskedAt, now)) {
      this.#readAskedAt = now
      this.#options.unread()
    }
  }

  #ping(): void {
    this.#pinging = true
    this.#conversation
      .request({ op: "ping" })
      .then(() => this.#turn(afterNews(this.light, { kind: "heard" }, this.#options.now())))
      // A lost ping is no news in itself: the silence it leaves is what `afterTime` judges.
      .catch(() => undefined)
      .finally(() => {
        this.#pinging = false
      })
  }

  #turn(next: Light): void {
    const before = this.light
    this.light = next
    if (!looksAlike(before, next)) this.#options.changed(next, before)
  }
}
