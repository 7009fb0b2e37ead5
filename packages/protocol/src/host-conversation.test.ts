import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { ReplyLog } from "./host/reply-log.ts"
import type { HostEffect } from "./host.ts"
import { HostConversation } from "./host-conversation.ts"
import type { Welcome } from "./messages.ts"

const HELLO = '{"hello":{"protocol":1,"client":"ada","name":"test"}}'
const welcome = (more: Partial<Welcome> = {}): Welcome => ({
  protocol: 1,
  boot: "k2",
  host: "gateway",
  live: "12.4.6",
  version: "0.1.0",
  credit: 3,
  limits: { line: 4_194_304 },
  link: "live",
  ...more,
})

const ping = (number: number, ack?: number) => JSON.stringify({ id: `ada.${number}`, op: "ping", ack })
const sent = (effects: HostEffect[]) => effects.flatMap((one) => (one.kind === "send" ? [JSON.parse(one.line)] : []))
const asked = (effects: HostEffect[]) => effects.flatMap((one) => (one.kind === "request" ? [one.id] : []))
const host = (logs = new ReplyLog(), more: Partial<Welcome> = {}, now = 0) =>
  new HostConversation({ welcome: () => welcome(more), logs }, now)

function greeted(logs = new ReplyLog(), more: Partial<Welcome> = {}, now = 0) {
  const machine = host(logs, more, now)
  machine.line(HELLO, now)
  return machine
}

describe("a greeting", () => {
  it("is answered by a welcome that names the memory of this client", () => {
    const logs = new ReplyLog()
    const [first, hello] = host(logs).line(HELLO, 5)
    const memory = sent(first ? [first] : [])[0].welcome.memory
    expect(hello).toMatchObject({ kind: "hello", hello: { client: "ada" }, resumed: false })
    const again = host(logs).line(HELLO, 6)
    expect(sent(again)[0].welcome).toMatchObject({ boot: "k2", memory })
    expect(again[1]).toMatchObject({ resumed: true })
  })

  it("must come within five seconds", () => {
    const silent = host()
    expect(silent.tick(4_999)).toEqual([])
    expect(silent.tick(5_000).map(({ kind }) => kind)).toEqual(["send", "close"])
    expect(silent.line(HELLO, 5_001)).toEqual([])
  })

  it("ends at a line that could not be read", () => {
    const fault = { code: "too-large", blame: "client", stage: "gateway", message: "A line is too long." } as const
    expect(
      host()
        .fault(fault, 0)
        .map(({ kind }) => kind),
    ).toEqual(["send", "close"])
  })

  it("is needed once only", () => {
    expect(sent(greeted().line(HELLO, 1))).toMatchObject([{ fault: { code: "malformed" } }])
  })
})

describe("requests", () => {
  it("are handed out in the order sent, without id and ack", () => {
    const effects = greeted().line('{"id":"ada.1","ack":0,"op":"set","path":"song.tempo","value":120}', 1)
    expect(effects).toEqual([
      { kind: "request", id: "ada.1", operation: { op: "set", path: "song.tempo", value: 120 } },
    ])
  })

  it("are answered once, whatever the host's own code repeats", () => {
    const machine = greeted()
    machine.line(ping(1), 1)
    expect(sent(machine.reply("ada.1", { ok: 5 }, 2))).toEqual([{ id: "ada.1", ok: 5 }])
    expect(machine.reply("ada.1", { ok: 6 }, 2)).toEqual([])
    expect(machine.reply("ada.7", { ok: 6 }, 2)).toEqual([])
  })

  it("may be answered in any order, and by what is encoded already", () => {
    const machine = greeted()
    machine.line(ping(1), 1)
    machine.line(ping(2), 1)
    expect(sent(machine.reply("ada.2", { json: '{"tempo":120}' }, 2))).toEqual([{ id: "ada.2", ok: { tempo: 120 } }])
    expect(sent(machine.reply("ada.1", { ok: null }, 2))).toEqual([{ id: "ada.1", ok: null }])
  })

  it("over the credit are answered busy and not executed, not even when they are sent again", () => {
    const machine = greeted()
    for (const number of [1, 2, 3]) machine.line(ping(number), 1)
    expect(sent(machine.line(ping(4), 1))).toMatchObject([{ id: "ada.4", fault: { code: "busy" } }])
    machine.reply("ada.1", { ok: null }, 2)
    expect(sent(machine.line(ping(4), 3))).toMatchObject([{ id: "ada.4", fault: { code: "busy" } }])
    expect(asked(machine.line(ping(5), 3))).toEqual(["ada.5"])
  })

  it("are not executed a second time while the first copy is", () => {
    const machine = greeted()
    machine.line(ping(1), 1)
    expect(machine.line(ping(1), 2)).toEqual([])
    expect(sent(machine.reply("ada.1", { ok: null }, 3))).toHaveLength(1)
  })

  it("of another client are not taken, so that nobody can read another's replies", () => {
    const machine = greeted()
    const line = '{"id":"bob.1","op":"ping"}'
    expect(sent(machine.line(line, 1))).toMatchObject([{ id: "bob.1", fault: { code: "malformed" } }])
  })

  it("whose reply is over the limit end as too large", () => {
    const machine = greeted(new ReplyLog(), { limits: { line: 300 } })
    machine.line(ping(1), 1)
    const reply = sent(machine.reply("ada.1", { ok: "ä".repeat(150) }, 2))
    expect(reply).toMatchObject([{ id: "ada.1", fault: { code: "too-large" } }])
  })
})

