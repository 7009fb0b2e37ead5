import type { MidiOutput, OutputEntry } from "@backline/midi"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { MidiStage, outputOf, type RawClient, whenFree } from "../rehearsal/midi-stage.ts"

/** An instrument that takes a message only when it is told to. */
class SlowInstrument {
  readonly entry: OutputEntry
  taken: Uint8Array[] = []
  isOpen = false
  #flush: () => void = () => undefined
  #told: () => void = () => undefined

  constructor(name: string) {
    this.entry = { direction: "output", id: `slow:${name}`, name, source: "board", open: async () => this.#open() }
  }

  /** Takes every message that comes until it has `count`. */
  async take(count: number): Promise<void> {
    while (this.taken.length < count) {
      this.#flush()
      await new Promise<void>((resolve) => {
        this.#told = resolve
      })
    }
    this.#flush()
  }

  #open(): MidiOutput {
    this.isOpen = true
    return {
      direction: "output",
      name: this.entry.name,
      closed: new Promise(() => undefined),
      send: (bytes) => {
        this.taken.push(bytes)
        this.#told()
      },
      flushed: () =>
        new Promise((resolve) => {
          this.#flush = resolve
        }),
      close: () => {
        this.isOpen = false
        this.#flush()
      },
    }
  }
}

let stage: MidiStage
let slow: SlowInstrument
beforeEach(async () => {
  stage = await new MidiStage().open()
  slow = new SlowInstrument("Old sampler")
  stage.ports.push(slow.entry)
})
afterEach(() => stage.close())

function sysex(length: number): Uint8Array {
  const bytes = new Uint8Array(length).fill(1)
  bytes[0] = 0xf0
  bytes[length - 1] = 0xf7
  return bytes
}

async function opened(): Promise<RawClient> {
  const client = await stage.rawClient()
  await client.greet()
  client.say({ id: 1, op: "open", port: slow.entry.id, number: 1 })
  expect(await client.hears()).toEqual({ id: 1, ok: null })
  return client
}

describe("a slow instrument", () => {
  it("leaves most of six megabytes in the page until it takes them, and loses none", async () => {
    const output = await outputOf(await stage.page("test")).open()
    // Were all of it sent at once, the gateway would refuse the last third and the port would be closed.
    for (let count = 0; count < 96; count++) output.send(sysex(65_536))
    let left = false
    const flushed = output.flushed?.().then(() => {
      left = true
    })
    await slow.take(90)
    expect(left).toBe(false)
    await slow.take(96)
    await flushed
    expect(slow.taken.every(({ length }) => length === 65_536)).toBe(true)
  })

  it("does not hold up the other ports of its page", async () => {
    stage.plugLoop("Drum box")
    const page = await stage.page("test")
    const output = await outputOf(page, "Old sampler").open()
    for (let count = 0; count < 1_024; count++) output.send(sysex(1_024))
    const heard = new Promise<Uint8Array>((message) => {
      for (const port of page.ports) if (port.direction === "input") void port.open({ message, fault: () => undefined })
    })
    const drums = await outputOf(page, "Drum box").open()
    drums.send(Uint8Array.of(0x90, 36, 127))
    expect([...(await heard)]).toEqual([0x90, 36, 127])
  })

  it("gets what was sent before the page closed it, and is free for others then", async () => {
    const [ann, bob] = [await stage.page("ann"), await stage.page("bob")]
    const output = await outputOf(ann).open()
    for (let count = 0; count < 100; count++) output.send(sysex(1_024))
    output.close()
    await expect(outputOf(bob).open()).rejects.toMatchObject({ code: "busy" })
    await slow.take(100)
    await whenFree(outputOf(bob))
    expect(slow.taken.length).toBe(100)
  })

  it("gets nothing more from a page that died, and is free at once", async () => {
    const [ann, bob] = [await stage.page("ann"), await stage.page("bob")]
    const output = await outputOf(ann).open()
    for (let count = 0; count < 100; count++) output.send(sysex(1_024))
    await ann.look()
    stage.cut("ann")
    const free = await whenFree(outputOf(bob))
    expect(slow.taken.length).toBe(1)
    free.send(sysex(3))
    await slow.take(2)
    expect(slow.taken[1]?.length).toBe(3)
  })
})

describe("a flood", () => {
  it.each([
    ["long", 65_536, 64],
    ["short", 3, 65_536],
  ])(
    "of %s messages to an instrument that takes none is held up to 4 MiB, and the rest refused",
    async (_name, length, held) => {
      const client = await opened()
      const beyond = 10
      const message = length === 3 ? Uint8Array.of(0x90, 60, 1) : sysex(length)
      for (let count = 0; count < held + beyond; count++) client.play(1, ...message)
      for (let count = 0; count < beyond; count++)
        expect(await client.hears()).toMatchObject({ number: 1, fault: { code: "busy", blame: "client" } })
      await slow.take(held)
      client.say({ id: 2, op: "close", number: 1 })
      expect(await client.hears("id")).toEqual({ id: 2, ok: null })
      expect(slow.taken.length).toBe(held)
    },
  )

  it("of requests by a client that reads no answer ends its connection, and frees its ports", async () => {
    const client = await opened()
    client.socket.pause()
    for (let count = 0; count < 120_000; count++) client.say({ id: count, op: "fly".repeat(30) })
    ;(await whenFree(outputOf(await stage.page("next")))).close()
    client.socket.resume()
    expect(await client.closed).toBe(1006)
  })

  it("from an instrument drops what a client that does not read cannot hold, and says so", async () => {
    const loop = stage.plugLoop("Drum box")
    const client = await stage.rawClient()
    await client.greet()
    client.say({ id: 1, op: "open", port: loop.input.id, number: 7 })
    await client.hears("id")
    let heard = 0
    client.socket.on("message", (data: Buffer, isBinary: boolean) => {
      if (isBinary && data.length > 65_536) heard += 1
    })
    client.socket.pause()
    const drums = await loop.output.open()
    for (let count = 0; count < 1_000; count++) drums.send(sysex(65_536))
    client.socket.resume()
    expect(JSON.stringify(await client.hears("dropped"))).toMatch(/"number":7.*dropped from here on/)
    let lost: string | undefined
    while (lost === undefined) {
      drums.send(Uint8Array.of(0xf8))
      client.say({ id: 2, op: "close", number: 77 })
      lost = /(\d+) messages were dropped before this one/.exec(JSON.stringify(await client.hears()))?.[1]
    }
    expect(heard).toBe(16)
    expect(Number(lost)).toBeGreaterThanOrEqual(984)
  })
})
