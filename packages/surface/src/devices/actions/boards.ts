/** Restarting a board, and letting go of it, with what is not saved in mind. */
import type { Board } from "../boards/board.ts"
import type { Workbench } from "../workbench.ts"

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
