/** The MIDI ports of a gateway's machine, for browsers that have none of their own. */
import { MidiFault } from "../fault.ts"
import type { PortEntry, PortList } from "../port/port.ts"
import { portEntry } from "./port-ends.ts"
import type { MidiSocket, MidiSocketClass } from "./socket.ts"
import { Visit } from "./visit.ts"
import { LONGEST_NAME, MIDI_PATH, type PortsNote } from "./wire.ts"

export interface GatewayPortsOptions {
  /** For people at other screens, who are told it when they want a port that is held here: "surface on iPad". At most 64 characters. */
  readonly name?: string
  /** Instead of the global one; Node before 22 has none. */
  readonly WebSocket?: MidiSocketClass
}

/** What is there now. While the gateway is away there are no ports, and `missing` says so. */
export interface GatewayPorts extends PortList {
  /**
   * Makes the gateway look now; by itself it looks every two seconds.
   * @throws MidiFault `no-midi` when it does not answer or offers no MIDI
   */
  look(): Promise<PortList>
  /** Calls when ports came or went, also when the gateway went away and came back. Returns what ends it. */
  onChange(listener: (now: PortList) => void): () => void
  /** Closes every open port and the connection, for good. Closing twice is harmless. */
  close(): void
}

/** How soon the gateway is looked for again after it was lost, in milliseconds; each time twice as long. */
const SOONEST = 250
const LATEST = 8_000

/**
 * `gateway`: where it serves, "http://127.0.0.1:8473"; in a page that it serves, `location.origin`. A connection that was lost is made again by itself;
 * the ports that were open through it are closed.
 * @throws MidiFault `no-midi` when nobody answers there, or the gateway offers no MIDI
 */
export async function openGatewayPorts(
  gateway: string | URL,
  options: GatewayPortsOptions = {},
): Promise<GatewayPorts> {
  const ports = new Ports(new URL(MIDI_PATH, gateway), options)
  try {
    await ports.visit()
    return ports
  } catch (fault) {
    ports.close()
    throw fault
  }
}

class Ports implements GatewayPorts {
  ports: readonly PortEntry[] = []
  missing: string | undefined
  readonly #url: URL
  readonly #name: string
  readonly #WebSocket: MidiSocketClass | undefined
  readonly #listeners = new Set<(now: PortList) => void>()
  #visit: Promise<Visit> | undefined
  #leave: (reason: string) => void = () => undefined
  #again: ReturnType<typeof setTimeout> | undefined
  #wait = SOONEST
  #closed = false

  constructor(url: URL, { name = "a page", WebSocket }: GatewayPortsOptions) {
    url.protocol = url.protocol.replace("http", "ws")
    this.#url = url
    this.#name = name.slice(0, LONGEST_NAME)
    this.#WebSocket = WebSocket
  }

  /** The connection of the moment. @throws MidiFault */
  visit(): Promise<Visit> {
    if (this.#closed) return Promise.reject(new MidiFault("no-midi", "these ports were closed by this program"))
    clearTimeout(this.#again)
    this.#visit ??= this.#begin().catch((fault) => {
      this.#visit = undefined
      throw fault
    })
    return this.#visit
  }

  async look(): Promise<PortList> {
    await (await this.visit()).look()
    return { ports: this.ports, missing: this.missing }
  }

  onChange(listener: (now: PortList) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  close(): void {
    this.#closed = true
    this.#listeners.clear()
    clearTimeout(this.#again)
    this.#leave("it was closed by this program")
  }

  async #begin(): Promise<Visit> {
    const visit = new Visit(this.#socket(), this.#url.host, this.#name, (now) => this.#told(now))
    this.#leave = (reason) => visit.leave(reason)
    void visit.ended.then((reason) => this.#lost(reason))
    try {
      await visit.greeting()
    } catch (fault) {
      visit.leave(fault instanceof Error ? fault.message : String(fault))
      throw fault
    }
    this.#wait = SOONEST
    return visit
  }

  #socket(): MidiSocket {
    const Given = this.#WebSocket ?? globalThis.WebSocket
    if (Given) return new Given(this.#url.href)
    throw new MidiFault("no-midi", 'there is no WebSocket here; give one as the option "WebSocket"')
  }

  #told({ ports, missing }: PortsNote): void {
    this.ports = ports.map((note) => portEntry(note, () => this.visit()))
    this.missing = missing
    for (const listener of [...this.#listeners]) listener({ ports: this.ports, missing })
  }

  #lost(reason: string): void {
    this.#visit = undefined
    if (this.ports.length > 0 || this.missing !== reason) this.#told({ ports: [], missing: reason })
    if (this.#closed) return
    // That it was not there is told by `missing`; whoever asks in the meantime looks at once.
    this.#again = setTimeout(() => void this.visit().catch(() => undefined), this.#wait)
    this.#wait = Math.min(LATEST, this.#wait * 2)
  }
}
