import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { ClientEffect } from "./client.ts"
import { ClientConversation } from "./client-conversation.ts"
import type { Welcome } from "./messages.ts"

const WELCOME: Welcome = {
  protocol: 1,
  boot: "k2",
  host: "script",
  live: "12.4.6",
  version: "0.1.0",
  credit: 2,
  limits: { line: 4_194_304 },
  link: "live",
}

const welcome = (more: Partial<Welcome> = {}) => JSON.stringify({ welcome: { ...WELCOME, ...more } })
const reply = (id: string, ok: unknown) => JSON.stringify({ id, ok })
const sent = (effects: ClientEffect[]) =>
  effects.flatMap((effect) => (effect.kind === "send" ? [JSON.parse(effect.line)] : []))
const settled = (effects: ClientEffect[]) =>
  effects.flatMap((effect) =>
    effect.kind === "settle"
      ? [[effect.id, "fault" in effect.outcome ? effect.outcome.fault.code : effect.outcome.ok]]
      : [],
  )
const get = (path: string) => ({ op: "get", path }) as const
const client = () => new ClientConversation({ client: "ada", name: "test" })
const greeted = () => {
  const ada = client()
  ada.opened(0)
  ada.line(welcome(), 0)
  return ada
}

describe("greeting", () => {
  it("begins with a hello that names protocol, client and secret", () => {
    const ada = new ClientConversation({ client: "ada", name: "cli", secret: () => "s3" })
    expect(sent(ada.opened(0))).toEqual([{ hello: { protocol: 1, client: "ada", name: "cli", secret: "s3" } }])
  })

  it("sends what was asked before, once it is welcome, before it tells of the welcome", () => {
    const ada = client()
    const { effects } = ada.request(get("song.tempo"), 1_000, 0)
    expect(effects).toEqual([])
    ada.opened(0)
    const welcomed = ada.line(welcome(), 5)
    expect(sent(welcomed)).toEqual([{ id: "ada.1", op: "get", path: "song.tempo" }])
    expect(welcomed.at(-1)).toMatchObject({ kind: "welcome", news: "first" })
  })

  it("ends every request and stays away when the host refuses it for good", () => {
    const ada = client()
    ada.request(get("song.tempo"), 1_000, 0)
    ada.opened(0)
    const fault = { code: "unauthorised", blame: "client", stage: "script", message: "The secret is wrong." }
    const refused = ada.line(JSON.stringify({ fault }), 1)
    expect(settled(refused)).toEqual([["ada.1", "unauthorised"]])
    expect(refused.at(-1)).toMatchObject({ kind: "refused" })
    expect(settled(ada.request(get("song.tempo"), 1_000, 2).effects)).toEqual([["ada.2", "unauthorised"]])
  })

  it("tries again later when the host only is too busy to greet", () => {
    const ada = client()
    ada.opened(0)
    const fault = { code: "busy", blame: "client", stage: "gateway", message: "Too many clients." }
    expect(ada.line(JSON.stringify({ fault }), 1)).toMatchObject([{ kind: "fault", fault: { code: "busy" } }])
  })

  it("gives up a carrier on which no welcome comes within five seconds", () => {
    const ada = client()
    ada.opened(0)
    expect(ada.nextDeadline).toBe(5_000)
    expect(ada.tick(4_999)).toEqual([])
    expect(ada.tick(5_000)).toMatchObject([{ kind: "close" }])
  })

  it("refuses a host of another protocol", () => {
    const ada = client()
    ada.opened(0)
    expect(ada.line(welcome({ protocol: 2 }), 1)).toMatchObject([{ kind: "refused", fault: { blame: "host" } }])
  })
})

