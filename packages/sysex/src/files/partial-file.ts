/** The beginning of a file that could not be read to its end. Only of use while the board still has the same file. */
export interface PartialFile {
  readonly size: number
  /** Of the whole file, as the board announced it. */
  readonly crc: string
  /** Plain bytes of each block but the last. */
  readonly block: number
  readonly bytes: Uint8Array
}
