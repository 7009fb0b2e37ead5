import { describe, expect, it } from "vitest"
import { portCases } from "../acceptance.ts"
import type { InputEntry, OutputEntry } from "../port/port.ts"
import { listWebPorts, type WebInput, type WebMidiAccess, type WebOutput } from "./web-midi.ts"

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

  request = async (): Promise<WebMidiAccess> => ({
    inputs: new Map([["1", this.#input]]),
    outputs: new Map([["1", this.#output]]),
  })

  unplug = (): void => {
    Object.assign(this.#input, { state: "disconnected" })
    Object.assign(this.#output, { state: "disconnected" })
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
