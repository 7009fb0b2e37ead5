/** A device in our own mode. */
import {
  type BoardHello,
  type Body,
  countIn,
  type FileOperation,
  type FilesHost,
  type JobOptions,
  textIn,
} from "@backline/sysex"
import { DeviceFault } from "../fault.ts"
import type { LocalFolder } from "../folder/folder.ts"
import type { Driver } from "../open/driver.ts"
import { sync } from "../sync/sync.ts"
import type { SyncOptions, SyncReport } from "../sync/sync-report.ts"
import type { Asked, Checked, Device, Entry, ReadOptions, Stat, WriteOptions } from "./device.ts"

/** More than any folder of a board: a device that goes on and on must not fill this computer. */
const MOST_ENTRIES = 16_384

const lateOf = ({ deadline }: Asked): JobOptions => (deadline === undefined ? {} : { deadline })

export class OwnDevice implements Device {
  readonly mode = "backline"
  readonly about: BoardHello
  readonly closed: Promise<string>
  readonly #driver: Driver<FilesHost>

  constructor(driver: Driver<FilesHost>, about: BoardHello) {
    this.#driver = driver
    this.about = about
    this.closed = driver.closed
  }

  get name(): string {
    return this.about.name || this.#driver.port.name
  }

  async list(path = "/", asked: Asked = {}): Promise<Entry[]> {
    const entries: Entry[] = []
    for (let from: number | undefined = 0; from !== undefined; ) {
      const body: Body = await this.#ask("list", { path, from }, asked)
      if (!Array.isArray(body.entries)) throw senseless("list", path)
      entries.push(...body.entries.map((row) => entryOf(row, path)))
      const next: number | undefined = countIn(body, "next")
      if (next !== undefined && (next <= from || entries.length > MOST_ENTRIES)) throw senseless("list", path)
      from = next
    }
    return entries
  }

  async stat(path: string, asked: Asked = {}): Promise<Stat> {
    const body = await this.#ask("stat", { path }, asked)
    const isFolder = body.folder === true
    return { isFolder, size: isFolder ? 0 : (countIn(body, "size") ?? 0), time: countIn(body, "time") ?? 0 }
  }

  async read(path: string, options: ReadOptions = {}): Promise<Uint8Array> {
    const more = { ...lateOf(options), ...(options.partial && { partial: options.partial }) }
    const done = await this.#driver.run("read", (host, now) => host.read(path, now, more), options)
    if (done.kind !== "read") throw senseless("read", path)
    return done.bytes
  }

  async write(path: string, content: Uint8Array | string, options: WriteOptions = {}): Promise<Checked> {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content
    const done = await this.#driver.run("write", (host, now) => host.write(path, bytes, now, lateOf(options)), options)
    if (done.kind !== "saved") throw senseless("write", path)
    return { size: bytes.length, crc: done.crc }
  }

  async remove(path: string, asked: Asked = {}): Promise<void> {
    await this.#ask("delete", { path }, asked)
  }

  async rename(path: string, to: string, asked: Asked = {}): Promise<void> {
    await this.#ask("rename", { path, to }, asked)
  }

  async makeFolder(path: string, asked: Asked = {}): Promise<void> {
    await this.#ask("mkdir", { path }, asked)
  }

  async free(asked: Asked = {}): Promise<{ readonly free: number; readonly total: number }> {
    const body = await this.#ask("free", {}, asked)
    return { free: countIn(body, "free") ?? 0, total: countIn(body, "total") ?? 0 }
  }

  async verify(path: string, asked: Asked = {}): Promise<Checked> {
    const body = await this.#ask("verify", { path }, asked)
    const [size, crc] = [countIn(body, "size"), textIn(body, "crc")]
    if (size === undefined || crc === undefined) throw senseless("verify", path)
    return { size, crc }
  }

  async reset({ soft = true, ...asked }: Asked & { readonly soft?: boolean } = {}): Promise<void> {
    await this.#ask("reset", { soft }, asked)
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

  async #ask(operation: FileOperation, body: Body, asked: Asked): Promise<Body> {
    const done = await this.#driver.run(operation, (host, now) => host.ask(operation, body, now, lateOf(asked)), asked)
    if (done.kind !== "answered") throw senseless(operation)
    return done.body
  }
}

const senseless = (operation: FileOperation, path?: string): DeviceFault =>
  new DeviceFault({ code: "malformed", operation, ...(path !== undefined && { path }) })

function entryOf(row: unknown, path: string): Entry {
  const [name, isFolder, size, time]: unknown[] = Array.isArray(row) ? row : []
  if (typeof name !== "string" || name === "" || name.includes("/")) throw senseless("list", path)
  const number = (value: unknown): number => (typeof value === "number" && value >= 0 ? value : 0)
  // What a file system calls the size of a folder is nobody's business.
  return { name, isFolder: isFolder === true, size: isFolder === true ? 0 : number(size), time: number(time) }
}
