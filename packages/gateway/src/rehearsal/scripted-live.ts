/** Live and its remote script as the gateway sees them: values at paths, watches, gestures, and a cable that can be pulled. */
import {
  type Carrier,
  type Change,
  clientOf,
  type Delta,
  type Json,
  type Operation,
  type RequestId,
} from "@backline/protocol"
import { carrierPair, type End } from "./carriers.ts"

interface Watch {
  readonly path: string
  readonly isShape: boolean
  readonly hz: number | undefined
  rev: number
}

type Request = Operation & { readonly id: RequestId; readonly ack?: number }

export class ScriptedLive {
  readonly values = new Map<string, Json>()
  readonly watches = new Map<RequestId, Watch>()
  /** What was executed, in order. */
  readonly executed: Request[] = []
  /** By parameter, the clients whose hand is on it. */
  readonly hands = new Map<string, Set<string>>()
  boot = "boot1"
  credit = 256
  /** False: requests lie unanswered until `answer` is called. */
  answersAtOnce = true
  isRunning = true
  #gateway = ""
  #held: Request[] = []
  #line: End | undefined
  #changes: Change[] = []
  /** Replies of this boot: what is sent again is answered and not executed again. */
  readonly #replies = new Map<RequestId, string>()

  /** As `Connect`: rejects while Live is not running. */
  async connect(): Promise<Carrier> {
    if (!this.isRunning) throw new Error("Live is not running")
    const { host, client } = carrierPair()
    host.receive({
      line: (text) => this.#received(host, JSON.parse(text)),
      fault: () => undefined,
      drained: () => undefined,
      closed: () => this.#closed(host),
    })
    return client
  }

  get isConnected(): boolean {
    return this.#line !== undefined
  }

  /** Something changes in Live. */
  change(path: string, value: Json, delta?: readonly Delta[]): void {
    this.values.set(path, value)
    for (const [watch, watched] of this.watches) {
      if (watched.path !== path) continue
      watched.rev += 1
      const news = watched.isShape ? { delta: delta ?? [[[], value] as const] } : { value }
      this.#changes.push({ watch, rev: watched.rev, ...news })
    }
  }

  /** An object is deleted. */
  remove(path: string): void {
    this.values.delete(path)
    const fault = { code: "gone", blame: "client", stage: "script", message: `${path} was deleted`, path } as const
    for (const [watch, watched] of this.watches) {
      if (watched.path !== path) continue
      watched.rev += 1
      this.#changes.push({ watch, rev: watched.rev, fault })
    }
  }

  /** The end of a slot: what has changed is told in one line. */
  tell(): void {
    const changes = this.#changes.splice(0).filter(({ watch }) => this.watches.has(watch))
    if (changes.length > 0) this.#line?.send(JSON.stringify({ changes }))
  }

  /** Answers what was held back. */
  answer(most = Number.POSITIVE_INFINITY): void {
    for (const request of this.#held.splice(0, most)) this.#execute(request)
  }

  /** The connection breaks; Live goes on. */
  cut(): void {
    this.#line?.cut()
  }

  quit(): void {
    this.isRunning = false
    this.cut()
  }

  /** Live starts again: another boot, and no memory of the one before. */
  restart(): void {
    this.boot = `boot${Number(this.boot.slice(4)) + 1}`
    this.#replies.clear()
    this.#held = []
    this.isRunning = true
    this.cut()
  }

  #received(line: End, message: { hello?: { client: string } } & Request): void {
    if (message.hello !== undefined) this.#welcome(line, message.hello.client)
    else if (this.answersAtOnce) this.#execute(message)
    else this.#held.push(message)
  }

  #welcome(line: End, client: string): void {
    this.#line = line
    this.#gateway = client
    const limits = { line: 4_194_304 }
    const { boot, credit } = this
    const welcome = {
      protocol: 1,
      boot,
      host: "script",
      live: "12.4.6",
      version: "0.1.0",
      credit,
      limits,
      link: "live",
    }
    line.send(JSON.stringify({ welcome: { ...welcome, resumed: true } }))
  }

  #closed(line: End): void {
    if (this.#line !== line) return
    this.#line = undefined
    this.watches.clear()
    this.hands.clear()
    this.#changes = []
    this.#held = []
  }

  #execute(request: Request): void {
    const known = this.#replies.get(request.id)
    const reply = known ?? JSON.stringify({ id: request.id, ...this.#outcome(request) })
    this.#replies.set(request.id, reply)
    this.#line?.send(reply)
  }

  #outcome(request: Request): object {
    this.executed.push(request)
    const path = "path" in request ? request.path : undefined
    if (path !== undefined && !this.values.has(path)) return this.#refusal(request.id, path)
    switch (request.op) {
      case "get":
        return { ok: this.values.get(request.path) ?? null }
      case "set":
        this.change(request.path, request.value)
        return { ok: null }
      case "watch":
        this.watches.set(request.id, {
          path: request.path,
          isShape: request.shape !== undefined,
          hz: request.hz,
          rev: 1,
        })
        return { ok: { value: this.values.get(request.path) ?? null, rev: 1 } }
      case "unwatch":
        return this.watches.delete(request.watch) ? { ok: null } : unknownWatch(request.watch)
      case "gesture":
        this.#gesture(clientOf(request.id), request.path, request.phase)
        return { ok: null }
      default:
        return { ok: null }
    }
  }

  /** As the script does: an end in the gateway's own name takes off the oldest hand. */
  #gesture(client: string, path: string, phase: "begin" | "move" | "end"): void {
    const hands = this.hands.get(path) ?? new Set()
    this.hands.set(path, hands)
    if (phase === "begin") hands.add(client)
    if (phase !== "end") return
    const [oldest] = hands
    hands.delete(client === this.#gateway && oldest !== undefined ? oldest : client)
    if (hands.size === 0) this.hands.delete(path)
  }

  #refusal(id: RequestId, path: string): object {
    const message = `There is nothing at ${path}`
    return { fault: { code: "unknown-path", blame: "client", stage: "script", message, path, id } }
  }
}

function unknownWatch(watch: RequestId): object {
  return { fault: { code: "unknown-watch", blame: "client", stage: "script", message: `${watch} is not watched` } }
}
