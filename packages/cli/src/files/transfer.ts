/** get, put, verify: files between this computer and a device. */
import { readFile, stat } from "node:fs/promises"
import { join } from "node:path"
import { receiveFile } from "@backline/device-files/node"
import { Fault } from "@backline/protocol"
import { crc32c, crcText } from "@backline/sysex"
import { EXIT } from "../exit-codes.ts"
import { type DeviceChoice, type Ending, type FilesContext, withDevice } from "./context.ts"
import { nameOf, onDevice, targetOnDevice } from "./paths.ts"
import { progressBar, sizeText } from "./progress-bar.ts"

export async function put(context: FilesContext, words: readonly string[], choice: DeviceChoice): Promise<Ending> {
  const { terminal, signal, deadline } = context
  const locals = words.slice(0, -1)
  const wanted = words.at(-1) ?? "/"
  const contents = await Promise.all(locals.map(readLocal))
  const bar = progressBar(process.stderr, terminal.json)
  await withDevice(context, choice, async (device) => {
    for (const [index, local] of locals.entries()) {
      const path = await targetOnDevice(device, local, { wanted, several: locals.length > 1 }, context)
      const bytes = contents[index] ?? new Uint8Array()
      const show = (progress: Parameters<typeof bar.show>[1]): void => bar.show(path, progress)
      // After Ctrl-C the device keeps what it has, so that the next put goes on from there.
      const saved = await device.write(path, bytes, { signal, deadline, progress: show, keep: true }).finally(bar.clear)
      terminal.answer({ path, ...saved, verified: true }, `${path}  ${sizeText(saved.size)}, stored and verified`)
    }
  })
  return undefined
}

async function readLocal(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(file))
  } catch (cause) {
    const text = cause instanceof Error ? cause.message : String(cause)
    throw new Fault("refused", { stage: "client", blame: "client", message: `cannot read "${file}": ${text}`, cause })
  }
}

export async function get(
  context: FilesContext,
  remote: string,
  local: string | undefined,
  choice: DeviceChoice,
): Promise<Ending> {
  const { terminal, signal, deadline } = context
  const path = onDevice(remote)
  const target = await localTarget(local ?? ".", nameOf(path))
  const bar = progressBar(process.stderr, terminal.json)
  const progress = (step: Parameters<typeof bar.show>[1]): void => bar.show(path, step)
  const bytes = await withDevice(context, choice, (device) =>
    receiveFile(device, path, target, { signal, deadline, progress }).finally(bar.clear),
  )
  const crc = crcText(crc32c(bytes))
  terminal.answer({ path, file: target, size: bytes.length, crc }, `${target}  ${sizeText(bytes.length)}`)
  return undefined
}

async function localTarget(wanted: string, name: string): Promise<string> {
  const found = await stat(wanted).catch(() => undefined) // not there yet: it is the name of the new file
  return found?.isDirectory() || wanted.endsWith("/") ? join(wanted, name) : wanted
}

/** Without a local file: says what is stored. With one: exit code 1 unless both are the same. */
export async function verify(
  context: FilesContext,
  remote: string,
  local: string | undefined,
  choice: DeviceChoice,
): Promise<Ending> {
  const { terminal, signal, deadline } = context
  const path = onDevice(remote)
  const bytes = local === undefined ? undefined : await readLocal(local)
  const stored = await withDevice(context, choice, (device) => device.verify(path, { signal, deadline }))
  if (!bytes) {
    terminal.answer({ path, ...stored }, `${path}  ${stored.size} bytes  crc ${stored.crc}`)
    return undefined
  }
  const same = stored.size === bytes.length && stored.crc === crcText(crc32c(bytes))
  terminal.answer({ path, ...stored, same }, same ? `${path} is the same as ${local}` : `${path} differs from ${local}`)
  return same ? undefined : EXIT.refused
}
