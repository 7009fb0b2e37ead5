import type { LocalFolder } from "./folder.ts"

/** A folder that exists in this process only. */
export function memoryFolder(files: Iterable<readonly [string, Uint8Array]> = []): LocalFolder & {
  readonly files: ReadonlyMap<string, Uint8Array>
} {
  const held = new Map(files)
  return {
    files: held,
    list: async () => [...held].map(([path, bytes]) => ({ path, size: bytes.length })),
    read: async (path) => {
      const bytes = held.get(path)
      if (!bytes) throw new Error(`there is no "${path}" in this folder`)
      return bytes
    },
    write: async (path, bytes) => {
      held.set(path, bytes.slice())
    },
    remove: async (path) => {
      held.delete(path)
    },
  }
}
