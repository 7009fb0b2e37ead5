/** simulate: a folder of this computer as a device, with the program that runs on real boards. */
import { type ChildProcess, spawn } from "node:child_process"
import { stat } from "node:fs/promises"
import { MessageAssembler, MidiFault, type MidiInput, type MidiOutput } from "@backline/midi"
import { openVirtualInput, openVirtualOutput, serveBoard } from "@backline/midi/node"
import { Fault } from "@backline/protocol"
import { needPython, pythonFolder } from "@backline/simulator"
import { EXIT } from "../exit-codes.ts"
import { version } from "../house.ts"
import type { Ending, FilesContext } from "./context.ts"

export interface SimulateFlags {
  readonly name: string
  readonly frame: string
  readonly window: string
  readonly pin?: string
  readonly readonly?: boolean
  readonly crash?: string
}

/** Runs until Ctrl-C. Ends with code 1 when the board ends by itself. */
export async function simulate(context: FilesContext, folder: string, flags: SimulateFlags): Promise<Ending> {
  const { terminal, signal } = context
  await mustBeFolder(folder)
  const child = start(folder, flags)
  const ended = new Promise<number>((resolve) => child.once("exit", (code) => resolve(code ?? 1)))
  const play = (bytes: Uint8Array): void => void child.stdin?.write(bytes)
  const server = await serveBoard({ name: flags.name, version: version() }, play)
  const native = await virtualPorts(flags.name, play)
  const assembler = new MessageAssembler({
    message: (bytes) => {
      server.send(bytes)
      native?.output.send(bytes)
    },
    fault: (fault) => terminal.remark(fault.message),
  })
  child.stdout?.on("data", (bytes: Buffer) => assembler.push(bytes))
  try {
    terminal.answer(
      { ready: true, name: flags.name, folder, tcpPort: server.tcpPort, native: native !== undefined },
      `"${flags.name}" serves ${folder}${native ? ", also as a MIDI port of this system" : ""}. Try: backline files ls --port "${flags.name}"\nCtrl-C ends it.`,
    )
    return await untilEnd(signal, ended)
  } finally {
    native?.input.close()
    native?.output.close()
    await server.close()
    await stop(child, ended)
  }
}

function start(folder: string, { name, frame, window, pin, readonly, crash }: SimulateFlags): ChildProcess {
  const python = needPython()
  const args = ["-m", "device.simulate", folder, "--frame", frame, "--window", window, "--name", name]
  if (pin !== undefined) args.push("--pin", pin)
  if (readonly) args.push("--readonly")
  if (crash !== undefined) args.push("--crash", crash)
  const env = { ...process.env, PYTHONPATH: pythonFolder(), PYTHONUNBUFFERED: "1", PYTHONDONTWRITEBYTECODE: "1" }
  const child = spawn(python.command, [...python.args, ...args], { env, stdio: ["pipe", "pipe", "inherit"] })
  // Writing to a board that has just ended is no error of ours; that it ended is told by "exit".
  child.stdin?.on("error", () => child.stdin?.destroy())
  return child
}

async function mustBeFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined) // what is missing is no folder, and that is said below
  if (found?.isDirectory()) return
  throw new Fault("refused", {
    stage: "client",
    blame: "client",
    message: `"${folder}" is not a folder of this computer; make it first, or name another`,
  })
}

/** undefined where the system has no MIDI, or no virtual ports (Windows). */
async function virtualPorts(
  name: string,
  play: (bytes: Uint8Array) => void,
): Promise<{ readonly input: MidiInput; readonly output: MidiOutput } | undefined> {
  try {
    const input = await openVirtualInput(name, { message: play, fault: () => undefined })
    return { input, output: await openVirtualOutput(name) }
  } catch (problem) {
    if (problem instanceof MidiFault) return undefined
    throw problem
  }
}

async function untilEnd(signal: AbortSignal, ended: Promise<number>): Promise<Ending> {
  const interrupted = new Promise<undefined>((resolve) => {
    if (signal.aborted) resolve(undefined)
    signal.addEventListener("abort", () => resolve(undefined), { once: true })
  })
  const code = await Promise.race([interrupted, ended])
  return code === undefined ? undefined : EXIT.refused
}

async function stop(child: ChildProcess, ended: Promise<number>): Promise<void> {
  child.stdin?.end()
  const hard = setTimeout(() => child.kill("SIGKILL"), 2_000)
  await ended
  clearTimeout(hard)
}
