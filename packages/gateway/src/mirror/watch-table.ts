/**
 * Every watch of every client, and the one upstream watch behind each thing that is watched. Live has one listener for a thousand
 * screens; a late or returning client is answered from what is known here and hears every change after that.
 */
import { type Change, type FaultBody, faultBody, type Json, type RequestId, type Shape } from "@backline/protocol"
import { topicKey } from "./shape-key.ts"
import { Subscription, type Watcher } from "./subscription.ts"
import { mayWait, notLive, refuseOverdue, refuseWaiting, tellAll } from "./telling.ts"
import { type Feed, Topic } from "./topic.ts"

export interface WatchRequest {
  readonly path: string
  readonly shape?: Shape
  readonly hz?: number
}

/** What comes of an upstream watch, in the order in which Live spoke. */
export interface FeedHandlers {
  /** It stands, and this is the value of now: at first, and again whenever Live was away in between. */
  value(value: Json): void
  change(change: Change): void
  /** It does not stand and will not by itself. */
  refused(fault: FaultBody): void
}

/** Where values come from. MUST make its watches again by itself when Live comes back; MUST NOT call a handler before `watch` has returned. */
export interface Source {
  /** Whether Live answers now; while it does not, nothing new is asked. */
  readonly isLive: boolean
  /** `hz` Infinity: all changes. `client` is who wants it first, or "" when nobody in particular does. Returns how to end it. */
  watch(wish: Required<Pick<WatchRequest, "hz">> & WatchRequest, client: string, handlers: FeedHandlers): () => void
}

/** How long (ms) an upstream watch outlives its last watcher: turning a page back must not cost a round trip per control. */
const LINGER = 2_000
/** What was not there is looked for again at every sweep at first, then less and less often, down to every 16th. */
const RAREST_LOOK = 16

export class WatchTable {
  readonly #source: Source
  readonly #topics = new Map<string, Topic>()
  #sweeps = 0

  constructor(source: Source) {
    this.#source = source
  }

  /** Things that are watched upstream, or will be when Live is back. */
  get size(): number {
    return this.#topics.size
  }

  /** A watch that is not begun yet: `join` begins it. Two steps, so that its watcher knows it before it is answered. */
  prepare(id: RequestId, wish: WatchRequest, watcher: Watcher, now: number): Subscription {
    return new Subscription(id, this.#topicOf(wish), wish.hz ?? Number.POSITIVE_INFINITY, watcher, now)
  }

  /** Answers through the watcher: at once when the value is known, else when Live has answered or has stayed away for too long. */
  join(subscription: Subscription): void {
    const { topic, watcher } = subscription
    if (topic.known.kind === "fault") {
      watcher.answered(subscription, topic.known.fault)
    } else if (topic.known.kind === "unknown" && !this.#source.isLive && !mayWait(subscription)) {
      watcher.answered(subscription, notLive(topic))
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

  /** Live is here: what is waited for is asked. Everything that was watched before is watched again by the source itself. */
  found(): void {
    for (const topic of this.#topics.values()) {
      if (topic.waiting.size > 0 && topic.held === undefined && topic.asked === undefined) this.#ask(topic, "")
    }
  }

  /** Live was started anew: another object may bear a handle now, so these are never asked for again. */
  restarted(): void {
    for (const topic of this.#topics.values()) {
      if (!topic.isHandle) continue
      this.#drop(topic)
      const message = `Live was restarted; ${topic.path} belonged to an object of the Set as it was before. Watch it by path.`
      const fault = faultBody("gone", "gateway", message, { path: topic.path })
      refuseWaiting(topic, fault)
      topic.learn({ kind: "fault", fault })
      tellAll(topic)
    }
  }

  /** Once a second or so: ends what nobody watches, slows down what is watched slowly, looks again for what was not there. */
  sweep(now: number): void {
    this.#sweeps += 1
    for (const topic of this.#topics.values()) {
      if (!this.#source.isLive) refuseOverdue(topic, now)
      if (topic.subscriptions.size === 0) this.#endIdle(topic, now)
      else if (this.#source.isLive && topic.asked === undefined && this.#wantsAsking(topic)) this.#ask(topic, "")
    }
  }

  #wantsAsking(topic: Topic): boolean {
    if (topic.held !== undefined) return topic.wantedHz !== topic.hz
    return this.#sweeps % Math.min(2 ** topic.failures, RAREST_LOOK) === 0
  }

  #topicOf({ path, shape }: WatchRequest): Topic {
    const key = topicKey(path, shape)
    const present = this.#topics.get(key)
    if (present) return present
    const topic = new Topic(key, path, shape)
    this.#topics.set(key, topic)
    return topic
  }

  #admit(subscription: Subscription): void {
    const { topic, watcher, hz } = subscription
    topic.subscriptions.add(subscription)
    topic.idleSince = undefined
    if (topic.known.kind === "unknown") topic.waiting.add(subscription)
    else watcher.answered(subscription, undefined)
    const isServed = topic.held !== undefined || topic.asked !== undefined
    // A faster wish is passed on at once, a slower one at the next sweep.
    if (this.#source.isLive && (!isServed || hz > topic.hz)) this.#ask(topic, watcher.id)
  }

  #ask(topic: Topic, client: string): void {
    topic.asked?.stop()
    const { path, shape, wantedHz: hz } = topic
    const stop = this.#source.watch({ path, ...(shape && { shape }), hz }, client, {
      value: (value) => this.#stands(topic, feed, value),
      change: (change) => this.#changed(topic, feed, change),
      refused: (fault) => this.#refused(topic, feed, fault),
    })
    const feed: Feed = { hz, stop }
    topic.asked = feed
  }

