/**
 * Every watch of every client, and the one upstream watch behind each thing that is watched. Live has one listener for a thousand
 * screens; a late or returning client is answered from what is known here and hears every change after that.
 */
import {
  type Change,
  type FaultBody,
  faultBody,
  type Json,
  type Outcome,
  type RequestId,
  type Shape,
} from "@backline/protocol"
import { topicKey } from "./shape-key.ts"
import { Subscription, type Watcher } from "./subscription.ts"
import { Topic } from "./topic.ts"

/** Where values come from. */
export interface Source {
  /** Whether Live answers now; while it does not, nothing is asked. */
  readonly isLive: boolean
  /** Asks for a watch; its outcome comes back through `WatchTable.settled` under the id returned, never before this returns. */
  watch(path: string, shape: Shape | undefined, hz: number): RequestId
  unwatch(watch: RequestId): void
}

export interface WatchRequest {
  readonly path: string
  readonly shape?: Shape
  readonly hz?: number
}

/** How long (ms) an upstream watch outlives its last watcher: turning a page back must not cost a round trip per control. */
const LINGER = 2_000

const NOT_LIVE =
  "Live is not connected to the gateway, so what stands at this path is not known yet; watch again when the link is live."

export class WatchTable {
  readonly #source: Source
  readonly #topics = new Map<string, Topic>()
  /** Topics by the upstream watches that feed them or have been asked to. */
  readonly #upstream = new Map<RequestId, Topic>()
  #sweeps = 0

  constructor(source: Source) {
    this.#source = source
  }

  /** Things that are watched upstream, or will be when Live is back. */
  get size(): number {
    return this.#topics.size
  }

  /** A watch that is not begun yet: `join` begins it. Two steps, so that its watcher knows it before it is answered. */
  prepare(id: RequestId, wish: WatchRequest, watcher: Watcher): Subscription {
    return new Subscription(id, this.#topicOf(wish), wish.hz ?? Number.POSITIVE_INFINITY, watcher)
  }

  /** Answers through the watcher: at once when the value is known, else when Live has answered. */
  join(subscription: Subscription): void {
    const { topic, watcher } = subscription
    if (topic.known.kind === "fault") {
      watcher.answered(subscription, topic.known.fault)
    } else if (topic.known.kind === "unknown" && !this.#source.isLive) {
      watcher.answered(subscription, faultBody("disconnected", "gateway", NOT_LIVE, { path: topic.path }))
    } else {
      this.#admit(subscription)
    }
  }

  /** The client no longer watches, or is gone; its watcher hears nothing more of it. */
  leave(subscription: Subscription, now: number): void {
    const { topic } = subscription
    topic.waiting.delete(subscription)
    topic.subscriptions.delete(subscription)
    if (topic.subscriptions.size === 0) topic.idleSince = now
  }

  /** The outcome of `Source.watch`. */
  settled(id: RequestId, outcome: Outcome): void {
    const topic = this.#upstream.get(id)
    if (topic?.asked !== id) {
      // Asked for before the link was lost, or for a topic that nobody wants any more.
      if ("ok" in outcome) this.#source.unwatch(id)
      return
    }
    topic.asked = undefined
    if ("ok" in outcome) this.#begin(topic, id, outcome.ok)
    else this.#fail(topic, id, outcome.fault)
  }

  change(change: Change): void {
    const topic = this.#upstream.get(change.watch)
    if (topic?.held !== change.watch) return
    const effect = topic.apply(change)
    if (effect === "lost") this.#ask(topic)
    if (effect === "changed") tellAll(topic)
  }

  /** Live went away: upstream watches ended with the carrier, what was known stays known. */
  lost(): void {
    this.#upstream.clear()
    for (const topic of this.#topics.values()) {
      topic.held = undefined
      topic.asked = undefined
      refuseWaiting(topic, faultBody("disconnected", "gateway", NOT_LIVE, { path: topic.path }))
    }
  }

  /** Live is back: everything is watched again, and every client is told the value of now, whether it changed or not. */
  found(restarted: boolean): void {
    for (const topic of [...this.#topics.values()]) {
      if (restarted && topic.isHandle) this.#bury(topic)
      else if (topic.subscriptions.size > 0) this.#ask(topic)
    }
  }

  /** Once a second or so: ends what nobody watches, slows down what is watched slowly, looks again for what was not there. */
  sweep(now: number): void {
    this.#sweeps += 1
    for (const topic of [...this.#topics.values()]) {
      if (topic.subscriptions.size === 0) this.#endIdle(topic, now)
      else if (this.#source.isLive && topic.asked === undefined && this.#wantsAsking(topic)) this.#ask(topic)
    }
  }

  /** What was not there is looked for less and less often, down to every 16th sweep. */
  #wantsAsking(topic: Topic): boolean {
    if (topic.held !== undefined) return topic.wantedHz !== topic.hz
    return this.#sweeps % Math.min(2 ** topic.failures, 16) === 0
  }

  #topicOf({ path, shape }: WatchRequest): Topic {
    const key = topicKey(path, shape)
    const present = this.#topics.get(key)
    if (present) return present
    const topic = new Topic(key, path, shape)
    topic.idleSince = 0
    this.#topics.set(key, topic)
    return topic
  }

  #admit(subscription: Subscription): void {
    const { topic } = subscription
    topic.subscriptions.add(subscription)
    topic.idleSince = undefined
    if (topic.known.kind === "unknown") topic.waiting.add(subscription)
    else subscription.watcher.answered(subscription, undefined)
    const isServed = topic.held !== undefined || topic.asked !== undefined
    // A faster wish is passed on at once, a slower one at the next sweep.
    if (this.#source.isLive && (!isServed || subscription.hz > topic.hz)) this.#ask(topic)
  }

  #ask(topic: Topic): void {
    if (topic.asked !== undefined) this.#upstream.delete(topic.asked)
    topic.hz = topic.wantedHz
    topic.asked = this.#source.watch(topic.path, topic.shape, topic.hz)
    this.#upstream.set(topic.asked, topic)
  }

  #begin(topic: Topic, id: RequestId, reply: Json): void {
    const isNewToAll = topic.held === undefined
    this.#release(topic)
    topic.held = id
    topic.failures = 0
    const value = isReply(reply) ? reply.value : reply
    if (topic.differsFrom(value) || isNewToAll) {
      topic.learn({ kind: "value", value })
      if (isNewToAll) for (const subscription of topic.subscriptions) subscription.seen = undefined
      tellAll(topic)
    }
  }

