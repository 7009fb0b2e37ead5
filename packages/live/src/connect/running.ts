import { type RunFile, readRunFiles, runFolder } from "@backline/midi/node"

export interface RunningScript extends RunFile {
  /** A simulator has a run file of its own beside that of the script in it. */
  readonly host: "live" | "simulator"
}

/** Remote scripts that run on this machine: Live before simulators, then the youngest. */
export function runningScripts(folder: string = runFolder()): RunningScript[] {
  const simulators = new Set(readRunFiles("simulator", folder).map((run) => run.pid))
  const scripts = readRunFiles("script", folder).map(
    (run): RunningScript => ({ ...run, host: simulators.has(run.pid) ? "simulator" : "live" }),
  )
  return [...scripts.filter((run) => run.host === "live"), ...scripts.filter((run) => run.host === "simulator")]
}

export interface RunningGateway extends RunFile {
  readonly url: string
}

/** Gateways that run on this machine, the youngest first. */
export function runningGateways(folder: string = runFolder()): RunningGateway[] {
  return readRunFiles("gateway", folder).flatMap((run) => (run.url === undefined ? [] : [{ ...run, url: run.url }]))
}
