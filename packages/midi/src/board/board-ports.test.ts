import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises"
import { createServer, type Socket } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { portCases } from "../acceptance.ts"
import type { InputEntry, OutputEntry } from "../port/port.ts"
import { listBoardPorts } from "./board-ports.ts"
import { type BoardServer, serveBoard } from "./board-server.ts"

let folder = ""
let board: BoardServer | undefined
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "backline-board-"))
})
afterEach(async () => {
  await board?.close()
  await rm(folder, { recursive: true, force: true })
})

/** A board that says again whatever it hears. */
async function echoing(): Promise<{ input: InputEntry; output: OutputEntry }> {
  board = await serveBoard({ name: "Drum box", version: "0" }, (bytes) => board?.send(bytes), folder)
  const ports = listBoardPorts(folder)
  const input = ports.find((port) => port.direction === "input")
  const output = ports.find((port) => port.direction === "output")
  if (input?.direction !== "input" || output?.direction !== "output") throw new Error("no ports")
  return { input, output }
}

describe("the port of a simulated board", () => {
  it.each(portCases)("$name", async ({ run }) => {
    await run({ ...(await echoing()), unplug: () => board?.close() })
  })

  it("that does not read lets nobody wait for ever: it is unplugged, and waiting is over", async () => {
    const sockets: Socket[] = []
    const deaf = createServer((socket) => {
      sockets.push(socket)
      socket.once("data", () => {
        socket.pause()
        socket.write('{"ok":true}\n')
      })
    })
    await new Promise<void>((resolve) => deaf.listen(0, "127.0.0.1", resolve))
    const address = deaf.address()
    const tcpPort = typeof address === "object" ? address?.port : 0
    await writeFile(
      join(folder, `board-${process.pid}.json`),
      JSON.stringify({ pid: process.pid, tcpPort, secret: "s" }),
    )
    const output = listBoardPorts(folder).find((port) => port.direction === "output")
    if (output?.direction !== "output") throw new Error("no output")
    const open = await output.open()
    // More than the system takes for a socket that nobody reads.
    const much = Uint8Array.from({ length: 1_000_000 }, (_, at) => (at === 0 ? 0xf0 : at === 999_999 ? 0xf7 : 1))
    for (let count = 0; count < 64; count++) open.send(much)
    let left = false
    const flushed = open.flushed?.().then(() => {
      left = true
    })
    await new Promise((resolve) => setImmediate(resolve))
    expect(left).toBe(false)
    for (const socket of sockets) socket.destroy()
    expect(await open.closed).toBe(`"board ${process.pid}" was unplugged`)
    await flushed
    deaf.close()
  })

  it("is listed under the board's name, as long as it runs", async () => {
    await echoing()
    expect(listBoardPorts(folder).map(({ name, source }) => `${name} ${source}`)).toEqual([
      "Drum box board",
      "Drum box board",
    ])
    await board?.close()
    expect(listBoardPorts(folder)).toEqual([])
  })

  it("is announced in a file that only its owner can read", async () => {
    await echoing()
    const [name = ""] = await readdir(folder)
    if (process.platform !== "win32") expect((await stat(join(folder, name))).mode & 0o077).toBe(0)
    expect(JSON.parse(await readFile(join(folder, name), "utf8"))).toMatchObject({ name: "Drum box", pid: process.pid })
  })

  it("is refused to whoever does not know the secret", async () => {
    const { output } = await echoing()
    const [name = ""] = await readdir(folder)
    const note = JSON.parse(await readFile(join(folder, name), "utf8"))
    await writeFile(join(folder, name), JSON.stringify({ ...note, secret: "wrong" }))
    const [, other] = listBoardPorts(folder)
    if (other?.direction !== "output") throw new Error("no output")
    await expect(other.open()).rejects.toMatchObject({ code: "refused" })
    const open = await output.open()
    open.close()
  })
})