describe("requests", () => {
  it("keeps to the credit and acknowledges what was answered", () => {
    const ada = greeted()
    const asked = ["a", "b", "c"].flatMap((path) => sent(ada.request(get(path), 1_000, 0).effects))
    expect(asked.map(({ id }) => id)).toEqual(["ada.1", "ada.2"])
    const effects = ada.line(reply("ada.1", 120), 1)
    expect(settled(effects)).toEqual([["ada.1", 120]])
    expect(sent(effects)).toEqual([{ id: "ada.3", ack: 1, op: "get", path: "c" }])
    expect(effects.map(({ kind }) => kind)).toEqual(["send", "settle"])
  })

  it("settles once, whatever the host repeats", () => {
    const ada = greeted()
    ada.request(get("a"), 1_000, 0)
    expect(settled(ada.line(reply("ada.1", 1), 1))).toHaveLength(1)
    expect(ada.line(reply("ada.1", 2), 1)).toEqual([])
    expect(ada.line(reply("ada.9", 2), 1)).toEqual([])
  })

  it("times out at its deadline and says whether it may have been executed", () => {
    const ada = greeted()
    for (const path of ["a", "b", "c"]) ada.request(get(path), 100, 0)
    expect(ada.nextDeadline).toBe(100)
    const effects = ada.tick(100)
    expect(settled(effects)).toEqual([
      ["ada.1", "timeout"],
      ["ada.2", "timeout"],
      ["ada.3", "timeout"],
    ])
    expect(JSON.stringify(effects[0])).toContain("may have been executed")
    expect(JSON.stringify(effects[2])).toContain("never sent")
    expect(ada.nextDeadline).toBeUndefined()
  })

  it("keeps paying credit for a cancelled request until the host has answered it", () => {
    const ada = greeted()
    for (const path of ["a", "b", "c"]) ada.request(get(path), 1_000, 0)
    expect(settled(ada.cancel("ada.1", 1))).toEqual([["ada.1", "cancelled"]])
    const late = ada.line(reply("ada.1", 1), 2)
    expect(settled(late)).toEqual([])
    expect(sent(late)).toMatchObject([{ id: "ada.3" }])
  })

  it("refuses to send not-a-number, which JSON would turn into null", () => {
    const { effects } = greeted().request({ op: "set", path: "song.tempo", value: Number.NaN }, 1_000, 0)
    expect(effects).toMatchObject([{ outcome: { fault: { code: "wrong-type", path: "song.tempo" } } }])
  })

  it("refuses a line over the host's limit and goes on with the next", () => {
    const ada = client()
    ada.opened(0)
    ada.line(welcome({ limits: { line: 60 } }), 0)
    expect(settled(ada.request(get("x".repeat(60)), 1_000, 0).effects)).toEqual([["ada.1", "too-large"]])
    expect(sent(ada.request(get("song.tempo"), 1_000, 0).effects)).toHaveLength(1)
  })

  it("ends a request whose reply makes no sense", () => {
    const ada = greeted()
    ada.request(get("a"), 1_000, 0)
    expect(settled(ada.line('{"id":"ada.1"}', 1))).toEqual([["ada.1", "malformed"]])
  })
})

describe("when the carrier is lost", () => {
  const away = () => {
    const ada = greeted()
    for (const path of ["a", "b", "c"]) ada.request(get(path), 100_000, 0)
    expect(ada.closed("the cable was pulled", 10)).toEqual([])
    ada.opened(20)
    return ada
  }

  it("sends the unanswered again in their order under the same boot", () => {
    const effects = away().line(welcome({ credit: 9 }), 30)
    expect(sent(effects).map(({ id }) => id)).toEqual(["ada.1", "ada.2", "ada.3"])
    expect(effects.at(-1)).toMatchObject({ kind: "welcome", news: "resumed" })
  })

  it("ends what was sent as restarted under another boot, and sends what never left", () => {
    const effects = away().line(welcome({ boot: "new", credit: 9 }), 30)
    expect(settled(effects)).toEqual([
      ["ada.1", "restarted"],
      ["ada.2", "restarted"],
    ])
    expect(sent(effects).map(({ id }) => id)).toEqual(["ada.3"])
    expect(effects.at(-1)).toMatchObject({ news: "restarted" })
  })

  it("does not send again what a host may have executed and forgotten", () => {
    const told = away().line(welcome({ memory: "another", credit: 9 }), 30)
    expect(settled(told).map(([, code]) => code)).toEqual(["disconnected", "disconnected"])
    const late = away().line(welcome({ credit: 9 }), 50_000)
    expect(settled(late).map(([, code]) => code)).toEqual(["disconnected", "disconnected"])
  })

  it("takes a carrier without welcome for no proof that the host remembers", () => {
    const ada = away()
    ada.closed("no welcome came", 49_000)
    ada.opened(50_000)
    expect(settled(ada.line(welcome(), 50_010)).map(([, code]) => code)).toEqual(["disconnected", "disconnected"])
  })

  it("ends a waiting request at its deadline as disconnected", () => {
    const ada = away()
    ada.closed("refused", 30)
    const effects = ada.tick(100_000)
    expect(settled(effects).map(([, code]) => code)).toEqual(["disconnected", "disconnected", "disconnected"])
  })

  it("ends watches and gestures on their way, and takes what was to be unwatched as unwatched", () => {
    const ada = client()
    ada.opened(0)
    ada.line(welcome({ credit: 9 }), 0)
    ada.request({ op: "watch", path: "song.tempo" }, 1_000, 0)
    ada.request({ op: "gesture", path: "song.tracks.0.mixer_device.volume", phase: "begin" }, 1_000, 0)
    ada.request({ op: "unwatch", watch: "ada.1" }, 1_000, 0)
    expect(settled(ada.closed("gone", 5))).toEqual([
      ["ada.1", "disconnected"],
      ["ada.2", "disconnected"],
      ["ada.3", null],
    ])
    expect(ada.unanswered).toBe(0)
  })

  it("plays no old move of the hand later", () => {
    const ada = greeted()
    ada.closed("gone", 5)
    const { effects } = ada.request({ op: "gesture", path: "p", phase: "move", value: 0.5 }, 1_000, 6)
    expect(settled(effects)).toEqual([["ada.1", "disconnected"]])
  })

  it("takes a gateway that has not met Live for no news of Live", () => {
    const ada = greeted()
    ada.closed("gone", 5)
    ada.opened(6)
    expect(ada.line(welcome({ boot: "", host: "gateway" }), 7).at(-1)).toMatchObject({ news: "resumed" })
    ada.line('{"link":{"state":"live","boot":"k2"}}', 8)
    ada.closed("gone", 9)
    ada.opened(10)
    expect(ada.line(welcome({ boot: "k2" }), 11).at(-1)).toMatchObject({ news: "resumed" })
  })
})

