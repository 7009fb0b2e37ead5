/** Stands in for Live and its remote script: values at paths, watches, and a cable that a test can pull. Not the simulator: it knows no Set. */
import { memoryPair } from "@backline/carriers"
import {
  type Carrier,
  type Change,
  type Delta,
  Disconnected,
  faultBody,
  HostConversation,
  type HostEffect,
  type Json,
  type LinkNews,
  type Operation,
  type Outcome,
  ReplyLog,
  type RequestId,
  type Welcome,
} from "@backline/protocol"

interface Conversation {
  readonly carrier: Carrier
  readonly machine: HostConversation
  readonly watches: Map<RequestId, string>
}

export class PretendLive {
  readonly values = new Map<string, Json>()
  /** What was executed, in order. */
  readonly executed: Operation[] = []
  /** Answers instead of the table of values. */
  answer: ((operation: Operation) => Outcome | undefined) | undefined
  boot = "boot1"
  secret: string | undefined
  link: Welcome["link"] = "live"
  isRunning = true
  /** False: requests lie unanswered until `release`. */
  answersAtOnce = true
  attempts = 0
  readonly #held: (() => void)[] = []
  readonly #open = new Set<Conversation>()
  #logs = new ReplyLog()
  #rev = 0

  constructor(values: Readonly<Record<string, Json>> = {}) {
    for (const [path, value] of Object.entries(values)) this.values.set(path, value)
  }

  readonly connect = async (): Promise<Carrier> => {
    this.attempts += 1
    if (!this.isRunning) throw new Disconnected({ stage: "client", message: "Nobody answers at the pretended Live." })
    const [client, host] = memoryPair()
    this.#serve(host)
    return client
  }

  /** Something changes in Live. */
  change(path: string, value: Json, delta?: readonly Delta[]): void {
    this.values.set(path, value)
    this.#rev += 1
    this.#tell(path, delta ? { delta } : { value })
  }

  remove(path: string): void {
    this.values.delete(path)
    this.#tell(path, { fault: faultBody("gone", "script", `${path} was deleted.`, { path }) })
  }

  news(link: LinkNews): void {
    for (const { carrier } of this.#open) carrier.send(JSON.stringify({ link }))
  }

  /** Pulls the cable. */
  cut(): void {
    for (const conversation of this.#open) {
      conversation.machine.closed(0)
      conversation.carrier.close()
    }
    this.#open.clear()
  }

  /** Another Live: it remembers nothing. */
  restart(): void {
    this.cut()
    this.#held.length = 0
    this.boot = `${this.boot}+`
    this.#logs = new ReplyLog()
  }

  release(): void {
    for (const answer of this.#held.splice(0)) answer()
  }

  get watched(): string[] {
    return [...this.#open].flatMap(({ watches }) => [...watches.values()])
  }

  #serve(carrier: Carrier): void {
    const welcome = (): Welcome => ({
      protocol: 1,
      boot: this.boot,
      host: "script",
      live: "12.4.6",
      version: "0",
      credit: 16,
      limits: { line: 100_000 },
      link: this.link,
    })
    const machine = new HostConversation(
      { welcome, logs: this.#logs, ...(this.secret !== undefined && { secret: this.secret }) },
      0,
    )
    const conversation: Conversation = { carrier, machine, watches: new Map() }
    this.#open.add(conversation)
    carrier.receive({
      line: (text) => this.#perform(conversation, machine.line(text, 0)),
      fault: (fault) => this.#perform(conversation, machine.fault(fault, 0)),
      drained: () => undefined,
      closed: () => {
        machine.closed(0)
        this.#open.delete(conversation)
      },
    })
  }

  #perform(conversation: Conversation, effects: readonly HostEffect[]): void {
    for (const effect of effects) {
      if (effect.kind === "send") conversation.carrier.send(effect.line)
      if (effect.kind === "close") conversation.carrier.close()
      if (effect.kind === "request") this.#execute(conversation, effect.id, effect.operation)
    }
  }

  #execute(conversation: Conversation, id: RequestId, operation: Operation): void {
    this.executed.push(operation)
    const outcome = this.#outcome(conversation, id, operation)
    const answer = (): void => {
      // The newest carrier is the one that the client listens on.
      const newest = [...this.#open].at(-1) ?? conversation
      this.#perform(newest, newest.machine.reply(id, outcome, 0))
    }
    if (this.answersAtOnce) answer()
    else this.#held.push(answer)
  }

  #outcome({ watches }: Conversation, id: RequestId, operation: Operation): Outcome {
    const given = this.answer?.(operation)
    if (given) return given
    if (operation.op === "set") this.values.set(operation.path, operation.value)
    if (operation.op === "unwatch") watches.delete(operation.watch)
    if (operation.op === "get" || operation.op === "query") return this.#read(operation.path, (value) => value)
    if (operation.op !== "watch") return { ok: null }
    const { path } = operation
    return this.#read(path, (value) => {
      watches.set(id, path)
      return { value, rev: this.#rev }
    })
  }

  #read(path: string, answer: (value: Json) => Json): Outcome {
    const value = this.values.get(path)
    if (value !== undefined) return { ok: answer(value) }
    return { fault: faultBody("unknown-path", "script", `There is no ${path}.`, { path }) }
  }

  #tell(
    path: string,
    news: { value: Json } | { delta: readonly Delta[] } | { fault: ReturnType<typeof faultBody> },
  ): void {
    for (const { carrier, watches } of this.#open) {
      const changes: Change[] = [...watches].flatMap(([watch, at]) =>
        at === path ? [{ watch, rev: this.#rev, ...news }] : [],
      )
      if (changes.length > 0) carrier.send(JSON.stringify({ changes }))
    }
  }
}
