/** A shape watch whose reach moves: the new one is opened first and the old one closed when it has answered, so that nothing blinks. */
import type { Delta, Json, Shape } from "@backline/protocol"
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
  readonly fault: (news: WatchNews & { kind: "fault" }) => void
}

function sameReach(a: Reach | undefined, b: Reach): boolean {
  return a !== undefined && sameSpan(a.tracks, b.tracks) && sameSpan(a.scenes, b.scenes)
}

export class ReachingWatch {
  readonly #conversation: Conversation
  readonly #options: ReachingWatchOptions
  #wanted: Reach | undefined
  #newest: Watching | undefined
  #before: Watching | undefined
  #tree: Json | undefined

  constructor(conversation: Conversation, options: ReachingWatchOptions) {
    this.#conversation = conversation
    this.#options = options
  }

  reach(reach: Reach): void {
    if (sameReach(this.#wanted, reach)) return
    this.#wanted = reach
    this.#open(reach)
  }

  close(): void {
    this.#wanted = undefined
    this.#newest?.close()
    this.#before?.close()
    this.#newest = undefined
    this.#before = undefined
  }

  #open(reach: Reach): void {
    // Of three only the one on the screen and the newest matter.
    if (this.#before) this.#newest?.close()
    else this.#before = this.#newest
    const { path, shape, hz } = this.#options
    const target = { path, shape: shape(reach), ...(hz === undefined ? {} : { hz }) }
    const watching = this.#conversation.watch(target, (news) => this.#hear(news, reach))
    this.#newest = watching
  }

  #hear(news: WatchNews, reach: Reach): void {
    if (this.#wanted === undefined) return
    if (news.kind === "fault") this.#options.fault(news)
    else if (news.kind === "value") this.#begin(news.value, reach)
    else this.#follow(news.delta, reach)
  }

  #begin(tree: Json, reach: Reach): void {
    if (!sameReach(this.#wanted, reach)) return
    this.#before?.close()
    this.#before = undefined
    this.#show(tree, reach)
  }

  #follow(delta: readonly Delta[], reach: Reach): void {
    const newest = sameReach(this.#wanted, reach)
    // Deltas of the old watch do not fit the tree of the new one.
    if (!newest && this.#before === undefined) return
    const tree = this.#tree === undefined ? undefined : applyDeltas(this.#tree, delta)
    if (tree === undefined) this.#open(reach)
    else this.#show(tree, reach)
  }

  #show(tree: Json, reach: Reach): void {
    this.#tree = tree
    this.#options.tree(tree, reach)
  }
}
