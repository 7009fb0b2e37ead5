/**
 * Web MIDI replaced at its one seam: `navigator.requestMIDIAccess` of the page gives ports that end in this process, in simulated boards
 * (`backline files simulate`, the program of real boards). Everything above the seam is what a musician's browser runs.
 */
import type { MidiOutput, PortEntry } from "@backline/midi"
import { listBoardPorts } from "@backline/midi/node"
import type { BrowserContext, Page } from "playwright-core"

/** What the script below leaves in the page. */
interface PageMidi {
  plug(name: string): void
  pull(name: string): void
  heard(name: string, bytes: number[]): void
}
interface MidiWindow {
  readonly pageMidi: PageMidi
  toBoard(name: string, bytes: number[]): Promise<void>
}

/** Runs in the page, before anything else does. */
function replaceWebMidi(): void {
  const page = globalThis as typeof globalThis & MidiWindow
  const ports = new Map<string, { input: FakePort; output: FakePort }>()
  const access = Object.assign(new EventTarget(), {
    sysexEnabled: true,
    inputs: new Map<string, unknown>(),
    outputs: new Map<string, unknown>(),
  })

  class FakePort extends EventTarget {
    readonly id: string
    readonly name: string
    state = "connected"

    constructor(id: string, name: string) {
      super()
      this.id = id
      this.name = name
    }

    async open(): Promise<this> {
      if (this.state !== "connected") throw new Error("the port is disconnected")
      access.dispatchEvent(new Event("statechange"))
      return this
    }

    async close(): Promise<this> {
      access.dispatchEvent(new Event("statechange"))
      return this
    }

    send(bytes: Uint8Array): void {
      if (this.state === "connected") void page.toBoard(this.name, [...bytes])
    }

    turn(state: string): void {
      this.state = state
      this.dispatchEvent(new Event("statechange"))
    }
  }

  const turn = (name: string, state: string): void => {
    const pair = ports.get(name)
    pair?.input.turn(state)
    pair?.output.turn(state)
    access.dispatchEvent(new Event("statechange"))
  }
  const pageMidi: PageMidi = {
    plug: (name) => {
      if (!ports.has(name)) {
        const pair = { input: new FakePort(`${name} in`, name), output: new FakePort(`${name} out`, name) }
        ports.set(name, pair)
        access.inputs.set(pair.input.id, pair.input)
        access.outputs.set(pair.output.id, pair.output)
      }
      turn(name, "connected")
    },
    pull: (name) => turn(name, "disconnected"),
    heard: (name, bytes) => {
      const input = ports.get(name)?.input
      if (input?.state === "connected")
        input.dispatchEvent(Object.assign(new Event("midimessage"), { data: Uint8Array.from(bytes) }))
    },
  }
  Object.assign(globalThis, { pageMidi })
  Object.defineProperty(navigator, "requestMIDIAccess", { configurable: true, value: async () => access })
}

/** The cables between the boards of a run folder and one browser. */
export class Cables {
  readonly #page: Page
  readonly #runFolder: string
  readonly #outputs = new Map<string, MidiOutput>()
  /** Bytes that still pass to a board before its plug is pulled; for accidents in the middle of something. */
  #left = new Map<string, number>()

  private constructor(page: Page, runFolder: string) {
    this.#page = page
    this.#runFolder = runFolder
  }

  /** A page of this context with Web MIDI of ours; nothing is plugged in yet. */
  static async page(context: BrowserContext, runFolder: string): Promise<{ page: Page; cables: Cables }> {
    const page = await context.newPage()
    const cables = new Cables(page, runFolder)
    await page.exposeFunction("toBoard", (name: string, bytes: number[]) => cables.#carry(name, bytes))
    await page.addInitScript(replaceWebMidi)
    return { page, cables }
  }

  async plug(name: string): Promise<void> {
    const ports = listBoardPorts(this.#runFolder).filter((port) => port.name === name)
    if (ports.length === 0) throw new Error(`no board is called "${name}"`)
    for (const port of ports) await this.#open(port)
    await this.#page.evaluate((board) => (globalThis as typeof globalThis & MidiWindow).pageMidi.plug(board), name)
  }

  async pull(name: string): Promise<void> {
    await this.#page.evaluate((board) => (globalThis as typeof globalThis & MidiWindow).pageMidi.pull(board), name)
  }

  /** Pulls the plug when so many more bytes have gone to the board. */
  pullAfter(name: string, bytes: number): void {
    this.#left.set(name, bytes)
  }

  close(): void {
    for (const output of this.#outputs.values()) output.close()
  }

  async #open(port: PortEntry): Promise<void> {
    if (port.direction === "output") {
      if (!this.#outputs.has(port.name)) this.#outputs.set(port.name, await port.open())
      return
    }
    if (this.#outputs.has(port.name)) return
    const fault = (problem: Error): never => {
      throw problem
    }
    await port.open({ message: (bytes) => void this.#heard(port.name, bytes), fault })
  }

  async #heard(name: string, bytes: Uint8Array): Promise<void> {
    if (this.#page.isClosed()) return
    const told = { name, bytes: [...bytes] }
    await this.#page
      .evaluate((heard) => (globalThis as typeof globalThis & MidiWindow).pageMidi.heard(heard.name, heard.bytes), told)
      // The page may be leaving or reloading: what it is told then is lost, as on a real cable.
      .catch((problem: unknown) => {
        if (!/closed|destroyed|navigation|pageMidi/.test(String(problem))) throw problem
      })
  }

  async #carry(name: string, bytes: number[]): Promise<void> {
    const left = this.#left.get(name)
    if (left !== undefined && left < bytes.length) {
      this.#left.delete(name)
      await this.pull(name)
      return
    }
    if (left !== undefined) this.#left.set(name, left - bytes.length)
    this.#outputs.get(name)?.send(Uint8Array.from(bytes))
  }
}
