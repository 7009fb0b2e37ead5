/**
 * What a host remembers of its clients' requests, so that a request that is sent again is answered and not executed again.
 * Numbers count up, so one number tells everything that was ever begun; replies are kept until acknowledged or too big.
 */

import type { ReplyLogs } from "../host.ts"
import { REPLIES_KEPT_BYTES, REPLIES_KEPT_TIME } from "../limits.ts"
import type { ClientId } from "../messages.ts"

/** Clients whose carrier is closed and whose replies are still kept; the longest gone is forgotten first. */
const MOST_AWAY = 1_024

export type Remembered =
  | { readonly state: "new" }
  | { readonly state: "executing" }
  | { readonly state: "answered"; readonly line: string }
  /** It was executed (or refused), and its reply is not kept any more. */
  | { readonly state: "forgotten" }

export class ClientLog {
  /** Another one for every log there ever was, also of a host that ran before. */
  readonly name: string
  readonly #kept: number
  /** By number, in order: the reply line, or null while executing. */
  readonly #lines = new Map<number, string | null>()
  #highest = 0
  #acknowledged = 0
  #bytes = 0
  executing = 0

  constructor(name: string, kept: number) {
    this.name = name
    this.#kept = kept
  }

  get bytes(): number {
    return this.#bytes
  }

  look(number: number): Remembered {
    if (number > this.#highest) return { state: "new" }
    const line = this.#lines.get(number)
    if (line === null) return { state: "executing" }
    return line === undefined ? { state: "forgotten" } : { state: "answered", line }
  }

  begin(number: number): void {
    this.#highest = number
    this.#lines.set(number, null)
    this.executing += 1
  }

  /** Keeps the reply. False when there was nothing to answer: never begun, or answered before. */
  end(number: number, line: string): boolean {
    if (this.#lines.get(number) !== null) return false
    this.executing -= 1
    if (number <= this.#acknowledged) {
      this.#lines.delete(number)
      return true
    }
    this.#lines.set(number, line)
    this.#bytes += line.length
    if (this.#bytes > this.#kept) this.#shrink()
    return true
  }

  acknowledge(number: number): void {
    const upTo = Math.min(number, this.#highest)
    if (upTo <= this.#acknowledged) return
    this.#acknowledged = upTo
    for (const [known, line] of this.#lines) {
      if (known > upTo) break
      this.#drop(known, line)
    }
  }

  /** Down to three quarters at once, so that the oldest need not be searched at every reply. */
  #shrink(): void {
    for (const [number, line] of this.#lines) {
      if (this.#bytes <= this.#kept * 0.75) break
      this.#drop(number, line)
    }
  }

  #drop(number: number, line: string | null): void {
    if (line === null) return
    this.#lines.delete(number)
    this.#bytes -= line.length
  }
}

interface Place {
  readonly log: ClientLog
  /** Whoever holds the client's newest carrier. */
  holder: object
  awaySince: number | undefined
}

export interface ReplyLogOptions {
  /** Per client, in characters of the reply lines. */
  readonly keepBytes?: number
  /** After the carrier closed, in milliseconds. */
  readonly keepTime?: number
}

export class ReplyLog implements ReplyLogs {
  readonly #places = new Map<ClientId, Place>()
  readonly #keepBytes: number
  readonly #keepTime: number
  #made = 0

  constructor({ keepBytes = REPLIES_KEPT_BYTES, keepTime = REPLIES_KEPT_TIME }: ReplyLogOptions = {}) {
    this.#keepBytes = keepBytes
    this.#keepTime = keepTime
  }

  get bytes(): number {
    let bytes = 0
    for (const { log } of this.#places.values()) bytes += log.bytes
    return bytes
  }

  /** The client's log for its new carrier; `resumed` when it is the one of its carrier before. */
  open(client: ClientId, holder: object, now: number): { readonly log: ClientLog; readonly resumed: boolean } {
    this.expire(now)
    const known = this.#places.get(client)
    if (known) {
      known.holder = holder
      known.awaySince = undefined
      return { log: known.log, resumed: true }
    }
    this.#made += 1
    const log = new ClientLog(`${now}-${this.#made}`, this.#keepBytes)
    this.#places.set(client, { log, holder, awaySince: undefined })
    return { log, resumed: false }
  }

  holderOf(client: ClientId): object | undefined {
    return this.#places.get(client)?.holder
  }

  /** The carrier of this holder closed; nothing happens when the client is back on another one already. */
  leave(client: ClientId, holder: object, now: number): void {
    const place = this.#places.get(client)
    if (!place || place.holder !== holder) return
    place.awaySince = now
    // The longest gone stands first.
    this.#places.delete(client)
    this.#places.set(client, place)
    this.#bound()
  }

  expire(now: number): void {
    for (const [client, { awaySince }] of this.#places) {
      if (awaySince !== undefined && now - awaySince >= this.#keepTime) this.#places.delete(client)
    }
  }

  #bound(): void {
    const away = [...this.#places].filter(([, place]) => place.awaySince !== undefined)
    for (const [client] of away.slice(0, Math.max(0, away.length - MOST_AWAY))) this.#places.delete(client)
  }
}
