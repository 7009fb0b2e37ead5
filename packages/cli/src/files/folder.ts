/** ls, rm, mv, mkdir, df, reset, sync: what is on a device. */

import { stat } from "node:fs/promises"
import type { Asked, Device, Entry, SyncReport, SyncStep } from "@backline/device-files"
import { nodeFolder } from "@backline/device-files/node"
import { Fault } from "@backline/protocol"
import { EXIT } from "../exit-codes.ts"
import { type DeviceChoice, type Ending, type FilesContext, withDevice } from "./context.ts"
import { isFolder, nameOf, onDevice } from "./paths.ts"
import { progressBar, sizeText } from "./progress-bar.ts"

export async function ls(context: FilesContext, folder: string, choice: DeviceChoice): Promise<Ending> {
  const { signal, deadline } = context
  const entries = await withDevice(context, choice, (device) => device.list(onDevice(folder), { signal, deadline }))
  const rows = entries.map(({ name, isFolder, size, time }) => ({ name, folder: isFolder, size, time }))
  context.terminal.answer(rows, entries.map(line).join("\n"))
  return undefined
}

function line({ name, isFolder, size, time }: Entry): string {
  const day = time > 0 ? new Date(time * 1_000).toISOString().slice(0, 16).replace("T", " ") : ""
  return `${(isFolder ? "" : sizeText(size)).padStart(9)}  ${day.padEnd(16)}  ${name}${isFolder ? "/" : ""}`
}

export async function rm(
  context: FilesContext,
  paths: readonly string[],
  choice: DeviceChoice & { readonly recursive?: boolean },
): Promise<Ending> {
  await withDevice(context, choice, async (device) => {
    for (const path of paths.map(onDevice)) {
      const all =
        choice.recursive && (await isFolder(device, path, context))
          ? [...(await below(device, path, context)), path]
          : [path]
      for (const one of all) await device.remove(one, context)
      context.terminal.answer({ removed: path }, `removed ${path}`)
    }
  })
  return undefined
}

/** Everything below a folder, what is deepest first. */
async function below(device: Device, folder: string, asked: Asked): Promise<string[]> {
  const found: string[] = []
  for (const { name, isFolder } of await device.list(folder, asked)) {
    const path = `${folder === "/" ? "" : folder}/${name}`
    if (isFolder) found.push(...(await below(device, path, asked)))
    found.push(path)
  }
  return found
}

export async function mv(context: FilesContext, from: string, to: string, choice: DeviceChoice): Promise<Ending> {
  const path = onDevice(from)
  await withDevice(context, choice, async (device) => {
    const target = onDevice(to)
    const inside = to.endsWith("/") || (await isFolder(device, target, context))
    const end = inside ? onDevice(`${target}/${nameOf(path)}`) : target
    await device.rename(path, end, context)
    context.terminal.answer({ from: path, to: end }, `${path} is now ${end}`)
  })
  return undefined
}

export async function mkdir(context: FilesContext, folder: string, choice: DeviceChoice): Promise<Ending> {
  const path = onDevice(folder)
  await withDevice(context, choice, (device) => device.makeFolder(path, context))
  context.terminal.answer({ made: path }, `made ${path}`)
  return undefined
}

export async function df(context: FilesContext, choice: DeviceChoice): Promise<Ending> {
  const { free, total } = await withDevice(context, choice, (device) => device.free(context))
  context.terminal.answer({ free, total }, `${sizeText(free)} free of ${sizeText(total)}`)
  return undefined
}

export async function reset(
  context: FilesContext,
  choice: DeviceChoice & { readonly hard?: boolean },
): Promise<Ending> {
  const soft = choice.hard !== true
  await withDevice(context, choice, (device) => device.reset({ ...context, soft }))
  context.terminal.answer({ reset: soft ? "soft" : "hard" }, "the device restarts")
  return undefined
}

export interface SyncFlags extends DeviceChoice {
  readonly fromDevice?: boolean
  readonly both?: boolean
  readonly dryRun?: boolean
  readonly delete?: boolean
}

const VERBS: { readonly [kind in SyncStep["kind"]]: string } = {
  "copy-to-device": "→",
  "copy-from-device": "←",
  "delete-on-device": "remove on device",
  "delete-here": "remove here",
  conflict: "differs, left alone:",
}

/** Exit code 1 when something was left alone because both sides had changed it. */
export async function sync(context: FilesContext, local: string, remote: string, flags: SyncFlags): Promise<Ending> {
  const { terminal, signal, deadline } = context
  await mustBeFolder(local, flags)
  const bar = progressBar(process.stderr, terminal.json)
  const direction = flags.both ? "both" : flags.fromDevice ? "from-device" : "to-device"
  const report = await withDevice(context, flags, (device) =>
    device
      .sync(nodeFolder(local), onDevice(remote), {
        direction,
        dryRun: flags.dryRun,
        delete: flags.delete,
        signal,
        deadline,
        progress: (step, progress) => bar.show(step.path, progress),
      })
      .finally(bar.clear),
  )
  terminal.answer(
    { same: report.same, done: report.done, steps: report.steps.map((step) => ({ ...step })) },
    said(report),
  )
  return report.steps.some(({ kind }) => kind === "conflict") ? EXIT.refused : undefined
}

async function mustBeFolder(local: string, { fromDevice, both }: SyncFlags): Promise<void> {
  const found = await stat(local).catch(() => undefined) // a folder that is missing is made when files come from the device
  if (found?.isDirectory()) return
  if (!found && (fromDevice || both)) {
    const { mkdir: make } = await import("node:fs/promises")
    await make(local, { recursive: true })
    return
  }
  const message = found ? `"${local}" is a file; sync takes a folder` : `there is no folder "${local}"`
  throw new Fault("refused", { stage: "client", blame: "client", message })
}

function said({ steps, same, done }: SyncReport): string {
  const rows = steps.map(({ kind, path, size, why }) => `${VERBS[kind]} ${path}  ${sizeText(size)}  (${why})`)
  const sum = `${steps.length} ${done ? "done" : "to do"}, ${same} the same`
  return [...rows, sum].join("\n")
}
