/** Finding Live on this machine, or the simulator, by run file (docs/protocol.md, section 11). */
import { mkdirSync, watch } from "node:fs"
import { tcpConnect } from "@backline/carriers/node"
import { type RunFile, readRunFile, runFolder } from "@backline/midi/node"
import { type AbortSignalLike, type Carrier, Disconnected, Fault } from "@backline/protocol"
import type { Whereabouts } from "../link/whereabouts.ts"
import { runningScripts } from "./running.ts"
import { WakePort } from "./wake-port.ts"

export interface LocalLiveOptions {
  readonly runFolder?: string
  /** One run file instead of a search. */
  readonly runFile?: string
  /** Whether the script is woken by MIDI; true when nothing is said. */
  readonly wake?: boolean
}

/** Live before a simulator, then the youngest; asked anew for every attempt, so that a restarted Live is found. */
export function localLive({
  runFolder: folder = runFolder(),
  runFile,
  wake = true,
}: LocalLiveOptions = {}): Whereabouts {
  let secret: string | undefined
  const port = new WakePort(folder)
  const connect = async ({ signal }: { readonly signal?: AbortSignalLike }): Promise<Carrier> => {
    const found = runFile === undefined ? runningScripts(folder) : named(runFile)
    if (found.length === 0) throw nobody(folder)
    const { script, carrier } = await firstThatAnswers(found, signal)
    secret = script.secret
    if (wake) void port.leadTo(script)
    return carrier
  }
  return {
    connect,
    secret: () => secret,
    wake: port.wake,
    appeared: (listener) => onChange(folder, listener),
    close: () => port.close(),
  }
}

async function firstThatAnswers(scripts: readonly RunFile[], signal: AbortSignalLike | undefined) {
  let last: Fault | undefined
  for (const script of scripts) {
    try {
      const carrier = await tcpConnect({ tcpPort: script.tcpPort ?? 0 })({ ...(signal && { signal }) })
      return { script, carrier }
    } catch (problem) {
      last = Fault.of(problem, "client")
    }
  }
  throw last ?? nobody("")
}

function named(file: string): RunFile[] {
  const script = readRunFile("script", file)
  if (script) return [script]
  throw new Disconnected({
    stage: "client",
    value: file,
    message: `${file} is not the run file of a living remote script.`,
  })
}

function nobody(folder: string): Disconnected {
  const message = `Neither Live nor the simulator is running: there is no script-*.json in ${folder}. Open Live with the Backline control surface (backline install puts it there), or run \`backline simulator\`.`
  return new Disconnected({ stage: "client", message })
}

function onChange(folder: string, listener: () => void): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const watcher = watch(folder, { persistent: false }, (_kind, name) => {
    if (name === null || /^script-\d+\.json$/.test(name)) listener()
  })
  // The folder may be taken away; attempts then follow by the clock alone.
  watcher.on("error", () => watcher.close())
  return () => watcher.close()
}
