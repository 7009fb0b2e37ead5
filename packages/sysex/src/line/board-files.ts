/** The file system of a `RehearsalBoard`: in memory, with the ways in which a board's flash fails. */

import type { BoardFault } from "../files/status.ts"
import { textOf, utf8 } from "../packing/utf8.ts"

export class Refusal extends Error {
  readonly fault: BoardFault
  readonly text: string | undefined

  constructor(fault: BoardFault, text?: string) {
    super(text ?? fault)
    this.fault = fault
    this.text = text
  }
}

const LONGEST_PATH = 255
const PART = /^\.[0-9a-f]{8}\.part$/

export class BoardFiles {
  readonly #files = new Map<string, Uint8Array>()
  readonly #folders = new Set<string>(["/"])
  /** Bytes in all. */
  total = 1_000_000
  readonly = false
  /** The next so many renames of a finished file over its target fail. */
  failingCommits = 0

  /** @throws Refusal `outside` */
  checked(path: unknown): string {
    if (typeof path !== "string" || !path.startsWith("/") || utf8(path).length > LONGEST_PATH)
      throw new Refusal("outside")
    if (path === "/") return path
    const segments = path.slice(1).split("/")
    const wrong = (segment: string): boolean => segment === "" || segment === "." || segment === ".."
    const hasControl = [...path].some((letter) => letter < " " || letter === "\x7f" || letter === "\\")
    if (segments.some(wrong) || hasControl || textOf(utf8(path)) !== path) throw new Refusal("outside")
    return path
  }

  file(path: string): Uint8Array {
    const bytes = this.#files.get(path)
    if (bytes) return bytes
    throw new Refusal(this.#folders.has(path) ? "is-a-folder" : "not-found")
  }

  has(path: string): boolean {
    return this.#files.has(path) || this.#folders.has(path)
  }

  isFolder(path: string): boolean {
    return this.#folders.has(path)
  }

  /** Without our own temporary files, sorted by name. */
  list(folder: string): { readonly name: string; readonly isFolder: boolean; readonly size: number }[] {
    if (!this.#folders.has(folder)) throw new Refusal(this.#files.has(folder) ? "not-a-folder" : "not-found")
    const folders = [...this.#folders].map((path) => ({ path, isFolder: true, size: 0 }))
    const files = [...this.#files].map(([path, bytes]) => ({ path, isFolder: false, size: bytes.length }))
    return [...folders, ...files]
      .filter(({ path }) => path !== "/" && folderOf(path) === folder && !PART.test(nameOf(path)))
      .map(({ path, isFolder, size }) => ({ name: nameOf(path), isFolder, size }))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
  }

  get free(): number {
    return this.total - [...this.#files.values()].reduce((sum, bytes) => sum + bytes.length, 0)
  }

  makeFolder(path: string): void {
    this.#mustBeWritable(path)
    if (this.has(path)) throw new Refusal("exists")
    this.#folders.add(path)
  }

  remove(path: string): void {
    this.#mustBeWritable(path)
    if (!this.has(path)) throw new Refusal("not-found")
    const inside = [...this.#folders, ...this.#files.keys()].some((other) => other !== "/" && folderOf(other) === path)
    if (path === "/" || inside) throw new Refusal("not-empty")
    this.#folders.delete(path)
    this.#files.delete(path)
  }

  rename(path: string, to: string): void {
    this.#mustBeWritable(to)
    if (this.has(to)) throw new Refusal("exists")
    if (!this.has(path)) throw new Refusal("not-found")
    const moved = (one: string): string =>
      one === path || one.startsWith(`${path}/`) ? to + one.slice(path.length) : one
    for (const folder of [...this.#folders]) {
      this.#folders.delete(folder)
      this.#folders.add(moved(folder))
    }
    for (const [file, bytes] of [...this.#files]) {
      this.#files.delete(file)
      this.#files.set(moved(file), bytes)
    }
  }

  /** For setting a stage and for temporary files. */
  put(path: string, bytes: Uint8Array): void {
    this.#mustBeWritable(path)
    if (this.free + (this.#files.get(path)?.length ?? 0) < bytes.length) throw new Refusal("full")
    this.#files.set(path, bytes)
  }

  drop(path: string): void {
    this.#files.delete(path)
  }

  /** What a temporary file holds; nothing when there is none. */
  part(path: string): Uint8Array {
    return this.#files.get(path) ?? new Uint8Array()
  }

  /** Renames a finished temporary file over its target. */
  commit(part: string, target: string): void {
    this.#mustBeWritable(target)
    if (this.failingCommits > 0) {
      this.failingCommits -= 1
      throw new Refusal("io", "[Errno 5] EIO")
    }
    const bytes = this.part(part)
    this.#files.delete(part)
    this.#files.set(target, bytes)
  }

  /** Every file that is not temporary: what a test compares. */
  get all(): ReadonlyMap<string, Uint8Array> {
    return new Map([...this.#files].filter(([path]) => !PART.test(nameOf(path))))
  }

  #mustBeWritable(path: string): void {
    if (this.readonly) throw new Refusal("read-only")
    if (this.#folders.has(folderOf(path))) return
    throw new Refusal(this.#files.has(folderOf(path)) ? "not-a-folder" : "not-found")
  }
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/")) || "/"
const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1)
/** Where the blocks of a write are kept until all are there. */
export const partOf = (path: string, crc: string): string =>
  `${folderOf(path) === "/" ? "" : folderOf(path)}/.${crc}.part`
