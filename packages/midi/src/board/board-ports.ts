import { MessageAssembler } from "../message/assembler.ts"
import { checkWhole, type InputEntry, type OutputEntry, type PortEntry } from "../port/port.ts"
import { type RunFile, readRunFiles } from "../run-files/run-files.ts"
import { openBoardLine } from "./board-line.ts"

/** The ports of every simulated board on this machine: one to it and one from it, both under its name. */
export function listBoardPorts(folder?: string): PortEntry[] {
  return readRunFiles("board", folder).flatMap((run) => [boardInput(run), boardOutput(run)])
}

const nameOf = (run: RunFile): string => run.name ?? `Board ${run.pid}`

function boardOutput(run: RunFile): OutputEntry {
  const name = nameOf(run)
  const open: OutputEntry["open"] = async () => {
    const line = await openBoardLine(run)
    const send = (bytes: Uint8Array): void => {
      checkWhole(bytes)
      line.send(bytes.slice())
    }
    const { closed } = line
    return { direction: "output", name, closed, send, flushed: () => line.flushed(), close: () => line.close() }
  }
  return { direction: "output", id: `board:${run.pid}:in`, name, source: "board", open }
}

function boardInput(run: RunFile): InputEntry {
  const name = nameOf(run)
  const open: InputEntry["open"] = async (listener) => {
    const assembler = new MessageAssembler({
      message: (bytes) => listener.message(bytes, performance.now()),
      fault: (fault) => listener.fault(fault),
    })
    const line = await openBoardLine(run, (bytes) => assembler.push(bytes))
    return { direction: "input", name, closed: line.closed, close: () => line.close() }
  }
  return { direction: "input", id: `board:${run.pid}:out`, name, source: "board", open }
}
