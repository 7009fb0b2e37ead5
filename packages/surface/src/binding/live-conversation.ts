/** The conversation with the gateway over a WebSocket: the pure machine of `@backline/protocol`, driven by a line and a clock. */
import { webSocketConnect } from "@backline/carriers"
import {
  type Change,
  type ClientEffect,
  ClientConversation,
  drawClientId,
  Fault,
  type Json,
  type Operation,
  type Outcome,
  type RequestId,
  type Welcome,
} from "@backline/protocol"
import type { ConnectionNews, Conversation, Watching, WatchNews, WatchTarget } from "./conversation.ts"
import { child } from "./delta.ts"
import { Line } from "./line.ts"

/** Milliseconds until a request is given up, by operation; the rest gets `ANY`. A watch of a big Set is read over many slots. */
const PATIENCE: Partial<Record<Operation["op"], number>> = { watch: 30_000, ping: 2_000 }
const ANY = 5_000
const TICK = 200

interface Watch {
  readonly target: WatchTarget
  readonly hear: (news: WatchNews) => void
  /** The request that makes or made it on this carrier. */
  id: RequestId | undefined
  /** The host has answered: it stands on this carrier and falls with it. */
  stands: boolean
}

class LiveConversation implements Conversation {
  readonly #machine = new ClientConversation({ client: drawClientId(Math.random), name: "surface" })
  readonly #line: Line
  readonly #settlers = new Map<RequestId, (outcome: Outcome) => void>()
  readonly #watches = new Set<Watch>()
  readonly #byId = new Map<RequestId, Watch>()
  #hear: (news: ConnectionNews) => void = () => undefined

  constructor(url: string) {
    this.#line = new Line(webSocketConnect({ url }), {
      opened: () => this.#run(this.#machine.opened(performance.now())),
      line: (text) => {
        this.#hear({ kind: "heard" })
        this.#run(this.#machine.line(text, performance.now()))
      },
      closed: (reason) => this.#closed(reason),
    })
  }

  listen(hear: (news: ConnectionNews) => void): void {
    this.#hear = hear
    this.#line.open()
    setInterval(() => this.#run(this.#machine.tick(performance.now())), TICK)
  }

  request(operation: Operation): Promise<Json> {
    return new Promise((settle, reject) => {
      this.#ask(operation, (outcome) => {
        if ("ok" in outcome) settle(outcome.ok)
        else reject(Fault.from(outcome.fault))
      })
    })
  }

  watch(target: WatchTarget, hear: (news: WatchNews) => void): Watching {
    const watch: Watch = { target, hear, id: undefined, stands: false }
    this.#watches.add(watch)
    this.#make(watch)
    return { close: () => this.#unmake(watch) }
  }

  renew(): void {
    this.#line.drop("nothing came over it any more")
  }

  #ask(operation: Operation, settle: (outcome: Outcome) => void): RequestId {
    const now = performance.now()
    const { id, effects } = this.#machine.request(operation, now + (PATIENCE[operation.op] ?? ANY), now)
    this.#settlers.set(id, settle)
    this.#run(effects)
    return id
  }

  #run(effects: readonly ClientEffect[]): void {
    for (const effect of effects) this.#do(effect)
  }

  #do(effect: ClientEffect): void {
    switch (effect.kind) {
      case "send":
        return this.#line.send(effect.line)
      case "settle":
        return this.#settle(effect.id, effect.outcome)
      case "welcome":
        return this.#welcomed(effect.welcome, effect.news)
      case "change":
        return this.#changed(effect.change)
      case "link":
        this.#hear({ kind: "link", link: effect.link })
        if (effect.link.state === "live") this.#makeAll()
        return
      case "refused":
        this.#line.end()
        return this.#hear({ kind: "line", open: false, refused: effect.fault })
      case "close":
        return this.#line.drop(effect.reason)
      case "fault":
        // Belongs to no request of ours and changes nothing that is shown; whoever builds this can read it.
        console.warn(effect.fault.message)
    }
  }

  #welcomed({ link, boot }: Welcome, news: "first" | "resumed" | "restarted"): void {
    this.#line.settled()
    this.#hear({ kind: "line", open: true })
    this.#hear({ kind: "link", link: { state: link, boot } })
    if (news === "restarted") this.#hear({ kind: "restarted" })
    this.#makeAll()
  }

  #closed(reason: string): void {
    this.#run(this.#machine.closed(reason, performance.now()))
    // Those that were never sent wait in the machine and go out with the next welcome.
    for (const watch of [...this.#byId.values()]) if (watch.stands) this.#forget(watch)
    this.#hear({ kind: "line", open: false })
  }

  #settle(id: RequestId, outcome: Outcome): void {
    const settle = this.#settlers.get(id)
    this.#settlers.delete(id)
    settle?.(outcome)
  }

  #makeAll(): void {
    for (const watch of this.#watches) if (watch.id === undefined) this.#make(watch)
  }

  #make(watch: Watch): void {
    // The outcome may come before the id is known here: a refusal needs no line.
    let over = false
    const id = this.#ask({ op: "watch", ...watch.target }, (outcome) => {
      over = "fault" in outcome
      if (over) this.#forget(watch)
      watch.stands = !over
      if ("ok" in outcome) watch.hear({ kind: "value", value: child(outcome.ok, "value") ?? null })
      // Lost with the line or before Live came: made anew with the next welcome or link.
      else if (!AWAY.has(outcome.fault.code)) watch.hear({ kind: "fault", fault: outcome.fault })
    })
    if (over || !this.#watches.has(watch)) return
    watch.id = id
    this.#byId.set(id, watch)
  }

  #forget(watch: Watch): void {
    if (watch.id !== undefined) this.#byId.delete(watch.id)
    watch.id = undefined
    watch.stands = false
  }

  #unmake(watch: Watch): void {
    if (!this.#watches.delete(watch) || watch.id === undefined) return
    this.#byId.delete(watch.id)
    this.#ask({ op: "unwatch", watch: watch.id }, () => undefined)
  }

  #changed(change: Change): void {
    const watch = this.#byId.get(change.watch)
    if (watch === undefined) return
    if ("delta" in change) watch.hear({ kind: "delta", delta: change.delta })
    else if ("fault" in change) watch.hear({ kind: "fault", fault: change.fault })
    else watch.hear({ kind: "value", value: change.value })
  }
}

const AWAY: ReadonlySet<string> = new Set(["disconnected", "restarted", "cancelled", "timeout"])

/** `url`: "ws://stage.local:8473/live". */
export function liveConversation(url: string): Conversation {
  return new LiveConversation(url)
}
