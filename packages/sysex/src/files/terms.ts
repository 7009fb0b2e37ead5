/** What a host and a board have agreed on for one transfer. */
import { blockLength } from "./frames.ts"

export interface Terms {
  /** Our number among hosts. */
  readonly host: number
  /** Plain bytes of each block but the last. */
  readonly block: number
  /** Wire bytes of blocks that the board can hold. */
  readonly window: number
  /** Milliseconds that one byte takes on the wire. */
  readonly perByte: number
}

export const blocksOf = (size: number, block: number): number => Math.ceil(size / block)

/** Plain bytes of one block of a file. */
export const bytesOf = (index: number, size: number, block: number): number =>
  Math.max(0, Math.min(block, size - index * block))

export const wireBytesOf = (index: number, size: number, block: number): number =>
  blockLength(bytesOf(index, size, block))
