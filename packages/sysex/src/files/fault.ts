/** What went wrong with a question or a transfer, and with which. */
import type { PartialFile } from "./partial-file.ts"
import type { FileFaultCode, FileOperation } from "./status.ts"

export interface FilesFault {
  readonly code: FileFaultCode
  readonly operation: FileOperation
  /** The file or folder that it is about, where there is one. */
  readonly path?: string
  /** The board's number of the transfer, once it had one. */
  readonly transfer?: number
  /** What the board's file system said, or what exactly was wrong. */
  readonly text?: string
  /** What a read had got before it failed: give it to the next `read` to go on from there. */
  readonly partial?: PartialFile
}
