import { describe, expect, it } from "vitest"
import { portCases } from "../acceptance.ts"
import type { InputEntry, OutputEntry } from "../port/port.ts"
import { listWebPorts, type WebInput, type WebMidiAccess, type WebOutput } from "./web-midi.ts"
import { openWebPorts } from "./web-ports.ts"

/** Stands in for a browser whose one cable leads back into itself. */
class LoopingBrowser {
  readonly #listeners = new Set<() => void>()
  readonly #base = {
    id: "1",
    name: "loop",
    state: "connected" as "connected" | "disconnected",
    open: async () => undefined,
    close: async () => undefined,
    addEventListener: (_kind: "statechange", listener: () => void) => void this.#listeners.add(listener),
    removeEventListener: (_kind: "statechange", listener: () => void) => void this.#listeners.delete(listener),
  }
  readonly #input: WebInput = { ...this.#base, onmidimessage: null }
  readonly #output: WebOutput = {
    ...this.#base,
    send: (bytes) => {
      const data = bytes.slice()
      queueMicrotask(() => this.#input.onmidimessage?.({ data, timeStamp: 1 }))
    },
  }

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
  stir = (): void => {
    for (const listener of this.#listeners) listener()
  }

  #turn(state: "connected" | "disconnected"): void {
    Object.assign(this.#input, { state })
    Object.assign(this.#output, { state })
    for (const listener of this.#listeners) listener()
  }
}

async function rig() {
  const browser = new LoopingBrowser()
  const ports = await listWebPorts(browser.request)
  const input = ports.find((port): port is InputEntry => port.direction === "input")
  const output = ports.find((port): port is OutputEntry => port.direction === "output")
  if (!input || !output) throw new Error("no loop")
  return { input, output, unplug: browser.unplug }
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

  it("that the person did not allow says what to do", async () => {
    const refuse = () => Promise.reject(new Error("Permission was not granted."))
    await expect(listWebPorts(refuse)).rejects.toThrow("allow MIDI devices in the site settings")
  })

  it("where there is no Web MIDI says where there is", async () => {
    await expect(listWebPorts()).rejects.toMatchObject({ code: "no-midi" })
  })
})
