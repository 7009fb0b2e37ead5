/** A device that runs the original: texts can be read and written, folders listed, and nothing else; what it cannot do is said so. */
import type { FileOperation, JobOptions, OriginalHost } from "@backline/sysex"
import { DeviceFault } from "../fault.ts"
import type { LocalFolder } from "../folder/folder.ts"
import type { Driver } from "../open/driver.ts"
import { sync } from "../sync/sync.ts"
import type { SyncOptions, SyncReport } from "../sync/sync-report.ts"
import { checksumOf } from "./checksum.ts"
import type { Asked, Checked, Device, Entry, ReadOptions, Stat, WriteOptions } from "./device.ts"

const lateOf = ({ deadline }: Asked): JobOptions => (deadline === undefined ? {} : { deadline })

export class OriginalDevice implements Device {
  readonly mode = "midibridge"
  readonly about = undefined
  readonly closed: Promise<string>
  readonly #driver: Driver<OriginalHost>

  constructor(driver: Driver<OriginalHost>) {
    this.#driver = driver
    this.closed = driver.closed
  }

  get name(): string {
    return this.#driver.port.name
  }

  async list(path = "/", asked: Asked = {}): Promise<Entry[]> {
    const entries = entriesIn(await this.read(path, asked))
    if (!entries) throw new DeviceFault({ code: "not-a-folder", operation: "list", path })
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  }

  /** From the list of its folder: the original has no other way. */
  async stat(path: string, asked: Asked = {}): Promise<Stat> {
    if (path === "/") return { isFolder: true, size: 0, time: 0 }
    const at = path.lastIndexOf("/")
    const entries = await this.list(path.slice(0, at) || "/", asked)
    const found = entries.find(({ name }) => name === path.slice(at + 1))
    if (!found) throw new DeviceFault({ code: "not-found", operation: "stat", path })
    return found
  }

  /** Only what arrived is known: the original sends no checksum of the whole. */
  async read(path: string, options: ReadOptions = {}): Promise<Uint8Array> {
    const done = await this.#driver.run("read", (host, now) => host.read(path, now, lateOf(options)), options)
    if (done.kind !== "read") throw new DeviceFault({ code: "malformed", operation: "read", path })
    return done.bytes
  }

  /** Written, then read back and compared. */
  async write(path: string, content: Uint8Array | string, options: WriteOptions = {}): Promise<Checked> {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content
    const done = await this.#driver.run("write", (host, now) => host.write(path, bytes, now, lateOf(options)), options)
    if (done.kind !== "saved") throw new DeviceFault({ code: "malformed", operation: "write", path })
    return { size: bytes.length, crc: done.crc }
  }

  async verify(path: string, asked: Asked = {}): Promise<Checked> {
    const bytes = await this.read(path, asked)
    return { size: bytes.length, crc: checksumOf(bytes) }
  }

  remove(path: string): Promise<void> {
    return unable("delete", "remove files", path)
  }

  rename(path: string): Promise<void> {
    return unable("rename", "rename files", path)
  }

  makeFolder(path: string): Promise<void> {
    return unable("mkdir", "make folders", path)
  }

  free(): Promise<never> {
    return unable("free", "say how much space is left")
  }

  reset(): Promise<void> {
    return unable("reset", "be restarted from here: switch it off and on")
  }

  sync(local: LocalFolder, path: string, options: SyncOptions): Promise<SyncReport> {
    return sync(this, local, path, options)
  }

  cancel(): void {
    this.#driver.cancelAll()
  }

  close(): void {
    this.#driver.close()
  }
}

function unable(operation: FileOperation, what: string, path?: string): Promise<never> {
  const text = `it runs the original MidiBridge, which cannot ${what}`
  return Promise.reject(new DeviceFault({ code: "unable", operation, text, ...(path !== undefined && { path }) }))
}

/** A folder's list as the original sends it: rows of name, isFolder, size. A file with such text cannot be told from it. */
function entriesIn(bytes: Uint8Array): Entry[] | undefined {
  try {
    const rows: unknown = JSON.parse(new TextDecoder().decode(bytes))
    if (!Array.isArray(rows)) return undefined
    const entries = rows.map(entryOf)
    return entries.every((entry) => entry !== undefined) ? entries : undefined
  } catch (problem) {
    if (problem instanceof SyntaxError) return undefined
    throw problem
  }
}

function entryOf(row: unknown): Entry | undefined {
  const [name, isFolder, size]: unknown[] = Array.isArray(row) ? row : []
  if (typeof name !== "string" || typeof isFolder !== "boolean" || typeof size !== "number") return undefined
  return { name, isFolder, size, time: 0 }
}
