import { type MidiOutput, type OutputEntry, WAKE_PORT_NAME, WAKE_UP } from "@backline/midi"
import { listPorts, type RunFile, readRunFiles, simulatorOutput } from "@backline/midi/node"

/** The MIDI way to a script, for waking it. There may be none: then it serves by its timer, once per frame. */
export class WakePort {
  readonly #folder: string
  #output: MidiOutput | undefined
  /** Counts scripts, so that a port that opens too late is let go. */
  #turn = 0

  constructor(folder: string) {
    this.#folder = folder
  }

  readonly wake = (): void => {
    try {
      this.#output?.send(WAKE_UP)
    } catch {
      // The port is gone; the script serves by its timer from now on.
      this.#output = undefined
    }
  }

  /** Resolves when it leads there, or cannot. */
  async leadTo(script: RunFile): Promise<void> {
    this.close()
    const turn = this.#turn
    const output = await this.#open(script)
    if (turn !== this.#turn) output?.close()
    else this.#keep(output)
  }

  close(): void {
    this.#turn += 1
    this.#output?.close()
    this.#output = undefined
  }

  #keep(output: MidiOutput | undefined): void {
    this.#output = output
    void output?.closed.then(() => {
      if (this.#output === output) this.#output = undefined
    })
  }

  /** Without a port requests are only later, so whatever keeps one from opening is no fault of the connection. */
  async #open(script: RunFile): Promise<MidiOutput | undefined> {
    try {
      const entry = await this.#entryFor(script)
      return await entry?.open()
    } catch {
      return undefined
    }
  }

  async #entryFor(script: RunFile): Promise<OutputEntry | undefined> {
    const simulator = readRunFiles("simulator", this.#folder).find((run) => run.pid === script.pid)
    if (simulator) return simulatorOutput(simulator)
    const { ports } = await listPorts({ runFolder: this.#folder })
    return ports.find((port): port is OutputEntry => port.direction === "output" && leadsToLive(port))
  }
}

const leadsToLive = ({ source, name }: OutputEntry): boolean => source === "native" && name.includes(WAKE_PORT_NAME)
