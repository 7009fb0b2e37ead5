import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Operation } from "../messages.ts"
import { readClientLine } from "./client-line.ts"
import { encodeHello, encodeHostLine, encodeOperation, encodeReply, encodeRequest } from "./encode.ts"
import { readHostLine } from "./host-line.ts"
import { unsendable } from "./sendable.ts"

const OPERATIONS: readonly Operation[] = [
  { op: "get", path: "song.tempo" },
  { op: "set", path: 'song.tracks."Bässe".name', value: { $ref: "h12" } },
  { op: "call", path: "song.undo", args: [], named: { velocity: 1 } },
  { op: "query", path: "song", shape: { tracks: { $range: [0, 8], name: true } } },
  { op: "watch", path: "song", shape: { tempo: true }, hz: 30 },
  { op: "unwatch", watch: "ada.3" },
  { op: "batch", items: [{ op: "get", path: "song.tempo" }, { op: "ping" }], undo: true, label: "Mix" },
  { op: "gesture", path: "song.tracks.0.mixer_device.volume", phase: "move", value: 0.85 },
  { op: "describe", type: "Song" },
  { op: "ping" },
]

describe("every operation", () => {
  for (const operation of OPERATIONS) {
    it(`comes over as it was sent: ${operation.op}`, () => {
      const line = encodeRequest("ada.17", 16, encodeOperation(operation))
      expect(readClientLine(line, "script")).toEqual({ kind: "request", id: "ada.17", ack: 16, operation })
      expect(readClientLine(encodeRequest("ada.1", 0, encodeOperation(operation)), "script")).toMatchObject({ ack: 0 })
    })
  }
})

describe("a request that is wrong", () => {
  const faultOf = (fields: object) => {
    const read = readClientLine(JSON.stringify({ id: "ada.1", ...fields }), "script")
    return read.kind === "fault" ? read.fault : undefined
  }

  it("is told which field, what it is, and what would be right", () => {
    expect(faultOf({ op: "get", path: 5 })?.message).toBe(
      '"path" of "get" is 5; it must be a path of 1 to 1024 characters such as "song.tempo".',
    )
    expect(faultOf({ op: "gesture", path: "p", phase: "hold" })?.message).toContain(
      'it must be "begin", "move" or "end"',
    )
    expect(faultOf({ op: "watch", path: "song.tempo", hz: 200 })).toMatchObject({
      code: "malformed",
      path: "song.tempo",
    })
  })

  it("may not nest batches nor put into one what outlives it", () => {
    for (const op of ["batch", "watch", "unwatch", "gesture"]) {
      expect(faultOf({ op: "batch", items: [{ op: "ping" }, { op, path: "p", items: [] }] })?.message).toContain(
        "Item 1",
      )
    }
    expect(faultOf({ op: "batch", items: [{ op: "get" }] })?.code).toBe("malformed")
    expect(faultOf({ op: "batch", items: [7] })?.code).toBe("malformed")
  })

  it("has an ack that is a number of requests", () => {
    for (const ack of [-1, 0.5, "3", null, 1e300]) expect(faultOf({ op: "ping", ack })?.code).toBe("malformed")
  })

  it("quotes no more of a long value than helps", () => {
    expect(faultOf({ op: "x".repeat(10_000) })?.message.length).toBeLessThan(300)
  })
})

describe("a hello", () => {
  it("comes over as it was sent", () => {
    const hello = { protocol: 1, client: "ada", name: "cli", secret: "sesame" }
    expect(readClientLine(encodeHello(hello), "script")).toEqual({ kind: "hello", hello })
  })

  it("may lack a name, and has it cut where it is too long to show", () => {
    const read = (hello: object) => readClientLine(JSON.stringify({ hello }), "script")
    expect(read({ protocol: 1, client: "ada" })).toMatchObject({ hello: { name: "" } })
    expect(read({ protocol: 1, client: "ada", name: "n".repeat(500) })).toMatchObject({
      hello: { name: "n".repeat(64) },
    })
  })

  it("is malformed with anything of the wrong kind", () => {
    const right = { protocol: 1, client: "ada", name: "cli" }
    const wrong = [
      5,
      [],
      { ...right, protocol: "1" },
      { ...right, client: "a b" },
      { ...right, name: 1 },
      { ...right, secret: 1 },
    ]
    for (const hello of wrong) expect(readClientLine(JSON.stringify({ hello }), "script").kind).toBe("fault")
  })
})

