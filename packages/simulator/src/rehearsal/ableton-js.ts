/** ableton-js from the registry: its client in this process, its script in a simulator, both as they were published. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { basename, dirname, join } from "node:path"
import { readRunFiles } from "@backline/midi/node"
import { Ableton, type AbletonOptions } from "ableton-js"
import { Door } from "../door/door.ts"
import { type RunningSimulator, startProcess } from "../process/start.ts"

const packageFolder = dirname(createRequire(import.meta.url).resolve("ableton-js"))

/** For `load`: its script, under the name that its README asks for. */
const SCRIPT = `${join(packageFolder, "midi-script")}:AbletonJS`

/** What the type declarations of a namespace say that can be got, by the name of their file: "clip-slot". */
export function gettable(namespace: string): string[] {
  const declarations = readFileSync(join(packageFolder, "ns", `${namespace}.d.ts`), "utf8")
  const [, body = ""] = /export interface GettableProperties \{([^}]*)\}/.exec(declarations) ?? []
  return [...body.matchAll(/^\s*(\w+)\??:/gm)].map(([, name = ""]) => name)
}

interface Parts {
  readonly ableton: Ableton
  readonly options: AbletonOptions
  readonly door: Door
  readonly running: RunningSimulator
  readonly folder: string
}

export class HostedAbletonJs {
  readonly ableton: Ableton
  /** The client looks into them at every command, so they can be changed on the way. */
  readonly options: AbletonOptions
  readonly #parts: Parts

  private constructor(parts: Parts) {
    this.ableton = parts.ableton
    this.options = parts.options
    this.#parts = parts
  }

  /** Client and script find each other by files in the temporary folder; here each pair has one of its own. */
  static async open(set = "demo", more: AbletonOptions = {}): Promise<HostedAbletonJs> {
    const folder = mkdtempSync(join(tmpdir(), "backline-ableton-js-"))
    const env = { BACKLINE_RUN: folder, TMPDIR: folder }
    const running = await startProcess({ set, load: [SCRIPT], backline: false, env })
    const [run] = readRunFiles("simulator", folder)
    if (run === undefined) throw new Error("the simulator has just ended")
    const door = await Door.open(run, () => undefined)
    const file = (end: string) => join(basename(folder), `ableton-js-${end}.port`)
    const options: AbletonOptions = {
      clientPortFile: file("client"),
      serverPortFile: file("server"),
      commandTimeoutMs: 20_000,
      heartbeatInterval: 50,
      // Its script tags a list by where Python keeps it in memory, so that one that has changed can look the same.
      disableCache: true,
      ...more,
    }
    return new HostedAbletonJs({ ableton: new Ableton(options), options, door, running, folder })
  }

  /** Opens another Set, as a musician does: the script is disconnected and made anew. */
  async openSet(set: string): Promise<void> {
    await this.#parts.door.ask("load", { set })
  }

  async midiIn(...bytes: number[]): Promise<void> {
    await this.#parts.door.midi(bytes)
  }

  /** What Live and the simulator say of themselves; `failures` is what came out of the script uncaught. */
  status(): Promise<unknown> {
    return this.#parts.door.ask("status")
  }

  /** Live is gone without a good-bye, as in a crash. */
  async kill(): Promise<void> {
    this.#parts.running.process.kill("SIGKILL")
    await this.#parts.running.ended
  }

  async close(): Promise<void> {
    const { ableton, door, running, folder } = this.#parts
    await ableton.close()
    door.close()
    await running.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