  #fail(topic: Topic, id: RequestId, fault: FaultBody): void {
    this.#upstream.delete(id)
    refuseWaiting(topic, fault)
    const isOurTrouble = fault.blame === "network" || fault.code === "busy"
    topic.failures += 1
    if (topic.held !== undefined || isOurTrouble) return
    if (topic.subscriptions.size === 0) {
      this.#topics.delete(topic.key)
      return
    }
    // Was there before Live went away and is not now. The sweep looks again, so that it comes alive when its path does.
    topic.learn({ kind: "fault", fault: { ...fault, code: "gone", blame: "client" } })
    tellAll(topic)
  }

  #release(topic: Topic): void {
    if (topic.held === undefined) return
    this.#upstream.delete(topic.held)
    if (this.#source.isLive) this.#source.unwatch(topic.held)
    topic.held = undefined
  }

  #endIdle(topic: Topic, now: number): void {
    if (topic.asked !== undefined || now - (topic.idleSince ?? now) < LINGER) return
    this.#release(topic)
    this.#topics.delete(topic.key)
  }

  /** A handle of the boot before: another object may bear it now, so the topic leaves the table and is never asked for again. */
  #bury(topic: Topic): void {
    this.#topics.delete(topic.key)
    const message = `Live was restarted; ${topic.path} belonged to an object of the Set as it was before. Ask for it by path.`
    topic.learn({ kind: "fault", fault: faultBody("gone", "gateway", message, { path: topic.path }) })
    tellAll(topic)
  }
}

function tellAll(topic: Topic): void {
  for (const subscription of topic.subscriptions) {
    if (topic.waiting.delete(subscription)) subscription.watcher.answered(subscription, undefined)
    else subscription.watcher.changed(subscription)
  }
}

function refuseWaiting(topic: Topic, fault: FaultBody): void {
  for (const subscription of topic.waiting) {
    topic.subscriptions.delete(subscription)
    subscription.watcher.answered(subscription, fault)
  }
  topic.waiting.clear()
}

function isReply(reply: Json): reply is { readonly value: Json } {
  return typeof reply === "object" && reply !== null && "value" in reply
}
