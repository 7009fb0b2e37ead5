/**
 * Client and host against each other over carriers that are cut, lose what was under way, and linger half open, while hosts
 * restart and time passes. Whatever happens: every request settles once, nothing is executed twice, and the order is kept.
 */
import fc from "fast-check"
import { expect, it } from "vitest"
import type { ClientEffect } from "./client.ts"
import { ClientConversation } from "./client-conversation.ts"
import { Framer } from "./framer.ts"
import { ReplyLog } from "./host/reply-log.ts"
import type { HostEffect } from "./host.ts"
import { HostConversation } from "./host-conversation.ts"
import { numberOf } from "./ids.ts"
import type { Operation, RequestId } from "./messages.ts"

const CREDIT = 4
/** How long a request may take, in milliseconds. */
const PATIENCE = { little: 300, some: 20_000, much: 200_000 }

const framer = () => {
  const decoder = new TextDecoder("utf-8", { fatal: true })
  return new Framer({ decode: (bytes) => decoder.decode(bytes), stage: "client" })
}

/** One direction of a carrier: bytes that are under way. */
class Pipe {
  readonly #framer = framer()
  #bytes = new Uint8Array(0)

  send(line: string): void {
    const more = new TextEncoder().encode(`${line}\n`)
    const all = new Uint8Array(this.#bytes.length + more.length)
    all.set(this.#bytes)
    all.set(more, this.#bytes.length)
    this.#bytes = all
  }

  /** The lines that are complete when this many more bytes have come. */
  arrive(count: number): string[] {
    const lines = this.#framer.push(this.#bytes.subarray(0, count))
    this.#bytes = this.#bytes.slice(count)
    return lines.map((line) => (typeof line === "string" ? line : expect.fail(line.message)))
  }

  lose(): void {
    this.#bytes = new Uint8Array(0)
  }
}

interface Wire {
  readonly toHost: Pipe
  readonly toClient: Pipe
  readonly host: HostConversation
}

class World {
  now = 0
  readonly client = new ClientConversation({ client: "ada", name: "model" })
  readonly #keepBytes: number
  #logs: ReplyLog
  #boot = 1
  /** The carrier that the client believes in; the host may know others that linger. */
  #wire: Wire | undefined
  #lingering: Wire[] = []
  #executing: { readonly wire: Wire; readonly id: RequestId; readonly boot: number }[] = []
  readonly asked: RequestId[] = []
  readonly executed: { readonly id: RequestId; readonly boot: number }[] = []
  readonly settled = new Map<RequestId, string>()
  /** Where watches and gestures were sent; they live on one carrier only. */
  readonly #bound = new Map<RequestId, Wire | undefined>()

  constructor(keepBytes: number) {
    this.#keepBytes = keepBytes
    this.#logs = new ReplyLog({ keepBytes })
  }

  open(): void {
    if (this.#wire) this.cut(false)
    const options = { logs: this.#logs, welcome: () => this.#welcome }
    this.#wire = { toHost: new Pipe(), toClient: new Pipe(), host: new HostConversation(options, this.now) }
    this.#toClient(this.client.opened(this.now))
  }

  get #welcome() {
    const boot = `boot${this.#boot}`
    const limits = { line: 4_194_304 }
    return {
      protocol: 1,
      boot,
      host: "script",
      live: "12",
      version: "0",
      credit: CREDIT,
      limits,
      link: "live",
    } as const
  }

  /** The client loses its carrier. When the host does not notice, what was under way to it still comes. */
  cut(noticed: boolean): void {
    const wire = this.#wire
    if (!wire) return
    this.#wire = undefined
    wire.toClient.lose()
    if (noticed) {
      wire.toHost.lose()
      wire.host.closed(this.now)
    } else {
      this.#lingering.push(wire)
    }
    this.#toClient(this.client.closed("cut", this.now))
  }

  restart(): void {
    this.cut(true)
    for (const wire of this.#lingering) wire.host.closed(this.now)
    this.#lingering = []
    this.#executing = []
    this.#logs = new ReplyLog({ keepBytes: this.#keepBytes })
    this.#boot += 1
  }

  ask(op: "get" | "watch" | "gesture", patience: number): void {
    const operation: Operation =
      op === "gesture"
        ? { op, path: "p", phase: "move", value: 1 }
        : { op, path: `song.tracks.${this.asked.length}.näme` }
    const { id, effects } = this.client.request(operation, this.now + patience, this.now)
    this.asked.push(id)
    this.#toClient(effects)
  }

  cancel(choice: number): void {
    const id = this.asked[choice % Math.max(this.asked.length, 1)]
    if (id) this.#toClient(this.client.cancel(id, this.now))
  }

  arriveAtHost(count: number, late: boolean): void {
    const wire = late ? this.#lingering[0] : this.#wire
    for (const line of wire?.toHost.arrive(count) ?? []) this.#toHost(wire, wire?.host.line(line, this.now) ?? [])
  }

  arriveAtClient(count: number): void {
    for (const line of this.#wire?.toClient.arrive(count) ?? []) this.#toClient(this.client.line(line, this.now))
  }

  /** The host finishes one of the requests it executes, by the machine that was asked. */
  answer(choice: number): void {
    const [one] = this.#executing.splice(choice % Math.max(this.#executing.length, 1), 1)
    if (one) this.#toHost(one.wire, one.wire.host.reply(one.id, { ok: `done ${one.id}` }, this.now))
  }

  pass(time: number): void {
    this.now += time
    this.#logs.expire(this.now)
    for (const wire of [...this.#lingering, ...(this.#wire ? [this.#wire] : [])]) {
      this.#toHost(wire, wire.host.tick(this.now))
    }
    this.#toClient(this.client.tick(this.now))
  }

  /** Nothing is cut any more. */
  settle(): void {
    for (let round = 0; round < 6; round += 1) {
      if (!this.#wire) this.open()
      for (let turn = 0; turn < 40; turn += 1) {
        this.arriveAtHost(10_000, false)
        this.answer(0)
        this.pass(1)
        this.arriveAtClient(10_000)
      }
    }
    this.pass(PATIENCE.much)
  }

  #toClient(effects: readonly ClientEffect[]): void {
    for (const effect of effects) {
      if (effect.kind === "send") this.#send(effect.line)
      if (effect.kind === "close") this.cut(false)
      if (effect.kind === "settle") this.#settle(effect.id, effect.outcome)
      if (effect.kind === "refused" || effect.kind === "fault") expect.fail(effect.fault.message)
    }
  }

  #send(line: string): void {
    const { id, op } = JSON.parse(line)
    if (op === "watch" || op === "gesture") {
      if (this.#bound.has(id)) expect.fail(`${op} ${id} was sent twice`)
      this.#bound.set(id, this.#wire)
    }
    this.#wire?.toHost.send(line)
  }

  #settle(id: RequestId, outcome: Extract<ClientEffect, { kind: "settle" }>["outcome"]): void {
    if (this.settled.has(id)) expect.fail(`${id} settled twice`)
    const executed = this.executed.some((one) => one.id === id)
    if ("ok" in outcome) {
      if (!executed || outcome.ok !== `done ${id}`) expect.fail(`${id} was answered by ${outcome.ok}`)
      this.settled.set(id, "ok")
    } else {
      if (executed && /never sent/.test(outcome.fault.message)) expect.fail(`${id} was sent: ${outcome.fault.message}`)
      this.settled.set(id, outcome.fault.code)
    }
  }

  #toHost(wire: Wire | undefined, effects: readonly HostEffect[]): void {
    for (const effect of effects) {
      if (!wire) return
      if (effect.kind === "send" && wire === this.#wire) wire.toClient.send(effect.line)
      if (effect.kind === "close") this.#hangUp(wire)
      if (effect.kind === "request") {
        this.executed.push({ id: effect.id, boot: this.#boot })
        this.#executing.push({ wire, id: effect.id, boot: this.#boot })
      }
    }
  }

  #hangUp(wire: Wire): void {
    wire.host.closed(this.now)
    this.#lingering = this.#lingering.filter((other) => other !== wire)
    if (wire === this.#wire) this.cut(true)
  }
}

type Step = (world: World) => void

const many = fc.nat({ max: 1_000 })
const ask = fc
  .tuple(fc.constantFrom("get", "get", "get", "watch", "gesture"), fc.constantFrom("little", "some", "much"))
  .map(
    ([op, patience]): Step =>
      (world) =>
        world.ask(op, PATIENCE[patience]),
  )
const patientGet = fc.constant<Step>((world) => world.ask("get", PATIENCE.much))
const arriveAtHost = fc.tuple(many, fc.boolean()).map(
  ([count, late]): Step =>
    (world) =>
      world.arriveAtHost(count, late),
)
const arriveAtClient = many.map(
  (count): Step =>
    (world) =>
      world.arriveAtClient(count),
)
const answer = fc.nat({ max: 9 }).map(
  (choice): Step =>
    (world) =>
      world.answer(choice),
)
const open = fc.constant<Step>((world) => world.open())
const cut = fc.boolean().map(
  (noticed): Step =>
    (world) =>
      world.cut(noticed),
)
const cancel = fc.nat({ max: 40 }).map(
  (choice): Step =>
    (world) =>
      world.cancel(choice),
)
const pass = fc.constantFrom(1, 500, 6_000, 70_000).map(
  (time): Step =>
    (world) =>
      world.pass(time),
)
const restart = fc.constant<Step>((world) => world.restart())

const often = (weight: number, arbitrary: fc.Arbitrary<Step>) => ({ weight, arbitrary })
const carried = [often(8, arriveAtHost), often(8, arriveAtClient), often(5, answer), often(3, open), often(2, cut)]
const anything = fc.oneof(often(6, ask), ...carried, often(1, cancel), often(1, pass), often(1, restart))
const longAway = fc.constant<Step>((world) => {
  world.cut(true)
  world.pass(70_000)
})
const forgetting = fc.oneof(often(6, patientGet), ...carried, often(2, longAway))
const cutsOnly = fc.oneof(often(6, patientGet), ...carried)

function play(steps: readonly Step[], keepBytes: number): World {
  const world = new World(keepBytes)
  world.open()
  for (const step of steps) step(world)
  world.settle()
  return world
}

const steps = (step: fc.Arbitrary<Step>) => fc.array(step, { minLength: 20, maxLength: 200, size: "max" })

it("settles every request once, executes nothing twice, and keeps the order, whatever happens", () => {
  const outcomes = new Map<string, number>()
  fc.assert(
    fc.property(steps(anything), fc.constantFrom(60, 100_000), (taken, keepBytes) => {
      const world = play(taken, keepBytes)
      expect(world.client.unanswered).toBe(0)
      expect([...world.settled.keys()].sort()).toEqual([...world.asked].sort())
      const numbers = world.executed.map(({ id }) => numberOf(id))
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
      for (const code of world.settled.values()) outcomes.set(code, (outcomes.get(code) ?? 0) + 1)
    }),
    { seed: 20_260_501, numRuns: 1_000 },
  )
  // The world must really have been bad for the statement above to mean something.
  for (const code of ["ok", "restarted", "disconnected", "timeout", "cancelled"])
    expect(outcomes.get(code)).toBeGreaterThan(50)
  // A client that keeps to its credit is never told that it does not.
  expect(outcomes.has("busy")).toBe(false)
})

it("answers every request when carriers are cut but the host lives and remembers", () => {
  fc.assert(
    fc.property(steps(cutsOnly), (taken) => {
      const world = play(taken, 100_000)
      expect([...world.settled]).toEqual(expect.arrayContaining(world.asked.map((id) => [id, "ok"])))
    }),
    { seed: 20_260_502, numRuns: 500 },
  )
})

it("executes nothing twice when the host has forgotten the client, even if it never could say so", () => {
  let lost = 0
  fc.assert(
    fc.property(steps(forgetting), (taken) => {
      const world = play(taken, 100_000)
      const ids = world.executed.map(({ id }) => id)
      expect(ids).toEqual([...new Set(ids)])
      lost += [...world.settled.values()].filter((code) => code === "disconnected").length
    }),
    { seed: 20_260_503, numRuns: 500 },
  )
  expect(lost).toBeGreaterThan(50)
})
