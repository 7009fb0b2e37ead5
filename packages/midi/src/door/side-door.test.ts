import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { createServer, type Server, type Socket } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, describe, expect, it } from "vitest"
import { portCases } from "../acceptance.ts"
import { listPorts } from "../list-ports.ts"
import type { InputEntry, OutputEntry } from "../port/port.ts"
import { listSimulatorPorts } from "./simulator-ports.ts"

/** A door that plays back what is played to it, as a track does that only thrus. */
class FakeDoor {
  readonly #server: Server
  readonly #sockets = new Set<Socket>()
  readonly #listening = new Set<Socket>()
  folder = ""

  constructor() {
    this.#server = createServer((socket) => this.#visit(socket))
  }

  async open(secret = "right"): Promise<this> {
    this.folder = await mkdtemp(join(tmpdir(), "backline-door-"))
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve))
    const address = this.#server.address()
    const tcpPort = typeof address === "object" ? address?.port : 0
    const run = { version: "0.1.0", pid: process.pid, tcpPort, secret, set: "demo", started: 1 }
    await writeFile(join(this.folder, `simulator-${process.pid}.json`), JSON.stringify(run))
    return this
  }

  async rig() {
    const ports = listSimulatorPorts(this.folder)
    const output = ports.find((port): port is OutputEntry => port.direction === "output")
    const input = ports.find((port): port is InputEntry => port.direction === "input" && /tracks/.test(port.name))
    if (!output || !input) throw new Error("the run file was not found")
    return { output, input, unplug: () => this.close() }
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy()
    await new Promise((resolve) => this.#server.close(resolve))
    await rm(this.folder, { recursive: true, force: true })
  }

  #visit(socket: Socket): void {
    this.#sockets.add(socket)
    socket.on("close", () => this.#listening.delete(socket))
    socket.on("error", () => socket.destroy())
    let text = ""
    socket.setEncoding("utf8").on("data", (chunk: string) => {
      const lines = (text + chunk).split("\n")
      text = lines.pop() ?? ""
      for (const line of lines) this.#answer(socket, JSON.parse(line))
    })
  }

  #answer(socket: Socket, said: { secret?: string; midi?: number[]; listen?: boolean }): void {
    if (said.secret === "right") socket.write('{"ok":{"set":"demo","live":"12.4.6"}}\n')
    else if (said.secret) socket.end('{"fault":{"code":"unauthorised","message":"wrong secret"}}\n')
    else if (said.listen) this.#listening.add(socket)
    else if (said.midi) {
      const line = JSON.stringify({ midi: said.midi, from: "track", track: 3 })
      for (const listener of this.#listening) listener.write(`${line}\n`)
    }
  }
}

describe("the simulator's MIDI port", () => {
  let door: FakeDoor | undefined
  afterEach(() => door?.close())

  it.each(portCases)("$name", async ({ run }) => {
    door = await new FakeDoor().open()
    await run(await door.rig())
  })

  it("stands beside the native ports, whose absence is a sentence", async () => {
    door = await new FakeDoor().open()
    const { ports } = await listPorts({ runFolder: door.folder })
    expect(ports.filter((port) => port.source === "simulator").map((port) => port.name)).toEqual([
      "Simulator demo",
      "Simulator demo: tracks",
      "Simulator demo: scripts",
    ])
  })

  it("is not opened by a wrong secret", async () => {
    door = await new FakeDoor().open("wrong")
    const { output } = await door.rig()
    await expect(output.open()).rejects.toMatchObject({
      code: "refused",
      message: expect.stringContaining("wrong secret"),
    })
  })

  it("that is gone says so", async () => {
    door = await new FakeDoor().open()
    const { output } = await door.rig()
    await door.close()
    await expect(output.open()).rejects.toMatchObject({ code: "no-such-port" })
  })
})
