/** Ports of the browser. Typed by hand: only what is used, so that the package also compiles where the DOM's Web MIDI types are missing. */
import { MidiFault } from "../fault.ts"
import { MessageAssembler } from "../message/assembler.ts"
import { ClosedLatch } from "../port/latch.ts"
import {
  checkWhole,
  type InputEntry,
  type MidiInput,
  type MidiListener,
  type MidiOutput,
  type OutputEntry,
  type PortEntry,
} from "../port/port.ts"

interface WebPort {
  readonly id: string
  readonly name: string | null
  readonly state: "connected" | "disconnected"
  open(): Promise<unknown>
  close(): Promise<unknown>
  addEventListener(kind: WebPortNews, listener: (message: WebMessage) => void): void
  removeEventListener(kind: WebPortNews, listener: (message: WebMessage) => void): void
}
/** `midimessage` on inputs only; whoever hears `statechange` looks at the port, not at what comes with it. */
export type WebPortNews = "statechange" | "midimessage"
export interface WebMessage {
  readonly data: Uint8Array | null
  readonly timeStamp: number
}
export type WebInput = WebPort
export interface WebOutput extends WebPort {
  send(bytes: Uint8Array): void
}
export interface WebMidiAccess {
  readonly inputs: { values(): Iterable<WebInput> }
  readonly outputs: { values(): Iterable<WebOutput> }
  addEventListener(kind: "statechange", listener: () => void): void
  removeEventListener(kind: "statechange", listener: () => void): void
}
export type RequestMidi = (options: { sysex: boolean }) => Promise<WebMidiAccess>

/**
 * Asks the browser for its MIDI ports, SysEx included.
 * @throws MidiFault `no-midi` where the browser has none to give, `refused` when the person said no.
 */
export async function listWebPorts(request: RequestMidi | undefined = requestOfBrowser()): Promise<PortEntry[]> {
  if (!request) throw new MidiFault("no-midi", whyNoWebMidi())
  try {
    const access = await request({ sysex: true })
    const [inputs, outputs] = [[...access.inputs.values()], [...access.outputs.values()]]
    return [...inputs.filter(isThere).map(inputEntry), ...outputs.filter(isThere).map(outputEntry)]
  } catch (cause) {
    throw new MidiFault(
      "refused",
      `the browser did not open MIDI (${text(cause)}); allow MIDI devices in the site settings and load the page again`,
      { cause },
    )
  }
}

/** undefined where there is no Web MIDI. */
export function requestOfBrowser(): RequestMidi | undefined {
  const { navigator } = globalThis as { navigator?: { requestMIDIAccess?: RequestMidi } }
  return navigator?.requestMIDIAccess?.bind(navigator)
}

function whyNoWebMidi(): string {
  const { isSecureContext } = globalThis as { isSecureContext?: boolean }
  return isSecureContext === false
    ? "browsers give MIDI only to https pages and localhost; open this page over https"
    : "this browser has no Web MIDI; Chrome, Edge, Opera and Firefox have"
}

/** Browsers go on listing what was pulled out. */
const isThere = (web: WebPort): boolean => web.state === "connected"
const nameOf = (web: WebPort): string => web.name ?? web.id
const text = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))

function inputEntry(web: WebInput): InputEntry {
  const open = async (listener: MidiListener): Promise<MidiInput> => {
    const { latch, ...end } = await openWeb(web)
    const assembler = new MessageAssembler({
      message: (bytes) => listener.message(bytes, time),
      fault: (fault) => listener.fault(fault),
    })
    let time = 0
    // Not the one handler that a port has: several may listen, each to the whole of it.
    const hear = ({ data, timeStamp }: WebMessage): void => {
      time = timeStamp
      if (data && !latch.isClosed) assembler.push(data)
    }
    web.addEventListener("midimessage", hear)
    void end.closed.then(() => web.removeEventListener("midimessage", hear))
    return { direction: "input", ...end }
  }
  return { direction: "input", id: `web:${web.id}`, name: nameOf(web), source: "web", open }
}

function outputEntry(web: WebOutput): OutputEntry {
  const open = async (): Promise<MidiOutput> => {
    const { latch, ...end } = await openWeb(web)
    const send = (bytes: Uint8Array): void => {
      latch.mustBeOpen(end.name)
      checkWhole(bytes)
      web.send(bytes)
    }
    return { direction: "output", ...end, send }
  }
  return { direction: "output", id: `web:${web.id}`, name: nameOf(web), source: "web", open }
}

/** How often each port is open here: the browser knows only open and closed. */
const openings = new WeakMap<WebPort, number>()

/** How often it is open then. */
function count(web: WebPort, more: 1 | -1): number {
  const now = (openings.get(web) ?? 0) + more
  openings.set(web, now)
  return now
}

async function openWeb(web: WebPort) {
  const name = nameOf(web)
  count(web, 1)
  try {
    await web.open()
  } catch (cause) {
    count(web, -1)
    throw new MidiFault("refused", `"${name}" could not be opened (${text(cause)}); another program may hold it`, {
      cause,
    })
  }
  const latch = new ClosedLatch()
  const unplugged = (): void => {
    if (web.state === "disconnected") end(`"${name}" was unplugged`)
  }
  const end = (reason: string): void => {
    if (!latch.close(reason)) return
    web.removeEventListener("statechange", unplugged)
    // A port that is gone cannot be closed any more; that it is closed is what was wanted.
    if (count(web, -1) === 0) web.close().catch(() => undefined)
  }
  web.addEventListener("statechange", unplugged)
  return { name, latch, closed: latch.promise, close: () => end("it was closed by this program") }
}
