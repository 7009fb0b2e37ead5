/** A simulator for one test or one program: started, driven, looked at, and gone without a trace. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { connect, type Live } from "@backline/live"
import { WAKE_UP } from "@backline/midi"
import { readRunFiles } from "@backline/midi/node"
import { Fault } from "@backline/protocol"
import type { SetDescription } from "./description.ts"
import { answered, isDescription, isStatus } from "./door/answered.ts"
import { Door } from "./door/door.ts"
import { MidiOut } from "./midi-out.ts"
import { type RunningSimulator, startProcess } from "./process/start.ts"
import type { SimulatorStatus } from "./status.ts"

export interface SimulatorWishes {
  /** `default`, `demo`, `big:64x32`, a `.als` or `.json` file, or a description; "default" when nothing is said. */
  readonly set?: SetDescription | string
  /** Remote scripts to load beside Backline's own, each `folder` or `folder:name`. */
  readonly load?: readonly string[]
  /** Which version of Live to be: "12.4.6", "11.3". */
  readonly live?: string
  /** "virtual" (when nothing is said): time passes only inside `step`, as fast as it can, the same each time. */
  readonly clock?: "real" | "virtual"
}

const WAKE_INTERVAL = 2
const STEP_PATIENCE = 120_000

/** @throws Fault with what is wrong: no Python, no such Set, no script in a folder */
export async function startSimulator(wishes: SimulatorWishes = {}): Promise<Simulator> {
  const folder = mkdtempSync(join(tmpdir(), "backline-simulator-"))
  const { set = "default", clock = "virtual", ...others } = wishes
  const options = { ...others, clock, set: typeof set === "string" ? set : written(set, folder) }
  try {
    const running = await startProcess({ ...options, env: { BACKLINE_RUN: folder } })
    return await moveIn(running, folder, clock === "virtual")
  } catch (problem) {
    rmSync(folder, { recursive: true, force: true })
    throw problem
  }
}

function written(set: SetDescription, folder: string): string {
  const file = join(folder, "set.json")
  writeFileSync(file, JSON.stringify(set))
  return file
}

async function moveIn(running: RunningSimulator, folder: string, virtual: boolean): Promise<Simulator> {
  const midiOut = new MidiOut()
  try {
    const [run] = readRunFiles("simulator", folder)
    if (run === undefined) throw new Fault("disconnected", { stage: "client", message: "the simulator has just ended" })
    const door = await Door.open(run, (midi) => midiOut.push(midi))
    const live = await connectAwake(folder, door)
    return new Simulator({ running, folder, virtual, door, live, midiOut })
  } catch (problem) {
    await running.stop()
    throw problem
  }
}

/** A script whose time stands still greets nobody: it is woken until it has. */
async function connectAwake(folder: string, door: Door): Promise<Live> {
  let failed: unknown
  const waking = setInterval(() => {
    door.midi(WAKE_UP).catch((problem: unknown) => {
      failed = problem
    })
  }, WAKE_INTERVAL)
  try {
    return await connect({ runFolder: folder, name: "simulator" })
  } catch (problem) {
    throw failed ?? problem
  } finally {
    clearInterval(waking)
  }
}

interface Parts {
  readonly running: RunningSimulator
  readonly folder: string
  readonly virtual: boolean
  readonly door: Door
  readonly live: Live
  readonly midiOut: MidiOut
}

/** Made by `startSimulator`. Whatever is asked of it rejects with a Fault when it has ended. */
export class Simulator {
  /** The Set under the control of this program, by Backline's own remote script. */
  readonly live: Live
  /** What scripts and tracks send out. */
  readonly midiOut: MidiOut
  readonly #parts: Parts

  /** @internal */
  constructor(parts: Parts) {
    this.#parts = parts
    this.live = parts.live
    this.midiOut = parts.midiOut
  }

  /**
   * Lets so many seconds pass: at once on the virtual clock, by waiting on the real one. When it resolves, everything that
   * happened meanwhile has reached `live` and `midiOut`.
   */
  async step(seconds: number): Promise<void> {
    if (this.#parts.virtual) await this.#parts.door.ask("run", { seconds }, STEP_PATIENCE)
    else await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
    // News travels on the same wire as answers, and before them.
    await this.live.song.tempo.get()
  }

  /** Complete messages from a controller. Resolves when scripts have been called with them. @throws Fault `malformed` */
  async midiIn(bytes: Iterable<number>): Promise<void> {
    await this.#parts.door.midi(bytes)
  }

  /** Brings the same Set back, or another: scripts stay, and so do the watches of the song. */
  async reset(set?: SetDescription | string): Promise<void> {
    await this.#parts.door.ask("reset", set === undefined ? {} : { set })
  }

  /** Opens a Set as Live does: scripts are disconnected, and made anew. `live` finds the new one by itself. */
  async open(set: SetDescription | string): Promise<void> {
    await this.#parts.door.ask("load", { set })
  }

  /** The Set as it stands now, for keeping as text and opening again. */
  async describe(): Promise<SetDescription> {
    return answered(await this.#parts.door.ask("describe-set"), isDescription)
  }

  async status(): Promise<SimulatorStatus> {
    return answered(await this.#parts.door.ask("status"), isStatus)
  }

  /** Ends the simulator and takes away everything that it left. */
  async close(): Promise<void> {
    const { running, folder, door, live, midiOut } = this.#parts
    await live.close()
    door.close()
    midiOut.close()
    await running.stop()
    rmSync(folder, { recursive: true, force: true })
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }
}
