/** agent: the program for real boards, as few files of few bytes. */
import { execFile } from "node:child_process"
import { promisify } from "node:util"
import { Fault } from "@backline/protocol"
import { needPython, pythonFolder } from "@backline/simulator"
import type { Ending, FilesContext } from "./context.ts"

export interface AgentFlags {
  readonly original?: boolean
  readonly midibridge?: boolean
  readonly examples?: boolean
}

type Written = { readonly file: string; readonly bytes: number }

/** Writes into a folder of this computer; that of a board is on its drive, or goes there by `files put`. */
export async function agent(context: FilesContext, folder: string, flags: AgentFlags): Promise<Ending> {
  const wanted = (["original", "midibridge", "examples"] as const).filter((one) => flags[one])
  const files = await written([folder, ...wanted.map((one) => `--${one}`)])
  const rows = files.map(({ file, bytes }) => `${String(bytes).padStart(6)}  ${file}`)
  context.terminal.answer({ folder, files }, rows.join("\n"))
  return undefined
}

async function written(args: readonly string[]): Promise<Written[]> {
  const python = needPython()
  const env = { ...process.env, PYTHONPATH: pythonFolder(), PYTHONDONTWRITEBYTECODE: "1" }
  try {
    const { stdout } = await promisify(execFile)(python.command, [...python.args, "-m", "device.slim", ...args], {
      env,
    })
    return stdout.trim().split("\n").map(rowOf)
  } catch (problem) {
    const said = problem instanceof Error && "stderr" in problem ? String(problem.stderr).trim() : String(problem)
    throw new Fault("refused", {
      stage: "client",
      blame: "client",
      message: `the board's files were not written to "${args[0]}": ${said.split("\n").at(-1)}`,
    })
  }
}

function rowOf(row: string): Written {
  const [bytes = "", file = ""] = row.trim().split(/\s+/, 2)
  return { file, bytes: Number(bytes) }
}
