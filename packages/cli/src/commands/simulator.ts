/** simulator: Live without Live, in the foreground; and the Python in which scripts are tested. */
import { spawn } from "node:child_process"
import { delimiter } from "node:path"
import {
  describeRunning,
  needPython,
  pythonFolder,
  simulatorArguments,
  simulatorEnvironment,
  writtenSet,
} from "@backline/simulator"
import { Command } from "commander"
import type { Context } from "../context.ts"
import { keepText } from "../keep-text.ts"

interface SimulatorFlags {
  readonly set: string
  readonly load: string[]
  readonly live?: string
}

type ContextOf = (command: Command) => Context
type Ended = (code: number) => void

const collect = (value: string, all: string[]): string[] => [...all, value]

export function simulatorCommand(contextOf: ContextOf, ended: Ended): Command {
  return new Command("simulator")
    .description("run Live without Live, until Ctrl-C")
    .option("--set <set>", "default, demo, big:<tracks>x<scenes>, or a .als or .json file", "demo")
    .option("--load <folder[:name]>", "load a further remote script beside Backline's (may be repeated)", collect, [])
    .option("--live <version>", "which version of Live to be, e.g. 12.4.6 or 11.3")
    .action(async (flags: SimulatorFlags, command: Command) => {
      const { terminal, signal } = contextOf(command)
      const args = [...simulatorArguments(flags), ...(terminal.json ? ["--json"] : [])]
      ended(await python(args, simulatorEnvironment(), signal))
    })
    .enablePositionalOptions()
    .addCommand(pathCommand(contextOf))
    .addCommand(pythonCommand(contextOf, ended))
    .addCommand(saveCommand(contextOf))
}

function pathCommand(contextOf: ContextOf): Command {
  return new Command("path")
    .description("print the folder with the simulator's Python, for PYTHONPATH")
    .action((_flags: object, command: Command) => contextOf(command).terminal.answer(pythonFolder()))
}

function pythonCommand(contextOf: ContextOf, ended: Ended): Command {
  return new Command("python")
    .description("run Python with the simulator on its path: python -m unittest discover tests")
    .argument("[arguments...]", "what Python is given, as it stands")
    .passThroughOptions()
    .allowUnknownOption()
    .action(async (args: string[], _flags: object, command: Command) => {
      const paths = [pythonFolder(), ...(process.env.PYTHONPATH ? [process.env.PYTHONPATH] : [])]
      const environment = { ...process.env, PYTHONPATH: paths.join(delimiter) }
      ended(await python(args, environment, contextOf(command).signal))
    })
}

interface SaveFlags {
  readonly pid?: string
  readonly force?: boolean
}

function saveCommand(contextOf: ContextOf): Command {
  return new Command("save")
    .description("write the Set of the running simulator to a file that --set opens again")
    .argument("<file>", "a .json file")
    .option("--pid <process>", "of which simulator, when several are running (the youngest)")
    .option("--force", "also when the file exists")
    .action(async (file: string, { pid, force }: SaveFlags, command: Command) => {
      const { terminal } = contextOf(command)
      const saved = await describeRunning(pid === undefined ? undefined : Number(pid))
      await keepText(file, writtenSet(saved.description), force === true)
      terminal.answer({ file, pid: saved.pid }, `saved ${file}; open it with: backline simulator --set ${file}`)
    })
}

/** Resolves with its exit code. It has our streams, and ends when the signal says so. */
function python(args: readonly string[], env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<number> {
  const found = needPython()
  const child = spawn(found.command, [...found.args, ...args], { env, stdio: "inherit" })
  signal.addEventListener("abort", () => child.kill("SIGTERM"), { once: true })
  return new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)))
}
