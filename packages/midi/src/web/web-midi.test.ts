import { describe, expect, it } from "vitest"
import { portCases } from "../acceptance.ts"
import type { InputEntry, OutputEntry } from "../port/port.ts"
import {
  listWebPorts,
  type WebInput,
  type WebMessage,
  type WebMidiAccess,
  type WebOutput,
  type WebPortNews,
} from "./web-midi.ts"
import { openWebPorts } from "./web-ports.ts"

/** Stands in for a browser whose one cable leads back into itself. */
class LoopingBrowser {
  readonly #listeners = new Map<WebPortNews, Set<(message: WebMessage) => void>>()
  readonly #base = {
    id: "1",
    name: "loop",
    state: "connected" as "connected" | "disconnected",
    open: async () => undefined,
    close: async () => {
      this.closed += 1
    },
    addEventListener: (kind: WebPortNews, listener: (message: WebMessage) => void) =>
      void this.#listeners.set(kind, (this.#listeners.get(kind) ?? new Set()).add(listener)),
    removeEventListener: (kind: WebPortNews, listener: (message: WebMessage) => void) =>
      void this.#listeners.get(kind)?.delete(listener),
  }
  readonly #input: WebInput = { ...this.#base }
  readonly #output: WebOutput = {
    ...this.#base,
    send: (bytes) => {
      const data = bytes.slice()
      queueMicrotask(() => this.#tell("midimessage", data))
    },
  }

  closed = 0
  asked = 0

  request = async (): Promise<WebMidiAccess> => {
    this.asked += 1
    return {
      inputs: new Map([["1", this.#input]]),
      outputs: new Map([["1", this.#output]]),
      addEventListener: this.#base.addEventListener,
      removeEventListener: this.#base.removeEventListener,
    }
  }

  unplug = (): void => this.#turn("disconnected")
  plugIn = (): void => this.#turn("connected")
  /** As browsers do when a port is opened. */
  stir = (): void => this.#tell("statechange")

  #tell(kind: WebPortNews, data: Uint8Array | null = null): void {
    for (const listener of this.#listeners.get(kind) ?? []) listener({ data, timeStamp: 1 })
  }

  #turn(state: "connected" | "disconnected"): void {
    Object.assign(this.#input, { state })
    Object.assign(this.#output, { state })
    this.stir()
  }
}

async function rig() {
  const browser = new LoopingBrowser()
  const ports = await listWebPorts(browser.request)
  const input = ports.find((port): port is InputEntry => port.direction === "input")
  const output = ports.find((port): port is OutputEntry => port.direction === "output")
  if (!input || !output) throw new Error("no loop")
  return { input, output, unplug: browser.unplug, browser }
}

describe("the ports of a browser", () => {
  it("come and go as they are plugged, and the person is asked once", async () => {
    const browser = new LoopingBrowser()
    const ports = await openWebPorts(browser.request)
    const news = (): Promise<void> => new Promise((resolve) => ports.onChange(resolve))
    expect(ports.ports.map(({ direction }) => direction)).toEqual(["input", "output"])
    const gone = news()
    browser.unplug()
    await gone
    expect(ports.ports).toEqual([])
    const back = news()
    browser.plugIn()
    await back
    expect((await ports.look()).ports).toHaveLength(2)
    expect(browser.asked).toBe(1)
    let told = 0
    ports.onChange(() => {
      told += 1
    })
    browser.stir()
    await ports.look()
    const last = news()
    browser.unplug()
    await last
    expect(told).toBe(1)
  })

  it("that the person did not allow are refused", async () => {
    const refuse = () => Promise.reject(new Error("Permission was not granted."))
    await expect(openWebPorts(refuse)).rejects.toMatchObject({ code: "refused" })
  })
})

describe("a Web MIDI port", () => {
  it.each(portCases)("$name", async ({ run }) => run(await rig()))

  it("that is open twice is heard twice, and closed for the browser when nobody has it any more", async () => {
    const { input, output, browser } = await rig()
    const heard: string[] = []
    const listener = (name: string) => ({ message: () => heard.push(name), fault: () => undefined })
    const [ann, bob] = [await input.open(listener("ann")), await input.open(listener("bob"))]
    const out = await output.open()
    out.send(Uint8Array.of(0xf8))
    await Promise.resolve()
    ann.close()
    await ann.closed
    expect(browser.closed).toBe(0)
    out.send(Uint8Array.of(0xf8))
    await Promise.resolve()
    expect(heard).toEqual(["ann", "bob", "bob"])
    bob.close()
    expect(browser.closed).toBe(1)
  })

  it("that the person did not allow says what to do", async () => {
    const refuse = () => Promise.reject(new Error("Permission was not granted."))
    await expect(listWebPorts(refuse)).rejects.toThrow("allow MIDI devices in the site settings")
  })

  it("where there is no Web MIDI says where there is", async () => {
    await expect(listWebPorts()).rejects.toMatchObject({ code: "no-midi" })
  })
})
