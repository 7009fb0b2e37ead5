import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createServer, type Server, type Socket } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { RunFile } from "@backline/midi/node"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { WakePort } from "./wake-port.ts"

const WAKE_LINE = '{"midi":[240,125,66,76,1,247]}'
const SCRIPT: RunFile = { kind: "script", file: "", pid: process.pid, started: 1 }

describe("the way to wake a script", () => {
  let folder = ""
  let door: Server
  let sockets: Socket[] = []
  let heard: string[] = []
  let more = (): void => undefined

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "backline-wake-"))
    sockets = []
    heard = []
    door = createServer((socket) => {
      sockets.push(socket)
      socket.setEncoding("utf8").on("data", (text: string) => {
        heard.push(...text.trim().split("\n"))
        if (text.includes("secret")) socket.write('{"ok":{}}\n')
        more()
      })
    })
    await new Promise<void>((resolve) => door.listen(0, "127.0.0.1", resolve))
  })
  afterEach(async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => door.close(resolve))
    rmSync(folder, { recursive: true, force: true })
  })

  const announce = (): void => {
    const address = door.address()
    const tcpPort = typeof address === "object" ? address?.port : 0
    writeFileSync(
      join(folder, `simulator-${process.pid}.json`),
      JSON.stringify({ pid: process.pid, tcpPort, secret: "s" }),
    )
  }
  const until = async (line: string): Promise<void> => {
    while (!heard.includes(line)) {
      await new Promise<void>((resolve) => {
        more = resolve
      })
    }
  }

  it("leads through the side door of the simulator that the script runs in", async () => {
    announce()
    const port = new WakePort(folder)
    await port.leadTo(SCRIPT)
    port.wake()
    await until(WAKE_LINE)
    port.close()
    port.wake()
    expect(heard).toEqual(['{"secret":"s"}', WAKE_LINE])
  })

  it("leads nowhere without one, and that is no fault", async () => {
    const port = new WakePort(folder)
    await port.leadTo({ ...SCRIPT, pid: process.ppid })
    port.wake()
    port.close()
    expect(heard).toEqual([])
  })

  it("is given up quietly when the door does not open", async () => {
    announce()
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => door.close(resolve))
    const port = new WakePort(folder)
    await port.leadTo(SCRIPT)
    expect(() => port.wake()).not.toThrow()
    port.close()
  })

  it("that opens after it was closed is let go", async () => {
    announce()
    const port = new WakePort(folder)
    const leading = port.leadTo(SCRIPT)
    port.close()
    await leading
    port.wake()
    expect(heard).toEqual(['{"secret":"s"}'])
  })
})
