/** A path as data. */

/** A member's name, a position in a list, or the name of the list member that is meant. */
export type Segment = string | number | { readonly named: string }

export interface Path {
  /** `song`, `application`, or a handle with its sign: `#h12`. */
  readonly root: string
  readonly segments: readonly Segment[]
}

/** Bounds of the protocol: a path is for naming one object, not for carrying data. */
export const MAX_SEGMENTS = 64
export const MAX_PATH_LENGTH = 1024

/** A path text that cannot be read (`malformed`), or that leads to nothing the API has (`unknown-path`). */
export class PathError extends Error {
  override readonly name = "PathError"
  readonly code: "malformed" | "unknown-path"
  /** The text as it was given. */
  readonly path: string
  /** Where in the text the fault begins, counted from 0. */
  readonly position: number
  /** Names that were probably meant, the nearest first. */
  readonly near: readonly string[]

  constructor(code: PathError["code"], path: string, position: number, message: string, near: readonly string[] = []) {
    super(message)
    this.code = code
    this.path = path
    this.position = position
    this.near = near
  }
}

/** A text in an error message: quoted, and cut where it would fill a screen. */
export function quote(text: string): string {
  return JSON.stringify(text.length > 120 ? `${text.slice(0, 117)}...` : text)
}
