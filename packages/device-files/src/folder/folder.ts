/** The other side of a sync: a folder of this computer, of the memory, later of the browser. Paths are relative, with `/`: "lib/code.py". */

export interface LocalFile {
  readonly path: string
  readonly size: number
}

export interface LocalFolder {
  /** Every file below it. */
  list(): Promise<readonly LocalFile[]>
  read(path: string): Promise<Uint8Array>
  /** Makes the folders that are missing. MUST write wholly or not at all. */
  write(path: string, bytes: Uint8Array): Promise<void>
  /** Removes a file, and the folders that this leaves empty. */
  remove(path: string): Promise<void>
}

/** What computers leave lying about and no device needs. */
const LITTER =
  /^(?:\.DS_Store|\._.*|Thumbs\.db|desktop\.ini|__pycache__|\.git|\.Trashes|\.fseventsd|\.Spotlight-V100|System Volume Information|\..*\.part|.*\.backline-part)$/

export const isLitter = (path: string): boolean => path.split("/").some((segment) => LITTER.test(segment))

/** A path that another side gave us must stay inside the folder. */
export const isInside = (path: string): boolean =>
  path !== "" && path.split("/").every((segment) => !["", ".", ".."].includes(segment) && !/[\\\0]/.test(segment))
