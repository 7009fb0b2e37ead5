/** A folder of this computer. */
import { mkdir, readdir, readFile, rename, rm, rmdir, stat, unlink, writeFile } from "node:fs/promises"
import { basename, dirname, join, relative, sep } from "node:path"
import { DeviceFault } from "../fault.ts"
import { isInside, type LocalFile, type LocalFolder } from "./folder.ts"

export function nodeFolder(root: string): LocalFolder {
  return {
    list: () => filesBelow(root),
    read: async (path) => readFile(within(root, path)),
    write: async (path, bytes) => writeWhole(within(root, path), bytes),
    remove: async (path) => {
      await unlink(within(root, path))
      await removeEmpty(root, dirname(within(root, path)))
    },
  }
}

/** Writes beside the target and renames over it, so that a crash leaves the old file or the new one. */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}.part`)
  try {
    await writeFile(temporary, bytes)
    await rename(temporary, file)
  } catch (problem) {
    await rm(temporary, { force: true })
    throw problem
  }
}

function within(root: string, path: string): string {
  // Names come from a device: none may lead out of the folder that was chosen.
  if (!isInside(path)) throw new DeviceFault({ code: "outside", operation: "read", path })
  return join(root, ...path.split("/"))
}

async function filesBelow(root: string): Promise<LocalFile[]> {
  const entries = await readdir(root, { withFileTypes: true, recursive: true })
  const files = entries.filter((entry) => entry.isFile())
  return Promise.all(
    files.map(async (entry) => {
      const file = join(entry.parentPath, entry.name)
      return { path: relative(root, file).split(sep).join("/"), size: (await stat(file)).size }
    }),
  )
}

async function removeEmpty(root: string, folder: string): Promise<void> {
  for (let at = folder; at !== root && at.startsWith(root); at = dirname(at)) {
    if ((await readdir(at)).length > 0) return
    await rmdir(at)
  }
}
