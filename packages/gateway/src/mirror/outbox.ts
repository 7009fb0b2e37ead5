/**
 * What one client has still to be told. Only *that* a watch has changed is remembered, never a value: a client that does not read
 * costs one mark per watch, and what it gets in the end is the latest.
 */
import { type FaultBody, faultBody, fits, LINE_LIMIT } from "@backline/protocol"
import type { Subscription } from "./subscription.ts"

/** Beyond this many characters a `changes` line is closed and another begun, so that a reply can pass between two. */
const LINE_ROOM = 65_536

export class Outbox {
  readonly #changed = new Set<Subscription>()

  mark(subscription: Subscription): void {
    this.#changed.add(subscription)
  }

  forget(subscription: Subscription): void {
    this.#changed.delete(subscription)
  }

  get size(): number {
    return this.#changed.size
  }

  /** When something that has to wait for its rate becomes due (ms), or undefined when nothing waits. */
  get nextDue(): number | undefined {
    let next: number | undefined
    for (const { dueAt } of this.#changed) if (next === undefined || dueAt < next) next = dueAt
    return next
  }

  /** One `changes` line of what is due, or undefined. Call again until there is none. */
  takeLine(now: number): string | undefined {
    const changes: string[] = []
    let length = 0
    for (const subscription of this.#changed) {
      if (length >= LINE_ROOM) break
      if (subscription.dueAt > now) continue
      this.#changed.delete(subscription)
      const text = changeText(subscription)
      subscription.caughtUp(now)
      if (text === undefined) continue
      changes.push(text)
      length += text.length
    }
    return changes.length === 0 ? undefined : `{"changes":[${changes.join(",")}]}`
  }
}

/** Room for `{"changes":[…]}` around it. */
const CHANGE_LIMIT = LINE_LIMIT - 64

function changeText(subscription: Subscription): string | undefined {
  const { topic } = subscription
  const body = subscription.isBehind ? topic.changeText(subscription.seen) : ""
  if (body === "") return undefined
  const head = `${subscription.head}${topic.rev},`
  if (fits(body, CHANGE_LIMIT - head.length)) return `${head}${body}}`
  return `${head}"fault":${JSON.stringify(tooLarge(topic.path))}}`
}

function tooLarge(path: string): FaultBody {
  const message = `What stands at ${path} no longer fits a line of ${LINE_LIMIT} bytes; watch less of it, for example by "$range".`
  return faultBody("too-large", "gateway", message, { path })
}
