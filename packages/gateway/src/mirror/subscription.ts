import type { FaultBody, Json, RequestId } from "@backline/protocol"
import type { Topic } from "./topic.ts"

/** Who watches. */
export interface Watcher {
  /** The client's id. */
  readonly id: string
  /** How many of its watch requests have no outcome yet. */
  readonly unanswered: number
  /** The watch request has its outcome: the fault, or what the topic knows now. Called once per subscription, before any `changed`. */
  answered(subscription: Subscription, fault: FaultBody | undefined): void
  /** The topic has changed. What is sent is read when it is sent, so that the latest value wins. */
  changed(subscription: Subscription): void
}

/** One watch of one client. */
export class Subscription {
  /** The id of the watch request, by which the client knows it. */
  readonly id: RequestId
  readonly topic: Topic
  /** No more changes per second than this; Infinity: all. */
  readonly hz: number
  readonly watcher: Watcher
  /** When it was asked for (ms). */
  readonly began: number
  /** The tree that was sent last, for watches with a shape; undefined asks for the whole at the next change. */
  seen: Json | undefined
  /** Not before this moment (ms) may the next change be sent. */
  dueAt = 0
  /** How every change of this watch begins on the wire. */
  readonly head: string
  #sentRev = 0

  constructor(id: RequestId, topic: Topic, hz: number, watcher: Watcher, now: number) {
    this.id = id
    this.topic = topic
    this.hz = hz
    this.watcher = watcher
    this.began = now
    this.head = `{"watch":${JSON.stringify(id)},"rev":`
  }

  get isBehind(): boolean {
    return this.#sentRev !== this.topic.rev
  }

  /** Remembers that the client has been told what is known now. */
  caughtUp(now: number): void {
    const { known, shape } = this.topic
    this.#sentRev = this.topic.rev
    this.seen = shape !== undefined && known.kind === "value" ? known.value : undefined
    // What Live already thins to this rate must not be thinned twice: two clocks of one rate would lose every other change.
    this.dueAt = this.hz < this.topic.hz ? now + 1000 / this.hz : now
  }
}
