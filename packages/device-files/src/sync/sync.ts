/** Makes one side hold what the other holds. What differs is found by size, then by checksum: clocks of boards know nothing. */
import type { Progress } from "@backline/sysex"
import { checksumOf } from "../device/checksum.ts"
import type { Asked, Device } from "../device/device.ts"
import { DeviceFault } from "../fault.ts"
import { isInside, isLitter, type LocalFolder } from "../folder/folder.ts"
import type { SyncOptions, SyncReport, SyncStep } from "./sync-report.ts"

/** What each direction does with a file that only one side has, and with one that differs. */
const RULES = {
  "to-device": { onlyHere: "copy-to-device", onlyThere: "delete-on-device", differs: "copy-to-device" },
  "from-device": { onlyHere: "delete-here", onlyThere: "copy-from-device", differs: "copy-from-device" },
  both: { onlyHere: "copy-to-device", onlyThere: "copy-from-device", differs: "conflict" },
} as const

/** @throws DeviceFault */
export async function sync(
  device: Device,
  local: LocalFolder,
  path: string,
  options: SyncOptions,
): Promise<SyncReport> {
  const root = path === "/" ? "" : path.replace(/\/$/, "")
  const here = await filesHere(local)
  const there = await filesThere(device, root, askedOf(options))
  const { steps, same } = await plan({ device, local, root, here, there }, options)
  if (options.dryRun) return { steps, same, done: false }
  const made = new Set(there.folders)
  for (const [index, step] of steps.entries()) {
    options.step?.(step, index, steps.length)
    await take(step, { device, local, root, made }, options)
  }
  return { steps, same, done: true }
}

/** What holds for each question and each file. */
const askedOf = ({ signal, deadline }: SyncOptions): Asked => ({ signal, deadline })

interface There {
  readonly files: ReadonlyMap<string, number>
  readonly folders: readonly string[]
}

async function filesHere(local: LocalFolder): Promise<ReadonlyMap<string, number>> {
  const files = (await local.list()).filter((file) => !isLitter(file.path))
  return new Map(files.map((file) => [file.path, file.size]))
}

/** A folder that is not there yet holds nothing. */
async function filesThere(device: Device, root: string, asked: Asked): Promise<There> {
  const files = new Map<string, number>()
  const folders: string[] = []
  const open = [""]
  for (let folder = open.shift(); folder !== undefined; folder = open.shift()) {
    for (const { name, isFolder, size } of await listed(device, `${root}${folder}`, folder === "", asked)) {
      const path = `${folder}/${name}`
      if (isLitter(name)) continue
      if (!isInside(path.slice(1))) throw new DeviceFault({ code: "outside", operation: "list", path })
      if (!isFolder) files.set(path.slice(1), size)
      else {
        folders.push(`${root}${path}`)
        open.push(path)
      }
    }
    if (folder === "" && root !== "" && (files.size > 0 || folders.length > 0)) folders.push(root)
  }
  return { files, folders }
}

async function listed(device: Device, path: string, mayBeMissing: boolean, asked: Asked) {
  try {
    return await device.list(path === "" ? "/" : path, asked)
  } catch (problem) {
    if (mayBeMissing && problem instanceof DeviceFault && problem.code === "not-found") return []
    throw problem
  }
}

interface Sides {
  readonly device: Device
  readonly local: LocalFolder
  readonly root: string
  readonly here: ReadonlyMap<string, number>
  readonly there: There
}

async function plan(sides: Sides, options: SyncOptions): Promise<{ steps: SyncStep[]; same: number }> {
  const { here, there } = sides
  const rules = RULES[options.direction]
  const steps: SyncStep[] = []
  let same = 0
  for (const path of [...new Set([...here.keys(), ...there.files.keys()])].sort()) {
    const [mine, its] = [here.get(path), there.files.get(path)]
    if (mine !== undefined && its !== undefined) {
      if (mine === its && (await isSame(sides, path, options))) same += 1
      else
        steps.push({
          kind: rules.differs,
          path,
          size: rules.differs === "copy-from-device" ? its : mine,
          why: "changed",
        })
    } else {
      const kind = mine === undefined ? rules.onlyThere : rules.onlyHere
      const why = kind.startsWith("delete") ? "extra" : "new"
      if (why === "new" || options.delete) steps.push({ kind, path, size: mine ?? its ?? 0, why })
    }
  }
  return { steps, same }
}

async function isSame({ device, local, root }: Sides, path: string, options: SyncOptions): Promise<boolean> {
  const crc = checksumOf(await local.read(path))
  return (await device.verify(`${root}/${path}`, askedOf(options))).crc === crc
}

interface Work {
  readonly device: Device
  readonly local: LocalFolder
  readonly root: string
  /** Folders that are on the device. */
  readonly made: Set<string>
}

async function take(step: SyncStep, work: Work, options: SyncOptions): Promise<void> {
  const { device, local, root } = work
  const path = `${root}/${step.path}`
  const asked = askedOf(options)
  const progress = options.progress && ((progress: Progress) => options.progress?.(step, progress))
  if (step.kind === "copy-to-device") {
    await makeFolders(path, work, asked)
    await device.write(path, await local.read(step.path), { ...asked, progress })
  } else if (step.kind === "copy-from-device")
    await local.write(step.path, await device.read(path, { ...asked, progress }))
  else if (step.kind === "delete-on-device") await device.remove(path, asked)
  else if (step.kind === "delete-here") await local.remove(step.path)
}

async function makeFolders(path: string, { device, made }: Work, asked: Asked): Promise<void> {
  const segments = path.split("/").slice(1, -1)
  for (let depth = 1; depth <= segments.length; depth += 1) {
    const folder = `/${segments.slice(0, depth).join("/")}`
    if (made.has(folder)) continue
    made.add(folder)
    await device.makeFolder(folder, asked).catch((problem: unknown) => {
      if (!(problem instanceof DeviceFault && problem.code === "exists")) throw problem
    })
  }
}
