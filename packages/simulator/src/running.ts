/** The Set of a simulator that runs already, whoever started it. */
import { type RunFile, readRunFiles } from "@backline/midi/node"
import { Fault } from "@backline/protocol"
import type { SetDescription } from "./description.ts"
import { answered, isDescription } from "./door/answered.ts"
import { Door } from "./door/door.ts"

export interface RunningSet {
  /** The process that plays it. */
  readonly pid: number
  readonly description: SetDescription
}

/**
 * The Set as it stands now in the youngest simulator of this machine, or in the one with this process number.
 * @throws Fault `disconnected` when there is none
 */
export async function describeRunning(pid?: number, folder?: string): Promise<RunningSet> {
  const run = readRunFiles("simulator", folder).find((found) => pid === undefined || found.pid === pid)
  if (run === undefined) throw nobody(pid)
  return { pid: run.pid, description: await described(run) }
}

async function described(run: RunFile): Promise<SetDescription> {
  const door = await Door.open(run, () => undefined)
  try {
    return answered(await door.ask("describe-set"), isDescription)
  } finally {
    door.close()
  }
}

function nobody(pid: number | undefined): Fault {
  const who = pid === undefined ? "no simulator is running" : `no simulator is running as process ${pid}`
  return new Fault("disconnected", {
    blame: "network",
    stage: "client",
    message: `${who}; start one with: backline simulator --set demo`,
  })
}

/** A description as people read and edit it: a note, or any other row of numbers, stands in one line. */
export function writtenSet(description: SetDescription): string {
  const text = JSON.stringify(description, undefined, 2)
  // Texts hold no line breaks in JSON, so that nothing inside one can look like a row.
  return `${text.replace(/\[\n\s*([^[\]{}"]*?)\n\s*\]/g, (_, row: string) => `[${row.replace(/\s*\n\s*/g, " ")}]`)}\n`
}
