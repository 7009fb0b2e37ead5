/**
 * A shape watch whose reach moves, as when a big Set is scrolled. The new one is asked for while the old one still shows, so nothing
 * blinks; only one is asked for at a time, and then the newest wanted, so a fast scroll floods nobody.
 */
import type { Delta, FaultBody, Json, Shape } from "@backline/protocol"
import { type Span, sameSpan } from "../layout/window.ts"
import type { Conversation, Watching, WatchNews } from "./conversation.ts"
import { applyDeltas } from "./delta.ts"

export interface Reach {
  readonly tracks: Span
  readonly scenes: Span
}

export interface ReachingWatchOptions {
  readonly path: string
  readonly shape: (reach: Reach) => Shape
  readonly hz?: number
  /** Called with the whole tree and the reach it was read for. */
  readonly tree: (tree: Json, reach: Reach) => void
  readonly fault: (fault: FaultBody) => void
  /** Calls back after a moment: what was refused is asked for again. */
  readonly later: (job: () => void) => void
}

/** One watch on its way or standing. */
interface Standing {
  readonly reach: Reach
  watching: Watching | undefined
  closed: boolean
}

function sameReach(a: Reach | undefined, b: Reach): boolean {
  return a !== undefined && sameSpan(a.tracks, b.tracks) && sameSpan(a.scenes, b.scenes)
}

function close(standing: Standing | undefined): void {
  if (standing === undefined) return
  standing.closed = true
  standing.watching?.close()
}

export class ReachingWatch {
  readonly #conversation: Conversation
  readonly #options: ReachingWatchOptions
  #wanted: Reach | undefined
  #shown: Standing | undefined
  #asked: Standing | undefined
  #tree: Json = null

  constructor(conversation: Conversation, options: ReachingWatchOptions) {
    this.#conversation = conversation
    this.#options = options
  }

  reach(reach: Reach): void {
    this.#wanted = reach
    this.#advance()
  }

  /** Reads anew what is shown. */
  renew(): void {
    if (this.#asked === undefined && this.#wanted) this.#ask(this.#wanted)
  }

  close(): void {
    this.#wanted = undefined
    close(this.#asked)
    close(this.#shown)
    this.#asked = undefined
    this.#shown = undefined
  }

  #advance(): void {
    if (this.#asked === undefined && this.#wanted && !sameReach(this.#shown?.reach, this.#wanted))
      this.#ask(this.#wanted)
  }

  #ask(reach: Reach): void {
    const standing: Standing = { reach, watching: undefined, closed: false }
    this.#asked = standing
    const { path, shape, hz } = this.#options
    const target = { path, shape: shape(reach), ...(hz === undefined ? {} : { hz }) }
    standing.watching = this.#conversation.watch(target, (news) => this.#hear(news, standing))
    // Closed while it was being made: by its own first news.
    if (standing.closed) standing.watching.close()
  }

  #hear(news: WatchNews, standing: Standing): void {
    if (standing.closed) return
    if (news.kind === "fault") this.#refused(news.fault, standing)
    else if (news.kind === "value") this.#stands(news.value, standing)
    else this.#changed(news.delta, standing)
  }

  #stands(tree: Json, standing: Standing): void {
    if (standing === this.#asked) {
      close(this.#shown)
      this.#shown = standing
      this.#asked = undefined
    }
    this.#show(tree, standing)
    this.#advance()
  }

  #changed(delta: readonly Delta[], standing: Standing): void {
    const tree = applyDeltas(this.#tree, delta)
    if (tree !== undefined) this.#show(tree, standing)
    // A delta that does not fit: our tree is not the host's. Better a fresh one than a wrong one.
    else if (this.#asked === undefined) this.#ask(standing.reach)
  }

  #refused(fault: FaultBody, standing: Standing): void {
    this.#options.fault(fault)
    if (standing !== this.#asked) return
    close(standing)
    this.#options.later(() => {
      if (this.#asked === standing) this.#asked = undefined
      this.#advance()
    })
  }

  #show(tree: Json, { reach }: Standing): void {
    this.#tree = tree
    this.#options.tree(tree, reach)
  }
}
