import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { WebSocket } from "ws"
import { HandClock } from "../rehearsal/hand-clock.ts"
import { MidiStage, type RawClient } from "../rehearsal/midi-stage.ts"

let stage: MidiStage
beforeEach(async () => {
  stage = await new MidiStage().open()
  stage.plugLoop("Drum box")
})
afterEach(() => stage.close())

/** A client that has the output open as number 1 and hears what it plays as number 2. */
async function playing(): Promise<RawClient> {
  const client = await stage.rawClient()
  await client.greet()
  client.say({ id: 1, op: "open", port: "memory:Drum box:out", number: 1 })
  client.say({ id: 2, op: "open", port: "memory:Drum box:in", number: 2 })
  expect(await client.hears()).toEqual({ id: 1, ok: null })
  expect(await client.hears()).toEqual({ id: 2, ok: null })
  return client
}

const fault = (code: string, message: RegExp) => ({
  code,
  blame: "client",
  stage: "gateway",
  message: expect.stringMatching(message),
})

describe("a frame", () => {
  it.each([
    ["that is empty", [], /number -1 is no output/],
    ["for a number that nothing has", [9, 0x90, 60, 100], /number 9 is no output/],
    ["for an input", [2, 0x90, 60, 100], /number 2 is no output/],
  ])("%s is refused", async (_name, bytes, message) => {
    const client = await playing()
    client.socket.send(Uint8Array.from(bytes))
    expect(await client.hears("fault")).toMatchObject({ fault: fault("no-such-port", message) })
  })

  it.each([
    ["no bytes", [1]],
    ["data bytes alone", [1, 60, 100]],
    ["half a message", [1, 0x90, 60]],
    ["two messages", [1, 0x90, 60, 100, 0x80, 60, 0]],
    ["a SysEx without its end", [1, 0xf0, 1, 2]],
    ["a status that MIDI does not have", [1, 0xf4]],
    ["a data byte over 127", [1, 0x90, 200, 1]],
  ])("with %s is refused, and the next one is played", async (_name, bytes) => {
    const client = await playing()
    client.socket.send(Uint8Array.from(bytes))
    expect(await client.hears("fault")).toMatchObject({ number: 1, fault: fault("malformed", /is not exactly one/) })
    const heard = client.plays()
    client.play(1, 0x90, 60, 100)
    expect(await heard).toEqual([2, 0x90, 60, 100])
  })

  it("that is too long is refused, and the next one is played", async () => {
    const client = await playing()
    const long = new Uint8Array(1_048_578).fill(1)
    long[1] = 0xf0
    long[long.length - 1] = 0xf7
    client.socket.send(long)
    expect(await client.hears("fault")).toMatchObject({ fault: fault("malformed", /1048577 bytes.*at most 1048576/) })
    const heard = client.plays()
    client.play(1, 0xf8)
    expect(await heard).toEqual([2, 0xf8])
  })

  it("that is far too long ends the connection", async () => {
    const client = await playing()
    client.socket.send(new Uint8Array(4_194_305))
    expect(await client.closed).toBe(1009)
  })
})

describe("a request", () => {
  it.each([
    ["hello?", undefined, /"hello\?" is no JSON object/],
    ["[]", undefined, /"id" is missing/],
    [`{"id":"${"x".repeat(70_000)}"}`, undefined, /a line of 700\d\d characters/],
    [{ id: 3, op: "fly" }, 3, /"op" is "fly"; there are look, open and close/],
    [{ id: 3, op: "open", number: 300, port: "x" }, 3, /"number" is 300; it is a whole number from 0 to 255/],
    [{ id: 3, op: "open", number: 3 }, 3, /"port" is missing/],
    [{ id: 3, op: "open", number: 1, port: "memory:Drum box:out" }, 3, /number 1 is "Drum box"/],
  ])("%j is refused", async (line, id, message) => {
    const client = await playing()
    client.say(line)
    expect(await client.hears()).toEqual({ ...(id !== undefined && { id }), fault: fault("malformed", message) })
  })

  it("for a port that is not there is refused", async () => {
    const client = await playing()
    client.say({ id: 3, op: "open", number: 3, port: "native:out:0:Bass box" })
    expect(await client.hears()).toEqual({ id: 3, fault: fault("no-such-port", /"native:out:0:Bass box"/) })
  })

  it("to close what is not open is granted: it may have been lost a moment ago", async () => {
    const client = await playing()
    client.say({ id: 3, op: "close", number: 77 })
    expect(await client.hears()).toEqual({ id: 3, ok: null })
  })
})

describe("a greeting", () => {
  it.each([
    [{ hi: 1 }, /is no greeting/],
    [{ hello: { protocol: 2, name: "raw" } }, /"protocol" is 2; this gateway speaks 1/],
    [{ hello: { protocol: 1, name: "" } }, /"name" is ""/],
    [{ hello: { protocol: 1, name: "x".repeat(65) } }, /1 to 64 characters/],
  ])("%j is refused, and the connection ends", async (line, message) => {
    const client = await stage.rawClient()
    client.say(line)
    expect(await client.hears()).toEqual({ fault: fault("malformed", message) })
    expect(await client.closed).toBe(1008)
  })

  it("comes before MIDI", async () => {
    const client = await stage.rawClient()
    client.play(1, 0x90, 60, 100)
    expect(await client.closed).toBe(1008)
  })

  it.each([
    ["a page of another origin", { origin: "http://evil.example" }],
    ["a page that has none", { origin: "null" }],
    ["a name that somebody else lets resolve here", { host: "evil.example" }],
  ])("is not even heard from %s", async (_name, headers) => {
    const status = await new Promise((resolve) => {
      const socket = new WebSocket(`ws://127.0.0.1:${stage.tcpPort}/midi`, { headers })
      socket.on("error", () => undefined)
      socket.on("unexpected-response", (_request, answer) => resolve(answer.statusCode))
    })
    expect(status).toBe(403)
  })

  it("is heard from this gateway's own pages", async () => {
    const origin = `http://localhost:${stage.tcpPort}`
    const socket = new WebSocket(`ws://127.0.0.1:${stage.tcpPort}/midi`, { headers: { origin } })
    await new Promise((resolve) => socket.once("open", resolve))
    socket.terminate()
  })

  it("is refused to the thirty-third client", async () => {
    for (let count = 1; count <= 32; count++) await stage.rawClient()
    const client = await stage.rawClient()
    expect(await client.hears()).toEqual({ fault: fault("busy", /32 clients/) })
    expect(await client.closed).toBe(1008)
  })
})

describe("who keeps silent", () => {
  it("is turned away after five seconds", async () => {
    const clock = new HandClock()
    await stage.front.shut()
    await stage.open(clock)
    const client = await stage.rawClient()
    await clock.pass(5_000)
    expect(await client.hears()).toEqual({ fault: fault("malformed", /within 5 s/) })
    expect(await client.closed).toBe(1008)
  })

  it("and answers no ping loses its ports to the next one", async () => {
    const clock = new HandClock()
    await stage.front.shut()
    await stage.open(clock)
    const asleep = await playing()
    asleep.socket.pause()
    await clock.pass(20_000)
    const awake = await stage.rawClient()
    await awake.greet("awake")
    awake.say({ id: 1, op: "open", port: "memory:Drum box:out", number: 1 })
    expect(await awake.hears("id")).toEqual({ id: 1, ok: null })
  })
})
