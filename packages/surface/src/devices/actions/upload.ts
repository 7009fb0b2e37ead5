/** Files of this computer on their way into the folder that is shown. */
import type { Board } from "../boards/board.ts"
import { folderOf, nameOf, within } from "../files/paths.ts"
import type { Dropped } from "../transfers/dropped.ts"
import type { Upload } from "../transfers/tray.ts"
import { codeOf } from "../words.ts"
import type { Workbench } from "../workbench.ts"

const MOST_NAMED = 8

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
