/** One visit at the simulator's side door: MIDI into and out of it as lines of JSON (docs/protocol.md, section 12). */
import { connect, type Socket } from "node:net"
import { MidiFault } from "../fault.ts"
import { jsonObject } from "../json-object.ts"
import { ClosedLatch } from "../port/latch.ts"
import type { RunFile } from "../run-files/run-files.ts"

/** "track": what the Set's tracks play; "script": what remote scripts send to their hardware. */
export type HeardFrom = "track" | "script"
export interface DoorMidi {
  readonly midi: readonly number[]
  readonly from: HeardFrom
  /** Which track, counted from 0; absent for scripts. */
  readonly track?: number
}

export interface SideDoor {
  readonly closed: Promise<string>
  midi(bytes: Uint8Array): void
  /** Resolves when all MIDI so far has left this program, or the door is closed. */
  flushed(): Promise<void>
  close(): void
}

const GREETING_MS = 5000

/** Rejects with a MidiFault: `no-such-port` when nobody listens, `refused` when the secret is wrong. */
export async function openSideDoor(run: RunFile, heard?: (midi: DoorMidi) => void): Promise<SideDoor> {
  const latch = new ClosedLatch()
  const socket = connect({ host: "127.0.0.1", port: run.tcpPort ?? 0, noDelay: true })
  socket.on("close", () => latch.close(`the simulator (process ${run.pid}) ended`))
  const greeting = new Greeting(socket, run)
  readLines(socket, (line) => {
    if (greeting.isOpen) greeting.answered(line)
    else if (heard) hear(line, heard)
  })
  await greeting.done
  if (heard) void write(socket, { listen: true })
  const close = (): void => {
    if (latch.close("it was closed by this program")) socket.end()
  }
  let left: Promise<void> = Promise.resolve()
  const midi = (bytes: Uint8Array): void => {
    left = write(socket, { midi: [...bytes] })
  }
  return { closed: latch.promise, midi, flushed: () => left, close }
}

function write(socket: Socket, line: unknown): Promise<void> {
  return new Promise((resolve) => socket.write(`${JSON.stringify(line)}\n`, () => resolve()))
}

function readLines(socket: Socket, line: (text: string) => void): void {
  let rest = ""
  socket.setEncoding("utf8")
  socket.on("data", (chunk: string) => {
    const lines = (rest + chunk).split("\n")
    rest = lines.pop() ?? ""
    for (const text of lines) line(text)
  })
}

/** The door's first line answers our secret; nothing may be sent before it. */
class Greeting {
  readonly done: Promise<void>
  isOpen = true
  readonly #socket: Socket
  #resolve = (): void => undefined
  #reject: (fault: MidiFault) => void = () => undefined
  readonly #silent: NodeJS.Timeout

  constructor(socket: Socket, run: RunFile) {
    this.#socket = socket
    this.done = new Promise((resolve, reject) => {
      this.#resolve = resolve
      this.#reject = reject
    })
    const who = `the simulator (process ${run.pid})`
    this.#silent = setTimeout(() => this.#fail("refused", `${who} did not answer at its side door`), GREETING_MS)
    socket.once("connect", () => void write(socket, { secret: run.secret }))
    // Also after the greeting: an error is followed by "close", which tells whoever has the door open.
    socket.on("error", (cause) => this.#fail("no-such-port", `${who} cannot be reached: ${cause.message}`))
    socket.once("close", () => this.#fail("refused", `${who} closed its side door without a word`))
  }

  answered(line: string): void {
    if (jsonObject(line)?.ok) {
      if (this.#end()) this.#resolve()
    } else this.#fail("refused", `the simulator's side door refused: ${line}`)
  }

  #fail(code: "no-such-port" | "refused", message: string): void {
    if (!this.#end()) return
    this.#socket.destroy()
    this.#reject(new MidiFault(code, message))
  }

  #end(): boolean {
    const wasOpen = this.isOpen
    this.isOpen = false
    clearTimeout(this.#silent)
    return wasOpen
  }
}

function hear(line: string, heard: (midi: DoorMidi) => void): void {
  const said = jsonObject(line)
  if (!said || !Array.isArray(said.midi) || (said.from !== "track" && said.from !== "script")) return
  heard({ midi: said.midi, from: said.from, ...(typeof said.track === "number" && { track: said.track }) })
}