describe("news", () => {
  it("passes on changes and link news as they come", () => {
    const ada = greeted()
    const changes =
      '{"changes":[{"watch":"ada.1","rev":2,"value":121},{"watch":"ada.2","rev":3,"delta":[[["a",0],1]]}]}'
    expect(ada.line(changes, 1).map(({ kind }) => kind)).toEqual(["change", "change"])
    expect(ada.line('{"link":{"state":"stale","since":1732170000000}}', 1)).toEqual([
      { kind: "link", link: { state: "stale", since: 1_732_170_000_000 } },
    ])
  })

  it("reports garbage and reads on", () => {
    const ada = greeted()
    ada.request(get("a"), 1_000, 0)
    for (const garbage of ["", "[]", "{", '{"new":1}', '{"changes":[1]}', '{"link":{"state":"odd"}}']) {
      expect(ada.line(garbage, 1)).toMatchObject([{ kind: "fault" }])
    }
    expect(settled(ada.line(reply("ada.1", 120), 1))).toEqual([["ada.1", 120]])
  })
})

describe("a gateway's requests", () => {
  it("keep the ids of its clients and acknowledge each client by itself", () => {
    const ada = client()
    ada.opened(0)
    ada.line(welcome({ credit: 9 }), 0)
    ada.request(get("a"), 1_000, 0, "bob.7")
    ada.request(get("b"), 1_000, 0)
    ada.line(reply("bob.7", 1), 1)
    expect(sent(ada.request(get("c"), 1_000, 2, "bob.9").effects)).toMatchObject([{ id: "bob.9", ack: 8 }])
    expect(sent(ada.request(get("d"), 1_000, 2).effects)).toEqual([{ id: "ada.2", op: "get", path: "d" }])
  })
})

it("never throws at any line, and goes on with the next", () => {
  const line = fc.oneof(
    fc.string(),
    fc.json(),
    fc
      .dictionary(fc.constantFrom("ok", "fault", "changes", "link", "welcome"), fc.jsonValue())
      .map((fields) => JSON.stringify(fields)),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), fc.boolean(), (lines, early) => {
      const ada = client()
      ada.opened(0)
      if (early) for (const text of lines.filter((one) => !one.includes('"fault"'))) ada.line(text, 0)
      ada.line(welcome(), 0)
      ada.request(get("song.tempo"), 1_000, 0)
      for (const text of lines) ada.line(text, 1)
      expect(settled(ada.line(reply("ada.1", 120), 2))).toEqual([["ada.1", 120]])
    }),
    { seed: 20_260_509, numRuns: 1_000 },
  )
})
