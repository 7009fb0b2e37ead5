/** The browser's ports as they come and go, from one permission. */
import type { PortEntry } from "../port/port.ts"
import { listWebPorts, type RequestMidi, requestOfBrowser, type WebMidiAccess } from "./web-midi.ts"

/** What is there now, and who wants to hear of a change. */
export interface WebPorts {
  /** What was told last. */
  readonly ports: readonly PortEntry[]
  look(): Promise<{ readonly ports: readonly PortEntry[] }>
  /** Calls whenever a port was plugged in or pulled out. Returns what ends it. */
  onChange(listener: () => void): () => void
  /** Ends the listening. Ports that are open stay so. */
  close(): void
}

const ids = (ports: readonly PortEntry[]): string => JSON.stringify(ports.map(({ id }) => id))

/** Asks the person once, however often is looked. @throws MidiFault as `listWebPorts` */
export async function openWebPorts(request: RequestMidi | undefined = requestOfBrowser()): Promise<WebPorts> {
  let access: WebMidiAccess | undefined
  const once: RequestMidi = async (options) => {
    access ??= await request?.(options)
    if (!access) throw new Error("it has none to give")
    return access
  }
  const list = (): Promise<PortEntry[]> => listWebPorts(request && once)
  let ports: readonly PortEntry[] = await list()
  const listeners = new Set<() => void>()
  const changed = async (): Promise<void> => {
    const before = ids(ports)
    ports = await list()
    // Browsers also tell when a port was opened or closed, mostly by ourselves: asking again then would never end.
    if (ids(ports) !== before) for (const listener of listeners) listener()
  }
  const hear = (): void => void changed()
  access?.addEventListener("statechange", hear)
  return {
    get ports() {
      return ports
    },
    look: async () => {
      ports = await list()
      return { ports }
    },
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => {
      listeners.clear()
      access?.removeEventListener("statechange", hear)
    },
  }
}