  #stands(topic: Topic, feed: Feed, value: Json): void {
    const isFirst = topic.held === undefined || topic.held === feed
    if (topic.asked === feed) {
      topic.asked = undefined
      topic.held?.stop()
      topic.held = feed
    }
    topic.failures = 0
    // A feed of another rate brings no news by itself; one that was away does, for everybody was told that the value may be old.
    if (!isFirst && !topic.differsFrom(value)) return
    topic.learn({ kind: "value", value })
    for (const subscription of topic.subscriptions) subscription.seen = undefined
    tellAll(topic)
  }

  #changed(topic: Topic, feed: Feed, change: Change): void {
    if (topic.held !== feed) return
    const effect = topic.apply(change)
    if (effect === "lost") this.#ask(topic, "")
    if (effect === "changed") tellAll(topic)
  }

  #refused(topic: Topic, feed: Feed, fault: FaultBody): void {
    if (topic.asked === feed) topic.asked = undefined
    else topic.held = undefined
    // Live went away before it was asked: whoever waits goes on waiting.
    if (!this.#source.isLive && fault.blame === "network") return
    refuseWaiting(topic, fault)
    if (topic.held !== undefined) return
    if (topic.subscriptions.size === 0) this.#drop(topic)
    else if (fault.blame !== "network" && fault.code !== "busy") this.#vanished(topic, fault)
  }

  /** Was there before Live went away and is not now. The sweep looks again, so that it comes alive when its path does. */
  #vanished(topic: Topic, fault: FaultBody): void {
    topic.failures += 1
    // Looking again in vain is no news.
    if (topic.known.kind === "fault") return
    topic.learn({ kind: "fault", fault: { ...fault, code: "gone", blame: "client" } })
    tellAll(topic)
  }

  #endIdle(topic: Topic, now: number): void {
    topic.idleSince ??= now
    if (now - topic.idleSince >= LINGER) this.#drop(topic)
  }

  #drop(topic: Topic): void {
    topic.asked?.stop()
    topic.held?.stop()
    topic.asked = undefined
    topic.held = undefined
    this.#topics.delete(topic.key)
  }
}
