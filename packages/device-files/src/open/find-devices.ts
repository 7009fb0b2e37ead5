/**
 * Finds every device on every port at once. Each output asks with a number of its own and every input is heard, so that also a device whose two cables end in
 * different ports is found; echoes are no answers, and answers to other hosts bear other numbers.
 */
import { type InputEntry, MidiFault, type MidiPort, type OutputEntry, type PortEntry } from "@backline/midi"
import {
  type BoardHello,
  DONE,
  decodeBody,
  decodeFileFrame,
  encodeBody,
  encodeFileFrame,
  FILE_COMMANDS,
  FILES_VERSION,
  MOST_NUM14,
  OPERATIONS,
  readHello,
} from "@backline/sysex"
import type { DeviceMode } from "../device/device.ts"
import { DeviceFault } from "../fault.ts"
import { openOriginal } from "./open-device.ts"
import { type DevicePort, pairPorts } from "./port-pairs.ts"

export interface FoundDevice {
  readonly port: DevicePort
  readonly mode: DeviceMode
  /** What it calls itself; the port's name for an original, which says nothing. */
  readonly name: string
  readonly about: BoardHello | undefined
}

export interface Findings {
  readonly devices: readonly FoundDevice[]
  /** Ports that could not be asked, with a sentence that says why. */
  readonly unusable: readonly { readonly name: string; readonly why: string }[]
}

export interface FindOptions {
  readonly signal?: AbortSignal | undefined
  /** Milliseconds to wait for answers in our own mode, and again as long for originals. */
  readonly patience?: number | undefined
  /** Called with the devices in our own mode, as soon as no more of them can answer; originals take longer. */
  readonly first?: ((devices: readonly FoundDevice[]) => void) | undefined
}

const PATIENCE = 1_500
/** When the question goes out again. */
const REPEATS = [0, 250, 750] as const
/** Milliseconds. */
const STEP = 20
const AFTERTHOUGHT = 60
const SYSEX = 0xf0
const { answer: ANSWER } = FILE_COMMANDS

interface Heard {
  readonly output: OutputEntry
  readonly input: InputEntry
  readonly about: BoardHello
}

export async function findDevices(entries: readonly PortEntry[], options: FindOptions = {}): Promise<Findings> {
  const ports = entries.filter((entry) => entry.source !== "simulator")
  const round = new Round()
  await Promise.all(ports.map((port) => (port.direction === "input" ? round.listen(port) : round.open(port))))
  await round.ask(options)
  round.close()
  const { devices, shared } = sorted(round.heard)
  options.first?.(devices)
  const unusable = [...round.unusable, ...shared]
  const answered = new Set(round.heard.flatMap(({ output, input }) => [output.id, input.id]))
  const silent = pairPorts(ports).filter(
    ({ output, input, name }) =>
      !answered.has(output.id) && !answered.has(input.id) && !unusable.some((one) => one.name === name),
  )
  const originals = await Promise.all(silent.map((port) => original(port, options)))
  return { devices: [...devices, ...originals.filter((one) => one !== undefined)], unusable }
}

/** One question on every output, and whatever any input hears of answers. */
class Round {
  readonly heard: Heard[] = []
  readonly unusable: { name: string; why: string }[] = []
  readonly #open: MidiPort[] = []
  /** By the number that an output asks with. */
  readonly #askers = new Map<number, { readonly output: OutputEntry; ask(): void }>()
  #next = Math.floor(Math.random() * (MOST_NUM14 + 1))

