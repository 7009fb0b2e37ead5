import { spawn } from "node:child_process"
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { MessageAssembler, memoryCable } from "@backline/midi"
import { RehearsalBoard } from "@backline/sysex/line"
import { describe, it } from "vitest"
import { openDevice } from "../open/open-device.ts"
import { type BoardRig, boardCases } from "./board-cases.ts"
import { rehearsalPort } from "./rehearsal-port.ts"

async function onRehearsalBoard(run: (rig: BoardRig) => Promise<void>): Promise<void> {
  const board = new RehearsalBoard({ frame: 256, window: 1_024 })
  const { port, end } = await rehearsalPort(board)
  const device = await openDevice(port)
  try {
    await run({
      device,
      stored: async (path) => board.files.all.get(path),
      store: async (path, bytes) => board.files.put(path, bytes),
    })
  } finally {
    device.close()
    end()
  }
}

const python = fileURLToPath(new URL("../../../../python", import.meta.url))

async function onPythonBoard(run: (rig: BoardRig) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "backline-board-"))
  const child = spawn(
    process.env.BACKLINE_PYTHON ?? "python3",
    ["-m", "device.simulate", folder, "--frame", "256", "--window", "1024"],
    {
      env: { ...process.env, PYTHONPATH: python, PYTHONUNBUFFERED: "1", PYTHONDONTWRITEBYTECODE: "1" },
      stdio: ["pipe", "pipe", "inherit"],
    },
  )
  const ended = new Promise((resolve) => child.once("exit", resolve))
  const [toBoard, toHost] = [memoryCable("Python"), memoryCable("Python")]
  const out = await toHost.output.open()
  const assembler = new MessageAssembler({
    message: (bytes) => out.send(bytes),
    fault: (fault) => {
      throw fault
    },
  })
  child.stdout.on("data", (bytes: Buffer) => assembler.push(bytes))
  await toBoard.input.open({ message: (bytes) => child.stdin.write(bytes), fault: () => undefined })
  try {
    // A process takes a while to start; a board that is plugged in as well.
    const device = await openDevice(
      { name: "Python", input: toHost.input, output: toBoard.output },
      { patience: 20_000 },
    )
    const within = (path: string): string => join(folder, path)
    await run({
      device,
      stored: async (path) => new Uint8Array(await readFile(within(path))),
      store: async (path, bytes) => {
        await mkdir(dirname(within(path)), { recursive: true })
        await writeFile(within(path), bytes)
      },
    })
    device.close()
  } finally {
    child.kill("SIGKILL")
    await ended
    await rm(folder, { recursive: true, force: true })
  }
}

describe("the rehearsal board", () => {
  it.each(boardCases)("$name", ({ run }) => onRehearsalBoard(run))
})

describe("the board's half in Python", () => {
  it.each(boardCases)("$name", ({ run }) => onPythonBoard(run))
})
