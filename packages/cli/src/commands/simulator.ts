/** simulator: Live without Live, in the foreground. */
import { spawn } from "node:child_process"
import { needPython, simulatorArguments, simulatorEnvironment } from "@backline/simulator"
import { Command } from "commander"
import type { Context } from "../context.ts"

interface SimulatorFlags {
  readonly set: string
  readonly load: string[]
  readonly live?: string
}

const collect = (value: string, all: string[]): string[] => [...all, value]

export function simulatorCommand(contextOf: (command: Command) => Context, ended: (code: number) => void): Command {
  return new Command("simulator")
    .description("run Live without Live, until Ctrl-C")
    .option("--set <set>", "default, demo, big:<tracks>x<scenes>, or a description file", "demo")
    .option("--load <folder[:name]>", "load a further remote script beside Backline's (may be repeated)", collect, [])
    .option("--live <version>", "which version of Live to be, e.g. 12.4.6 or 11.3.25")
    .action(async (flags: SimulatorFlags, command: Command) => {
      const { terminal, signal } = contextOf(command)
      const python = needPython()
      const args = [...python.args, ...simulatorArguments(flags), ...(terminal.json ? ["--json"] : [])]
      const child = spawn(python.command, args, { env: simulatorEnvironment(), stdio: "inherit" })
      signal.addEventListener("abort", () => child.kill("SIGTERM"), { once: true })
      ended(await new Promise<number>((resolve) => child.once("exit", (code) => resolve(code ?? 0))))
    })
}
