/** A device whose files can be read and written, however it is spoken to. */
import type { BoardHello, PartialFile, Progress } from "@backline/sysex"
import type { LocalFolder } from "../folder/folder.ts"
import type { SyncOptions, SyncReport } from "../sync/sync-report.ts"

/** `backline`: our own mode. `midibridge`: the original's way, text only. */
export type DeviceMode = "backline" | "midibridge"

export interface Entry {
  readonly name: string
  readonly isFolder: boolean
  /** Bytes; 0 for folders. */
  readonly size: number
  /** Seconds since 1970, or 0 where the device does not know. */
  readonly time: number
}

export interface Stat {
  readonly isFolder: boolean
  readonly size: number
  readonly time: number
}

export interface Checked {
  readonly size: number
  /** CRC-32C as eight hex digits. */
  readonly crc: string
}

export interface Asked {
  /** Ends it as `cancelled`. */
  readonly signal?: AbortSignal | undefined
  /** Milliseconds after which it is given up as `deadline`. Without one it lasts as long as something moves. */
  readonly deadline?: number | undefined
}

export interface TransferOptions extends Asked {
  readonly progress?: ((progress: Progress) => void) | undefined
}

export interface WriteOptions extends TransferOptions {
  /** When cancelled, the device keeps what it has, and the next write of the same file goes on from there. */
  readonly keep?: boolean | undefined
}

export interface ReadOptions extends TransferOptions {
  /** `partial` of the fault that an earlier read ended with. */
  readonly partial?: PartialFile | undefined
}

/**
 * Paths are absolute: "/lib/code.py". Everything rejects with a `DeviceFault`; a file is written wholly or not at all, and `write` resolves only when
 * the device has stored and checked it.
 */
export interface Device {
  readonly name: string
  readonly mode: DeviceMode
  /** What it says of itself; undefined for an original, which says nothing. */
  readonly about: BoardHello | undefined
  /** Resolves with a sentence when the port is closed or gone. */
  readonly closed: Promise<string>
  list(path?: string, asked?: Asked): Promise<Entry[]>
  stat(path: string, asked?: Asked): Promise<Stat>
  read(path: string, options?: ReadOptions): Promise<Uint8Array>
  /** A text is written as UTF-8. */
  write(path: string, content: Uint8Array | string, options?: WriteOptions): Promise<Checked>
  /** A folder must be empty. */
  remove(path: string, asked?: Asked): Promise<void>
  /** `to` must not be there. */
  rename(path: string, to: string, asked?: Asked): Promise<void>
  makeFolder(path: string, asked?: Asked): Promise<void>
  /** Bytes. */
  free(asked?: Asked): Promise<{ readonly free: number; readonly total: number }>
  /** What is stored, computed by the device. */
  verify(path: string, asked?: Asked): Promise<Checked>
  /** Restarts the device; `soft` only its program. The port goes away and comes back. */
  reset(options?: Asked & { readonly soft?: boolean }): Promise<void>
  /** Makes one side hold what the other holds, by checksum. */
  sync(local: LocalFolder, path: string, options: SyncOptions): Promise<SyncReport>
  /** Ends everything that is under way as `cancelled`. */
  cancel(): void
  close(): void
}
