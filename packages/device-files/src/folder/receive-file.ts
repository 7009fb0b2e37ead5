/** From a device into a file of this computer. What an interrupted read has got is kept beside the file, and the next one goes on from there. */
import { readFile, rm } from "node:fs/promises"
import type { PartialFile } from "@backline/sysex"
import type { Device, ReadOptions } from "../device/device.ts"
import { DeviceFault } from "../fault.ts"
import { writeWhole } from "./node-folder.ts"

/** Behind it the bytes follow. */
const HEAD_END = 0x0a
const MOST_HEAD = 4_096

/**
 * Resolves with the bytes when the whole file is there, checked and in its place. Raises what `read` raises; `target` is then as it was.
 * The part is given up by the device's checksum when the file there has become another one.
 */
export async function receiveFile(
  device: Pick<Device, "read">,
  path: string,
  target: string,
  options: Omit<ReadOptions, "partial"> = {},
): Promise<Uint8Array> {
  const kept = `${target}.backline-part`
  const partial = await readPart(kept, path)
  try {
    const bytes = await device.read(path, { ...options, partial })
    await writeWhole(target, bytes)
    await rm(kept, { force: true })
    return bytes
  } catch (problem) {
    if (problem instanceof DeviceFault && problem.partial && problem.partial.bytes.length > 0)
      await writeWhole(kept, partOf(path, problem.partial))
    throw problem
  }
}

function partOf(path: string, { size, crc, block, bytes }: PartialFile): Uint8Array {
  return Buffer.concat([Buffer.from(`${JSON.stringify({ path, size, crc, block })}\n`), bytes])
}

/** A part that cannot be made sense of is none: the file is then read from its beginning. */
async function readPart(kept: string, path: string): Promise<PartialFile | undefined> {
  const whole = await readFile(kept).catch(() => undefined) // mostly there is none
  const end = whole?.subarray(0, MOST_HEAD).indexOf(HEAD_END) ?? -1
  if (whole === undefined || end < 0) return undefined
  const head = headIn(whole.subarray(0, end).toString("utf8"))
  const bytes = new Uint8Array(whole.subarray(end + 1))
  return head && head.path === path && bytes.length <= head.size ? { ...head, bytes } : undefined
}

interface Head extends Omit<PartialFile, "bytes"> {
  readonly path: string
}

function headIn(text: string): Head | undefined {
  try {
    const { path, size, crc, block }: { [field: string]: unknown } = JSON.parse(text)
    if (typeof path !== "string" || typeof crc !== "string") return undefined
    return isCount(size) && isCount(block) && block > 0 ? { path, size, crc, block } : undefined
  } catch (problem) {
    if (problem instanceof SyntaxError) return undefined
    throw problem
  }
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0
