/** What the `files` commands share: finding the device, and saying what went wrong with it. */
import { type Device, DeviceFault, type DevicePort, findDevices, openDevice, pairPorts } from "@backline/device-files"
import { MidiFault, type PortEntry } from "@backline/midi"
import { listPorts } from "@backline/midi/node"
import { Fault } from "@backline/protocol"
import type { Command } from "commander"
import type { Context } from "../context.ts"
import { EXIT, type ExitCode } from "../exit-codes.ts"

export interface DeviceChoice {
  readonly port?: string
  readonly pin?: string
  readonly alone?: boolean
}

export interface FilesContext extends Context {
  /** Milliseconds that one question or transfer may take; undefined: as long as something moves. */
  readonly deadline: number | undefined
}

/** How a command ended, for the shell; undefined is 0. */
export type Ending = ExitCode | undefined

const EXIT_BY_DEVICE_BLAME = { caller: EXIT.usage, device: EXIT.refused, line: EXIT.unreachable } as const

/** Runs a command and turns what a device or a port refuses into a sentence (or a line of JSON) and an exit code. */
export function acting(
  contextOf: (command: Command) => Context,
  ended: (code: number) => void,
): (command: Command, act: (context: FilesContext) => Promise<Ending>) => Promise<void> {
  return async (command, act) => {
    const context = contextOf(command)
    const { timeout } = context.options
    const deadline = timeout === undefined ? undefined : timeout * 1_000
    try {
      ended((await act({ ...context, deadline })) ?? EXIT.ok)
    } catch (problem) {
      if (!(problem instanceof DeviceFault || problem instanceof MidiFault)) throw problem
      ended(context.signal.aborted ? EXIT.interrupted : complain(context, problem))
    }
  }
}

function complain({ terminal }: Context, problem: DeviceFault | MidiFault): ExitCode {
  const { code, message } = problem
  const about =
    problem instanceof DeviceFault
      ? {
          blame: problem.blame,
          operation: problem.operation,
          ...(problem.path !== undefined && { path: problem.path }),
        }
      : { blame: "line" as const }
  terminal.remark(terminal.json ? JSON.stringify({ fault: { code, ...about, message } }) : `backline: ${message}`)
  return EXIT_BY_DEVICE_BLAME[about.blame]
}

/** Opens the device that was named, or the only one that is there, and always closes it. What it reports meanwhile is a remark unless told otherwise. */
export async function withDevice<T>(
  context: FilesContext,
  choice: DeviceChoice,
  use: (device: Device) => Promise<T>,
  onError: (text: string) => void = (text) => context.terminal.remark(`the device reports:\n${text.trimEnd()}`),
): Promise<T> {
  const { signal } = context
  const device = await openDevice(await chosenPort(context, choice.port), {
    pin: choice.pin,
    alone: choice.alone,
    signal,
    host: "backline cli",
    onError,
  })
  try {
    return await use(device)
  } finally {
    device.close()
  }
}

async function chosenPort({ signal }: FilesContext, wanted: string | undefined): Promise<DevicePort> {
  const { ports, missing } = await listPorts()
  if (wanted !== undefined) return named(pairPorts(ports), wanted)
  const { devices, unusable } = await findDevices(ports, { signal })
  const [only, ...others] = devices
  if (only && others.length === 0) return only.port
  if (!only) throw nobody(ports, [...unusable.map(({ why }) => why), ...(missing === undefined ? [] : [missing])])
  const names = devices.map(({ port }) => `"${port.name}"`).join(", ")
  throw fault("refused", `there are several devices, on ${names}; say which with --port`)
}

/** The whole name first, then any part of one, in any case. */
function named(pairs: readonly DevicePort[], wanted: string): DevicePort {
  const whole = pairs.filter(({ name }) => name === wanted)
  const part = pairs.filter(({ name }) => name.toLowerCase().includes(wanted.toLowerCase()))
  const [only, ...others] = whole.length > 0 ? whole : part
  const names = pairs.map(({ name }) => `"${name}"`).join(", ")
  if (only && others.length === 0) return only
  if (only) throw fault("refused", `several ports are called like "${wanted}": ${names}; give the whole name`)
  throw fault("disconnected", `no device port is called like "${wanted}"; there are ${names || "none"}`)
}

function nobody(ports: readonly PortEntry[], reasons: readonly string[]): Fault {
  const asked = pairPorts(ports).length
  const why = reasons.length > 0 ? ` (${reasons.join("; ")})` : ""
  return fault(
    "disconnected",
    `no device answers on ${asked} port${asked === 1 ? "" : "s"}${why}; plug one in, or try: backline files simulate <folder>`,
  )
}

const fault = (code: "refused" | "disconnected", message: string): Fault =>
  new Fault(code, { stage: "client", blame: code === "refused" ? "client" : "network", message })
