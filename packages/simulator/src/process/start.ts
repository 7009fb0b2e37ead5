/** The simulator as a child process: started, waited for, and never left behind. */
import { type ChildProcess, spawn } from "node:child_process"
import { createInterface } from "node:readline"
import { Fault } from "@backline/protocol"
import { pythonFolder } from "./house.ts"
import { needPython } from "./python.ts"

/** What it ends with when something that was asked for is not there or is wrong. */
const COULD_NOT_BEGIN = 2

export interface SimulatorOptions {
  /** `default`, `demo`, `big:64x32`, or a file: `.als`, or `.json` with a description. */
  readonly set: string
  /** Further remote scripts, each `folder` or `folder:name`. */
  readonly load?: readonly string[]
  /** Which version of Live to be, "12.4.6" when nothing is said. */
  readonly live?: string
  /** Whether Backline's own remote script is loaded; true when nothing is said. */
  readonly backline?: boolean
  /** "virtual": time stands still until it is asked to pass; "real" when nothing is said. */
  readonly clock?: "real" | "virtual"
  readonly env?: { readonly [name: string]: string }
}

export interface RunningSimulator {
  readonly process: ChildProcess
  /** Resolves with the exit code whenever and however it ends. */
  readonly ended: Promise<number>
  /** Asks it to end; kills it after two seconds. */
  stop(): Promise<void>
}

export function simulatorArguments({ set, load = [], live, backline = true, clock }: SimulatorOptions): string[] {
  const args = ["-m", "simulator", "--set", set, "--parent", String(process.pid)]
  for (const folder of load) args.push("--load", folder)
  if (live !== undefined) args.push("--live", live)
  if (!backline) args.push("--no-backline")
  if (clock === "virtual") args.push("--virtual")
  return args
}

/** The environment that lets Python find `simulator` and `backline`, and prints at once. */
export function simulatorEnvironment(more: { readonly [name: string]: string } = {}): NodeJS.ProcessEnv {
  return { ...process.env, PYTHONPATH: pythonFolder(), PYTHONUNBUFFERED: "1", PYTHONDONTWRITEBYTECODE: "1", ...more }
}

/** Starts the simulator and waits until its scripts are loaded. Rejects with what it said when it ends before. */
export async function startProcess(options: SimulatorOptions): Promise<RunningSimulator> {
  const python = needPython()
  const child = spawn(python.command, [...python.args, ...simulatorArguments(options), "--json"], {
    env: simulatorEnvironment(options.env),
    stdio: ["ignore", "pipe", "pipe"],
  })
  const ended = new Promise<number>((resolve) => child.once("exit", (code) => resolve(code ?? 1)))
  const complaints = keepTail(child)
  await ready(child, ended, complaints)
  return { process: child, ended, stop: () => stop(child, ended) }
}

/** The last lines that the simulator wrote to standard error, bounded. */
function keepTail(child: ChildProcess): () => string {
  let tail = ""
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    tail = (tail + text).slice(-4_000)
  })
  return () => tail.trim()
}

async function ready(child: ChildProcess, ended: Promise<number>, complaints: () => string): Promise<void> {
  if (child.stdout === null) throw new Error("the simulator was started without a pipe on its standard output")
  const lines = createInterface({ input: child.stdout })
  const greeted = new Promise<void>((resolve) => {
    lines.on("line", (line) => {
      if (line.startsWith('{"ready"')) resolve()
    })
  })
  const failed = ended.then((code) => {
    const said = complaints() || "it said nothing"
    const asked = code === COULD_NOT_BEGIN
    throw new Fault(asked ? "refused" : "disconnected", {
      blame: asked ? "client" : "host",
      stage: "client",
      message: asked ? said : `the simulator ended with code ${code} before it was ready: ${said}`,
    })
  })
  await Promise.race([greeted, failed])
}

async function stop(child: ChildProcess, ended: Promise<number>): Promise<void> {
  child.kill("SIGTERM")
  const hard = setTimeout(() => child.kill("SIGKILL"), 2_000)
  await ended
  clearTimeout(hard)
}
