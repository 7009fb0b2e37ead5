import { MidiFault } from "../fault.ts"
import {
  checkWhole,
  type InputEntry,
  type MidiListener,
  type MidiOutput,
  type OutputEntry,
  type PortEntry,
} from "../port/port.ts"
import { type RunFile, readRunFiles } from "../run-files/run-files.ts"
import { type HeardFrom, openSideDoor } from "./side-door.ts"

/** The MIDI ports of every simulator that runs on this machine: one into it, and one for each kind of what it plays. */
export function listSimulatorPorts(folder?: string): PortEntry[] {
  return readRunFiles("simulator", folder).flatMap((run) => [
    simulatorOutput(run),
    simulatorInput(run, "track", `${nameOf(run)}: tracks`),
    simulatorInput(run, "script", `${nameOf(run)}: scripts`),
  ])
}

const nameOf = (run: RunFile): string => `Simulator ${run.set ?? run.pid}`

/** Plays into the simulator as a keyboard plays into Live; also how it is woken. */
export function simulatorOutput(run: RunFile): OutputEntry {
  const name = nameOf(run)
  const open = async (): Promise<MidiOutput> => {
    const door = await openSideDoor(run)
    let reason: string | undefined
    void door.closed.then((why) => {
      reason = why
    })
    const send = (bytes: Uint8Array): void => {
      if (reason !== undefined) throw new MidiFault("port-closed", `"${name}" is closed (${reason})`)
      checkWhole(bytes)
      door.midi(bytes)
    }
    const close = (): void => {
      reason ??= "it was closed by this program"
      door.close()
    }
    return { direction: "output", name, closed: door.closed, send, flushed: () => door.flushed(), close }
  }
  return { direction: "output", id: `simulator:${run.pid}:in`, name, source: "simulator", open }
}

function simulatorInput(run: RunFile, from: HeardFrom, name: string): InputEntry {
  const open = async (listener: MidiListener) => {
    const door = await openSideDoor(run, (heard) => {
      if (heard.from === from) listener.message(Uint8Array.from(heard.midi), performance.now())
    })
    return { direction: "input" as const, name, closed: door.closed, close: () => door.close() }
  }
  return { direction: "input", id: `simulator:${run.pid}:${from}`, name, source: "simulator", open }
}