  async listen(input: InputEntry): Promise<void> {
    await this.#attempt(input, async () => {
      const message = (bytes: Uint8Array): void => this.#hear(bytes, input)
      this.#open.push(await input.open({ message, fault: () => undefined }))
    })
  }

  async open(output: OutputEntry): Promise<void> {
    await this.#attempt(output, async () => {
      const port = await output.open()
      this.#open.push(port)
      const host = this.#next
      this.#next = (this.#next + 1) & MOST_NUM14
      const body = encodeBody({ host: "backline" })
      const wire = encodeFileFrame({ kind: "ask", host, number: host, operation: OPERATIONS.hello, body })
      this.#askers.set(host, { output, ask: () => void this.#attempt(output, async () => port.send(wire)) })
    })
  }

  async ask({ signal, patience = PATIENCE }: FindOptions): Promise<void> {
    let waited = 0
    for (const at of [...REPEATS, patience].filter((time) => time <= patience)) {
      await this.#wait(at - waited, signal)
      waited = at
      if (this.#unanswered.length === 0) break
      if (at < patience) for (const { ask } of this.#unanswered) ask()
    }
    // A second device behind the same port answers a little later, and must not go unnoticed.
    await pause(AFTERTHOUGHT, signal)
  }

  get #unanswered(): { ask(): void }[] {
    return [...this.#askers.values()].filter(({ output }) => !this.heard.some((one) => one.output === output))
  }

  /** Until every output has an answer, at most so long. */
  async #wait(time: number, signal: AbortSignal | undefined): Promise<void> {
    for (let left = time; left > 0 && this.#unanswered.length > 0; left -= STEP)
      await pause(Math.min(STEP, left), signal)
  }

  close(): void {
    for (const port of this.#open) port.close()
  }

  #hear(bytes: Uint8Array, input: InputEntry): void {
    if (bytes[0] !== SYSEX) return
    const reading = decodeFileFrame(bytes)
    if (reading.kind === "version" && reading.command === ANSWER) this.#other(reading.host, reading.version)
    if (reading.kind !== "file" || reading.frame.kind !== "answer" || reading.frame.status !== DONE) return
    const asker = this.#askers.get(reading.frame.host)
    const body = decodeBody(reading.frame.body)
    if (asker && body) this.heard.push({ output: asker.output, input, about: readHello(body) })
  }

  /** A board of another protocol version: it is there, and cannot be used. */
  #other(host: number, version: number): void {
    const name = this.#askers.get(host)?.output.name
    const why = `the device behind "${name}" speaks version ${version} of the file protocol, not ${FILES_VERSION}; update Backline or its firmware`
    if (name !== undefined && !this.unusable.some((one) => one.name === name)) this.unusable.push({ name, why })
  }

  async #attempt({ name }: PortEntry, act: () => Promise<void>): Promise<void> {
    try {
      await act()
    } catch (problem) {
      if (!(problem instanceof MidiFault)) throw problem
      if (!this.unusable.some((one) => one.name === name)) this.unusable.push({ name, why: problem.message })
    }
  }
}

const identity = ({ uid, name, board }: BoardHello): string => uid || `${board}/${name}`

/** Each device once, by the way that has one name at both ends where there is one. An output that two devices hear is of no use: both would obey. */
function sorted(heard: readonly Heard[]): { devices: FoundDevice[]; shared: { name: string; why: string }[] } {
  const devices = new Map<string, FoundDevice>()
  const shared = new Map<string, string>()
  const straight = (one: Heard): number => (one.output.name === one.input.name ? 0 : 1)
  for (const { output, input, about } of heard.toSorted((a, b) => straight(a) - straight(b))) {
    const others = heard.filter((one) => one.output === output && identity(one.about) !== identity(about))
    if (others[0]) {
      shared.set(
        output.name,
        `${about.name} and ${others[0].about.name} both hear "${output.name}" and would both obey; give each a port of its own`,
      )
      continue
    }
    const key = identity(about)
    const port = pairPorts([input, output])[0] ?? { name: output.name, input, output }
    if (!devices.has(key)) devices.set(key, { port, mode: "backline", name: about.name || port.name, about })
  }
  return { devices: [...devices.values()], shared: [...shared].map(([name, why]) => ({ name, why })) }
}

async function original(port: DevicePort, { signal }: FindOptions): Promise<FoundDevice | undefined> {
  try {
    const device = await openOriginal(port, { signal })
    device.close()
    return { port, mode: "midibridge", name: port.name, about: undefined }
  } catch (problem) {
    if (problem instanceof MidiFault || (problem instanceof DeviceFault && problem.blame === "line")) return undefined
    throw problem
  }
}

function pause(time: number, signal: AbortSignal | undefined): Promise<void> {
  if (signal?.aborted) return Promise.resolve()
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer)
      signal?.removeEventListener("abort", end)
      resolve()
    }
    const timer = setTimeout(end, Math.max(0, time))
    signal?.addEventListener("abort", end, { once: true })
  })
}
