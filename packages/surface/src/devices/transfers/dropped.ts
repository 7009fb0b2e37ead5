/** What was dropped on the page, or chosen: files with the folders they lie in. */
import { isLitter } from "@backline/device-files"

export interface Dropped {
  /** Relative, with `/`: "lib/lamp.py". */
  readonly path: string
  readonly file: File
}

/** Must be called in the drop itself: afterwards the browser has forgotten the items. */
export function droppedFiles(items: DataTransferItemList): Promise<Dropped[]> {
  const roots = [...items]
    .filter(({ kind }) => kind === "file")
    .map((item) => {
      const entry = item.webkitGetAsEntry()
      const file = item.getAsFile()
      return entry ? filesBelow(entry, "") : Promise.resolve(file ? [{ path: file.name, file }] : [])
    })
  return Promise.all(roots).then((found) => withoutLitter(found.flat()))
}

/** From a field for files or for a folder. */
export function chosenFiles(files: FileList): Dropped[] {
  return withoutLitter([...files].map((file) => ({ path: file.webkitRelativePath || file.name, file })))
}

const withoutLitter = (files: readonly Dropped[]): Dropped[] => files.filter(({ path }) => !isLitter(path))

// Browsers have no classes by these names to ask.
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

async function filesBelow(entry: FileSystemEntry, folder: string): Promise<Dropped[]> {
  const path = `${folder}${entry.name}`
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    return [{ path, file }]
  }
  if (!isFolder(entry)) return []
  const reader = entry.createReader()
  const found: Dropped[] = []
  // A reader gives a hundred at a time, and none when there are no more.
  for (let some = await read(reader); some.length > 0; some = await read(reader))
    for (const child of some) found.push(...(await filesBelow(child, `${path}/`)))
  return found
}

const read = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> =>
  new Promise((resolve, reject) => reader.readEntries(resolve, reject))