describe("a client that comes back", () => {
  it("gets the reply to what it sent again once it is executed, from whichever machine", () => {
    for (const answering of ["older", "newer"] as const) {
      const logs = new ReplyLog()
      const older = greeted(logs)
      older.line(ping(1), 1)
      older.closed(2)
      const newer = greeted(logs)
      expect(newer.line(ping(1), 3)).toEqual([])
      const at = answering === "older" ? older : newer
      expect(sent([...at.reply("ada.1", { ok: 7 }, 4), ...newer.tick(5)])).toEqual([{ id: "ada.1", ok: 7 }])
    }
  })

  it("gets no reply to what it gave up", () => {
    const logs = new ReplyLog()
    const older = greeted(logs)
    older.line(ping(1), 1)
    older.closed(2)
    const newer = greeted(logs)
    expect([...older.reply("ada.1", { ok: 7 }, 4), ...newer.tick(5)]).toEqual([])
  })

  it("ends its old carrier, should that still be open", () => {
    const logs = new ReplyLog()
    const older = greeted(logs)
    const newer = greeted(logs)
    expect(older.line(ping(1), 1)).toMatchObject([{ kind: "close" }])
    older.closed(2)
    expect(asked(newer.line(ping(1), 3))).toEqual(["ada.1"])
    newer.closed(4)
    logs.expire(60_004)
    expect(sent(host(logs).line(HELLO, 60_005))[0].welcome.memory).toBe("60005-2")
  })

  it("cannot pile up work by coming back again and again", () => {
    const logs = new ReplyLog()
    let executing = 0
    for (let carrier = 0; carrier < 10; carrier += 1) {
      const machine = greeted(logs)
      for (const number of [1, 2, 3]) executing += asked(machine.line(ping(carrier * 3 + number), 1)).length
      machine.closed(2)
    }
    expect(executing).toBe(12)
  })
})

describe("the reply log", () => {
  const filled = (keepBytes: number) => {
    const logs = new ReplyLog({ keepBytes })
    const machine = greeted(logs, { credit: 100 })
    for (let number = 1; number <= 50; number += 1) {
      machine.line(ping(number), 1)
      machine.reply(`ada.${number}`, { ok: "x".repeat(80) }, 1)
    }
    return { logs, machine }
  }

  it("is bounded, and never forgets that something was executed", () => {
    const { logs, machine } = filled(2_000)
    expect(logs.bytes).toBeLessThan(2_001)
    expect(sent(machine.line(ping(50), 2))).toMatchObject([{ ok: "x".repeat(80) }])
    expect(sent(machine.line(ping(1), 2))).toMatchObject([{ id: "ada.1", fault: { code: "disconnected" } }])
  })

  it("lets go of what is acknowledged", () => {
    const { logs, machine } = filled(1_000_000)
    machine.line(ping(51, 50), 2)
    expect(logs.bytes).toBe(0)
    machine.line(ping(52, 9_999_999_999), 3)
    machine.reply("ada.51", { ok: null }, 4)
    expect(logs.bytes).toBe(0)
  })

  it("is kept for a minute after the carrier closed", () => {
    const { logs, machine } = filled(1_000_000)
    machine.closed(1_000)
    logs.expire(60_999)
    expect(logs.bytes).toBeGreaterThan(0)
    logs.expire(61_000)
    expect(logs.bytes).toBe(0)
  })

  it("forgets the longest gone when very many clients have come and gone", () => {
    const logs = new ReplyLog()
    const memoryOf = (client: string) => {
      const machine = host(logs)
      const [line] = sent(machine.line(HELLO.replace("ada", client), 0))
      machine.closed(0)
      return line.welcome.memory
    }
    const first = memoryOf("c0")
    const later = Array.from({ length: 1_024 }, (_, index) => memoryOf(`c${index + 1}`))
    expect(memoryOf("c1024")).toBe(later.at(-1))
    expect(memoryOf("c0")).not.toBe(first)
  })
})

it("never throws at any line, answers each, and executes what comes after", () => {
  const line = fc.oneof(
    fc.string(),
    fc.json(),
    fc
      .record({
        id: fc.constantFrom("ada.1", 5, null),
        op: fc.constantFrom("get", "set", "batch", "watch", 3),
        path: fc.anything(),
      })
      .map((one) => JSON.stringify(one) ?? ""),
    fc
      .record({ id: fc.constant("ada.2"), op: fc.constant("batch"), items: fc.jsonValue(), ack: fc.jsonValue() })
      .map((one) => JSON.stringify(one)),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
      const machine = greeted(new ReplyLog(), { credit: 100 })
      for (const text of lines) expect(machine.line(text, 1).length).toBeLessThan(2)
      expect(asked(machine.line(ping(1_000), 2))).toEqual(["ada.1000"])
    }),
    { seed: 20_260_506, numRuns: 1_000 },
  )
})
