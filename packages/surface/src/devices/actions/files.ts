/** What can be done with the files of a board, each with the question that it needs. */
import type { Board } from "../boards/board.ts"
import { removeAll } from "../boards/folders.ts"
import { folderOf, nameOf, within, wrongName } from "../files/paths.ts"
import type { Workbench } from "../workbench.ts"

export async function newFile(bench: Workbench, board: Board): Promise<void> {
  const name = await askName(bench, {
    title: "New file",
    label: "Name",
    value: "",
    taken: namesIn(board),
    word: "Create",
  })
  if (name === undefined) return
  bench.desk.begin(board, within(board.folder, name))
  bench.show("editor")
}

/** For boards that cannot list what they hold. */
export async function openByName(bench: Workbench, board: Board): Promise<void> {
  const name = await askName(bench, { title: "Open by name", label: "Path", value: "", taken: [], word: "Open" })
  if (name !== undefined) await bench.openFile(board, within(board.folder, name))
}

export async function newFolder(bench: Workbench, board: Board): Promise<void> {
  const name = await askName(bench, {
    title: "New folder",
    label: "Name",
    value: "",
    taken: namesIn(board),
    word: "Create",
  })
  if (name === undefined) return
  await bench.attempt(async () => board.device?.makeFolder(within(board.folder, name)))
  bench.refresh(board)
}

export async function rename(bench: Workbench, board: Board, path: string): Promise<void> {
  const old = nameOf(path)
  const taken = namesIn(board).filter((name) => name !== old)
  const name = await askName(bench, { title: `Rename ${old}`, label: "New name", value: old, taken, word: "Rename" })
  if (name === undefined || name === old) return
  const to = within(folderOf(path), name)
  await bench.attempt(async () => {
    await board.device?.rename(path, to)
    const file = bench.desk.find(board, path)
    if (file) file.path = to
  })
  bench.refresh(board)
}

export async function remove(bench: Workbench, board: Board, path: string, isFolder: boolean): Promise<void> {
  const open = bench.desk.find(board, path)
  const choice = await bench.questions.choose({
    title: `Delete ${nameOf(path)}?`,
    lines: [
      isFolder ? `The folder and everything in it is removed from ${board.name}.` : `It is removed from ${board.name}.`,
      "There is no way back.",
      ...(open?.isChanged ? ["What you changed in it stays open here."] : []),
    ],
    choices: [{ key: "delete", words: "Delete", kind: "danger" }],
  })
  if (choice !== "delete") return
  await bench.attempt(async () => {
    if (board.device) await removeAll(board.device, path, isFolder)
    if (open && !open.isChanged) await bench.desk.close(open)
  })
  bench.refresh(board)
}

export async function download(bench: Workbench, board: Board, path: string, size: number): Promise<void> {
  await bench.tray.fetch(board, { path, size }, (bytes) => keep(bytes, nameOf(path)))
}

/** Hands bytes to the browser as a file. */
export function keep(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([Uint8Array.from(bytes)]))
  const link = document.createElement("a")
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

interface NameQuestion {
  readonly title: string
  readonly label: string
  readonly value: string
  readonly taken: readonly string[]
  readonly word: string
}

async function askName(
  bench: Workbench,
  { title, label, value, taken, word }: NameQuestion,
): Promise<string | undefined> {
  const wrong = (name: string): string | undefined =>
    wrongName(name) ?? (taken.includes(name) ? `"${name}" is there already.` : undefined)
  const choices = [{ key: "ok", words: word, kind: "main" }] as const
  const answer = await bench.questions.ask({ title, lines: [], field: { label, value, wrong }, choices })
  return answer?.choice === "ok" ? answer.text : undefined
}

const namesIn = ({ entries = [] }: Board): string[] => entries.map(({ name }) => name)