describe("what a host says", () => {
  const limits = { line: 100 }
  const WELCOME = {
    protocol: 1,
    boot: "k2",
    host: "gateway",
    live: "12",
    version: "0",
    credit: 2,
    limits,
    link: "stale",
  } as const
  const fault = {
    code: "gone",
    blame: "client",
    stage: "script",
    message: "It was deleted.",
    path: "#h1",
    value: 1,
    id: "ada.1",
  } as const

  it("comes over as it was sent", () => {
    const changes = [
      { watch: "ada.1", rev: 2, value: null },
      { watch: "ada.2", rev: 1, delta: [[["tracks", 0, "name"], "Bass"]] },
      { watch: "ada.3", rev: 7, fault },
    ] as const
    expect(readHostLine(encodeHostLine({ welcome: { ...WELCOME, memory: "m" } }))).toEqual({
      kind: "welcome",
      welcome: { ...WELCOME, memory: "m" },
    })
    expect(readHostLine(encodeHostLine({ changes }))).toEqual({ kind: "changes", changes })
    expect(readHostLine(encodeHostLine({ fault }))).toEqual({ kind: "fault", fault })
    expect(readHostLine(encodeReply("ada.1", { fault }))).toEqual({ kind: "reply", id: "ada.1", outcome: { fault } })
    expect(readHostLine(encodeReply("ada.1", { ok: [1] }))).toMatchObject({ outcome: { ok: [1] } })
    const link = { state: "stale", since: 5, boot: "k2" } as const
    expect(readHostLine(encodeHostLine({ link }))).toEqual({ kind: "link", link })
  })

  it("stays readable when it is newer than we are", () => {
    const newer = {
      id: "ada.1",
      fault: { code: "out-of-tune", message: "The A is at 442 Hz.", blame: "drummer" },
      mood: "sad",
    }
    expect(readHostLine(JSON.stringify(newer))).toMatchObject({
      outcome: { fault: { code: "internal", blame: "host", message: "out-of-tune: The A is at 442 Hz." } },
    })
  })

  it("is unreadable without what a welcome needs", () => {
    for (const lack of [{ boot: 1 }, { credit: 0 }, { limits: {} }, { protocol: null }]) {
      expect(readHostLine(JSON.stringify({ welcome: { ...WELCOME, ...lack } })).kind).toBe("unreadable")
    }
  })

  it("never throws, whatever comes", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc
            .dictionary(fc.constantFrom("id", "ok", "fault", "changes", "link", "welcome"), fc.jsonValue())
            .map((one) => JSON.stringify(one)),
        ),
        (text) => {
          expect(readHostLine(text).kind).toMatch(/welcome|reply|changes|link|fault|unreadable/)
        },
      ),
      { seed: 20_260_507, numRuns: 2_000 },
    )
  })
})

describe("what cannot travel", () => {
  it("is everything that JSON would change without a word", () => {
    const circle: { self?: unknown } = {}
    circle.self = circle
    for (const value of [
      Number.NaN,
      Number.POSITIVE_INFINITY,
      1n,
      Symbol("x"),
      () => 1,
      [undefined],
      { a: { b: Number.NaN } },
      circle,
    ]) {
      expect(unsendable(value)).toMatch(/must be|contains itself/)
    }
    expect(unsendable({ op: "set", value: [1, { pitch: Number.NaN }] })).toBe(
      '"value[1].pitch" is NaN; it must be a finite number.',
    )
  })

  it("is nothing else", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(unsendable(value)).toBeUndefined()
        expect(unsendable({ value, label: undefined })).toBeUndefined()
      }),
      { seed: 20_260_508 },
    )
  })
})
