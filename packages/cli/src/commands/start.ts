/** start and demo: the gateway with the surface, for Live or with a simulator of its own. */
import { startGateway } from "@backline/gateway"
import { startProcess } from "@backline/simulator"
import { Command, InvalidArgumentError } from "commander"
import type { Context } from "../context.ts"
import { sdkFile, surfaceFolder } from "../house.ts"
import { announce } from "./announce.ts"

interface StartOptions {
  readonly tcpPort: number
  readonly midiPorts: boolean
  readonly lan?: boolean
  readonly unpair?: boolean
  readonly set?: string
  readonly load?: string[]
}

const USUAL_TCP_PORT = 8473
const NO_MIDI_PORTS = ["--no-midi-ports", "offer the MIDI ports of this machine to no page"] as const
const LAN = ["--lan", "let paired phones and tablets of the same network in, too"] as const
const UNPAIR = ["--unpair", "with --lan: a new pairing code, so that every screen must be paired again"] as const

const tcpPort = (text: string): number => {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 0 || value > 65_535)
    throw new InvalidArgumentError(`"${text}" is not a TCP port (0 to 65535).`)
  return value
}

const collect = (value: string, all: string[]): string[] => [...all, value]

export function startCommand(contextOf: (command: Command) => Context): Command {
  return new Command("start")
    .description("start the gateway and the surface for Live (or a running simulator), until Ctrl-C")
    .option("--tcp-port <number>", "where to serve; 0 takes a free one", tcpPort, USUAL_TCP_PORT)
    .option(...NO_MIDI_PORTS)
    .option(...LAN)
    .option(...UNPAIR)
    .action((options: StartOptions, command: Command) => {
      checkUnpair(options, command)
      return serve(contextOf(command), options)
    })
}

export function demoCommand(contextOf: (command: Command) => Context): Command {
  return new Command("demo")
    .description("everything without Live: simulator with a demo Set, gateway and surface, until Ctrl-C")
    .option("--tcp-port <number>", "where to serve; 0 takes a free one", tcpPort, USUAL_TCP_PORT)
    .option(...NO_MIDI_PORTS)
    .option(...LAN)
    .option(...UNPAIR)
    .option("--set <set>", "another Set for the simulator", "demo")
    .option("--load <folder[:name]>", "load a further remote script (may be repeated)", collect, [])
    .action(async (options: StartOptions, command: Command) => {
      checkUnpair(options, command)
      const context = contextOf(command)
      context.terminal.remark("Starting Live's simulator …")
      const simulator = await startProcess({ set: options.set ?? "demo", load: options.load ?? [] })
      try {
        await serve(context, options, simulator.ended)
      } finally {
        await simulator.stop()
      }
    })
}

function checkUnpair({ lan, unpair }: StartOptions, command: Command): void {
  if (unpair && !lan) command.error("error: --unpair makes a new code for screens in the network and needs --lan.")
}

/** Serves until Ctrl-C, or until `companion` ends by itself. */
async function serve(
  { terminal, signal }: Context,
  { tcpPort: wanted, midiPorts, lan, unpair = false }: StartOptions,
  companion?: Promise<number>,
): Promise<void> {
  const surface = surfaceFolder()
  const sdk = sdkFile()
  const gateway = await startGateway({
    tcpPort: wanted,
    midiPorts,
    ...(lan ? { lan: { unpair } } : {}),
    ...(surface === undefined ? {} : { surfaceFolder: surface }),
    ...(sdk === undefined ? {} : { sdkFile: sdk }),
  })
  try {
    announce(terminal, gateway)
    const interrupted = new Promise<void>((resolve) => {
      if (signal.aborted) resolve()
      signal.addEventListener("abort", () => resolve(), { once: true })
    })
    const why = await Promise.race([interrupted, ...(companion ? [companion] : [])])
    terminal.remark(typeof why === "number" ? `The simulator ended by itself with code ${why}.` : "Stopping …")
  } finally {
    await gateway.close()
  }
}
