/** What can be done with files and boards, each with the question that it needs. */
import type { Board } from "./boards/board.ts"
import { removeAll } from "./boards/folders.ts"
import { folderOf, nameOf, within, wrongName } from "./files/paths.ts"
import type { Dropped } from "./transfers/dropped.ts"
import type { Upload } from "./transfers/tray.ts"
import { codeOf } from "./words.ts"
import type { Workbench } from "./workbench.ts"

const MOST_NAMED = 8

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

/** Puts what was dropped into the folder that is shown, and asks where something would be replaced. */
export async function upload(bench: Workbench, board: Board, dropped: readonly Dropped[]): Promise<void> {
  const { folder, device } = board
  if (dropped.length === 0 || !device) return
  const wanted = dropped.map(({ path, file }) => ({ path: within(folder, path), file }))
  await bench.attempt(async () => {
    const there = await pathsThere(
      board,
      wanted.map(({ path }) => path),
    )
    const chosen = there.size === 0 ? wanted : await choose(bench, board, wanted, there)
    await bench.tray.send(
      board,
      chosen.map(({ path, file }): Upload => ({ path, size: file.size, bytes: () => bytesIn(file) })),
    )
    bench.refresh(board)
  })
}

export async function restart(bench: Workbench, board: Board): Promise<void> {
  const open = bench.desk.changedFiles.filter((file) => file.board === board)
  const running = bench.tray.active.filter((transfer) => transfer.board === board)
  if (running.length > 0) return bench.say(`Files are on their way to or from ${board.name}: let them end first.`)
  if (open.length > 0)
    bench.say(`What you changed in ${open.map(({ name }) => name).join(", ")} is not on the board yet.`)
  await bench.attempt(() => bench.rack.restart(board))
}

/** Gives the board's port back; asks when something of it is not saved. */
export async function letGo(bench: Workbench, board: Board): Promise<void> {
  const open = bench.desk.changedFiles.filter((file) => file.board === board)
  if (open.length > 0) {
    const choice = await bench.questions.choose({
      title: `Disconnect ${board.name}?`,
      lines: ["Not saved yet. It stays open here, and can be saved when the board is connected again:"],
      list: open.map(({ path }) => path),
      choices: [{ key: "go", words: "Disconnect", kind: "main" }],
    })
    if (choice !== "go") return
  }
  bench.rack.letGo(board)
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

const bytesIn = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer())

/** Which of these paths the board has already: asked folder by folder. */
async function pathsThere(board: Board, paths: readonly string[]): Promise<ReadonlySet<string>> {
  const there = new Set<string>()
  for (const folder of new Set(paths.map(folderOf))) {
    const entries = await board.device?.list(folder).catch((problem: unknown) => {
      // A folder that is not there yet holds nothing.
      if (codeOf(problem) === "not-found") return []
      throw problem
    })
    for (const { name } of entries ?? []) there.add(within(folder, name))
  }
  return new Set(paths.filter((path) => there.has(path)))
}

interface Wanted {
  readonly path: string
  readonly file: File
}

async function choose(
  bench: Workbench,
  board: Board,
  wanted: readonly Wanted[],
  there: ReadonlySet<string>,
): Promise<readonly Wanted[]> {
  const names = [...there]
  const more = names.length - MOST_NAMED
  const fresh = wanted.filter(({ path }) => !there.has(path))
  const choice = await bench.questions.choose({
    title:
      names.length === 1 ? `${nameOf(names[0] ?? "")} is there already` : `${names.length} files are there already`,
    lines: [`On ${board.name}. Those that are the same, byte for byte, are left as they are.`],
    list: more > 0 ? [...names.slice(0, MOST_NAMED), `and ${more} more`] : names,
    choices: [
      ...(fresh.length > 0 ? [{ key: "new", words: "Only the new ones" }] : []),
      { key: "all", words: "Replace", kind: "danger" },
    ],
  })
  if (choice === "all") return wanted
  return choice === "new" ? fresh : []
}
