/** What the watchers of one topic are told, and how long they wait for it. */
import { CREDIT, type FaultBody, faultBody } from "@backline/protocol"
import type { Subscription } from "./subscription.ts"
import type { Topic } from "./topic.ts"

/**
 * How long (ms) a watch of something unknown waits for a Live that is away: long enough for a script that is reloaded or a gateway
 * that was started first, shorter than the deadline of its client, who is told and may watch again when the link is live.
 */
const PATIENCE = 3_000

/** How many watches of one client may wait so; the rest of its credit is for everything else. */
const MOST_WAITING = CREDIT / 2

const NOT_LIVE =
  "Live is not connected to the gateway, so what stands at this path is not known yet; watch again when the link is live."

export function tellAll(topic: Topic): void {
  for (const subscription of topic.subscriptions) {
    if (topic.waiting.delete(subscription)) subscription.watcher.answered(subscription, undefined)
    else subscription.watcher.changed(subscription)
  }
}

export function refuseWaiting(topic: Topic, fault: FaultBody): void {
  for (const subscription of topic.waiting) refuse(subscription, fault)
}

/** A handle may name something else, or nothing, in the Live that comes. */
export function mayWait({ topic, watcher }: Subscription): boolean {
  return !topic.isHandle && watcher.unanswered <= MOST_WAITING
}

export function refuseOverdue(topic: Topic, now: number): void {
  for (const subscription of topic.waiting) {
    if (now - subscription.began >= PATIENCE) refuse(subscription, notLive(topic))
  }
}

export function notLive({ path }: Topic): FaultBody {
  return faultBody("disconnected", "gateway", NOT_LIVE, { path })
}

function refuse(subscription: Subscription, fault: FaultBody): void {
  subscription.topic.waiting.delete(subscription)
  subscription.topic.subscriptions.delete(subscription)
  subscription.watcher.answered(subscription, fault)
}
