/** Walking through a board's folders, and what can be done to what lies in them. */
import { type Device, DeviceFault } from "@backline/device-files"
import { foldersAbove } from "../files/paths.ts"
import { saidOf } from "../words.ts"
import type { Board } from "./board.ts"

/** Shows a folder, or the same one anew. What was shown stays until the new list is there. */
export async function goTo(board: Board, folder: string, changed: () => void): Promise<void> {
  const { device } = board
  if (!device) return
  if (folder !== board.folder) board.entries = undefined
  board.folder = folder
  board.isListing = true
  board.listingWhy = ""
  changed()
  try {
    const entries = await device.list(folder)
    if (board.folder === folder) board.entries = entries.toSorted(foldersFirst)
  } catch (problem) {
    if (board.folder === folder) board.listingWhy = saidOf(problem)
  }
  if (board.folder === folder) board.isListing = false
  changed()
}

const foldersFirst = (
  one: { readonly isFolder: boolean; readonly name: string },
  other: { readonly isFolder: boolean; readonly name: string },
): number => Number(other.isFolder) - Number(one.isFolder) || one.name.localeCompare(other.name)

/** How much room is left, where the board can say so. */
export async function askSpace(board: Board, changed: () => void): Promise<void> {
  if (!board.device || !board.isAble) return
  try {
    board.space = await board.device.free()
  } catch (problem) {
    // No figure is shown then; whatever stopped this question shows in what was wanted of the board.
    if (!(problem instanceof DeviceFault)) throw problem
    board.space = undefined
  }
  changed()
}

/** The folders above a path, made where they are missing. @throws DeviceFault */
export async function makeFoldersAbove(
  device: Device,
  path: string,
  made: Set<string>,
  signal: AbortSignal,
): Promise<void> {
  for (const folder of foldersAbove(path)) {
    if (made.has(folder)) continue
    await device.makeFolder(folder, { signal }).catch((problem: unknown) => {
      if (!(problem instanceof DeviceFault && problem.code === "exists")) throw problem
    })
    made.add(folder)
  }
}

/** With everything in it. @throws DeviceFault */
export async function removeAll(device: Device, path: string, isFolder: boolean): Promise<void> {
  if (isFolder)
    for (const entry of await device.list(path)) await removeAll(device, `${path}/${entry.name}`, entry.isFolder)
  await device.remove(path)
}
