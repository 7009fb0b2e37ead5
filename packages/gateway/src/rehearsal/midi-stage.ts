/** Real doors at a free TCP port with MIDI ports behind them, and pages that use them over real sockets. */
import {
  type GatewayPorts,
  type InputEntry,
  type MemoryCable,
  MidiFault,
  type MidiOutput,
  memoryCable,
  type OutputEntry,
  openGatewayPorts,
  type PortEntry,
} from "@backline/midi"
import { WebSocket } from "ws"
import { type Clock, systemClock } from "../clock.ts"
import { Front } from "./front.ts"

export class MidiStage {
  readonly front = new Front()
  /** What the machine has; may be changed at any time. */
  ports: PortEntry[] = []
  missing: string | undefined
  tcpPort = 0
  readonly #pages: GatewayPorts[] = []
  /** By the name of their page; the latest of each. */
  readonly #sockets = new Map<string, WebSocket>()
  readonly #raw: WebSocket[] = []

  get url(): string {
    return `http://127.0.0.1:${this.tcpPort}`
  }

  async open(clock: Clock = systemClock): Promise<this> {
    const list = async () => ({ ports: this.ports, missing: this.missing })
    this.tcpPort = await this.front.open({ list, clock, tcpPort: this.tcpPort })
    return this
  }

  /** A cable that leads back: what is played to it is heard from it. */
  plugLoop(name: string): MemoryCable {
    const cable = memoryCable(name)
    this.ports.push(asBoard(cable.input), asBoard(cable.output))
    return cable
  }

  async page(name: string): Promise<GatewayPorts> {
    const keep = (socket: WebSocket) => this.#sockets.set(name, socket)
    class PageSocket extends WebSocket {
      constructor(url: string) {
        super(url)
        keep(this)
      }
    }
    const page = await openGatewayPorts(this.url, { name, WebSocket: PageSocket })
    this.#pages.push(page)
    return page
  }

  /** The page dies without a good-bye. */
  cut(name: string): void {
    this.#sockets.get(name)?.terminate()
  }

  /** A client that may say anything. */
  async rawClient(): Promise<RawClient> {
    const socket = new WebSocket(`ws://127.0.0.1:${this.tcpPort}/midi`)
    this.#raw.push(socket)
    const client = new RawClient(socket)
    await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject))
    return client
  }

  async close(): Promise<void> {
    for (const page of this.#pages) page.close()
    for (const socket of this.#raw) socket.terminate()
    await this.front.close()
  }
}

/** Lines that come are kept until somebody asks for them. */
export class RawClient {
  readonly socket: WebSocket
  readonly closed: Promise<number>
  readonly #lines: string[] = []
  #wake: () => void = () => undefined

  constructor(socket: WebSocket) {
    this.socket = socket
    this.closed = new Promise((resolve) => socket.once("close", resolve))
    socket.on("message", (data, isBinary) => {
      if (!isBinary) this.#lines.push(String(data))
      this.#wake()
    })
  }

  say(line: object | string): void {
    this.socket.send(typeof line === "string" ? line : JSON.stringify(line))
  }

  play(number: number, ...bytes: number[]): void {
    this.socket.send(Uint8Array.of(number, ...bytes))
  }

  /** The next line that has `field`, or the next of all; lines before it are passed over. */
  async hears(field?: string): Promise<Record<string, unknown>> {
    for (;;) {
      const line = this.#lines.shift()
      if (line === undefined)
        await new Promise<void>((resolve) => {
          this.#wake = resolve
        })
      else {
        const said: Record<string, unknown> = JSON.parse(line)
        if (field === undefined || field in said) return said
      }
    }
  }

  /** The next binary frame. */
  plays(): Promise<number[]> {
    return new Promise((resolve) => {
      const hear = (data: Buffer, isBinary: boolean): void => {
        if (!isBinary) return
        this.socket.off("message", hear)
        resolve([...data])
      }
      this.socket.on("message", hear)
    })
  }

  /** Greets, and answers what is there. */
  async greet(name = "raw"): Promise<Record<string, unknown>> {
    this.say({ hello: { protocol: 1, name } })
    return this.hears("welcome")
  }
}

const asBoard = (entry: PortEntry): PortEntry => ({ ...entry, source: "board" })

export function inputOf({ ports }: { readonly ports: readonly PortEntry[] }, name?: string): InputEntry {
  for (const port of ports) if (port.direction === "input" && (name ?? port.name) === port.name) return port
  throw new Error(`no input ${name ?? ""}`)
}

export function outputOf({ ports }: { readonly ports: readonly PortEntry[] }, name?: string): OutputEntry {
  for (const port of ports) if (port.direction === "output" && (name ?? port.name) === port.name) return port
  throw new Error(`no output ${name ?? ""}`)
}

/** Opens an output that somebody else is just letting go of. */
export async function whenFree(output: OutputEntry): Promise<MidiOutput> {
  for (;;) {
    try {
      return await output.open()
    } catch (fault) {
      if (!(fault instanceof MidiFault) || fault.code !== "busy") throw fault
    }
  }
}
