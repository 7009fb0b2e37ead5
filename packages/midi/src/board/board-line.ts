/** One cable to a simulated board: a line with the secret, a line that says yes, then MIDI bytes both ways (docs/device-files.md). */
import { connect, type Socket } from "node:net"
import { MidiFault } from "../fault.ts"
import { jsonObject } from "../json-object.ts"
import { ClosedLatch } from "../port/latch.ts"
import type { RunFile } from "../run-files/run-files.ts"

export interface BoardLine {
  readonly closed: Promise<string>
  /** @throws MidiFault `port-closed` */
  send(bytes: Uint8Array): void
  /** Resolves when all that was sent has left this program, or the line is closed. */
  flushed(): Promise<void>
  /** Delivers what was sent first. */
  close(): void
}

const GREETING_MS = 5_000
/** How long a board that does not read may keep a line that was closed here. */
const PARTING_MS = 5_000
const NEWLINE = 0x0a

/** Rejects with a MidiFault: `no-such-port` when nobody listens, `refused` when the secret is wrong. */
export function openBoardLine(run: RunFile, heard: (bytes: Uint8Array) => void = () => undefined): Promise<BoardLine> {
  const name = run.name ?? `board ${run.pid}`
  const socket = connect({ host: "127.0.0.1", port: run.tcpPort ?? 0, noDelay: true })
  return new Promise((resolve, reject) => {
    const fail = (code: "no-such-port" | "refused", why: string): void => {
      clearTimeout(silent)
      socket.destroy()
      reject(new MidiFault(code, `"${name}" (process ${run.pid}) ${why}`))
    }
    const silent = setTimeout(() => fail("refused", "did not answer"), GREETING_MS)
    socket.once("connect", () => socket.write(`${JSON.stringify({ secret: run.secret })}\n`))
    // Also later: an error is followed by "close", which tells whoever has the line open.
    socket.on("error", (cause) => fail("no-such-port", `cannot be reached: ${cause.message}`))
    socket.once("close", () => fail("refused", "closed the line without a word"))
    afterFirstLine(socket, (line, rest) => {
      if (!jsonObject(line)?.ok) return fail("refused", `refused: ${line}`)
      clearTimeout(silent)
      resolve(established(socket, name, heard))
      if (rest.length > 0) heard(rest)
    })
  })
}

function afterFirstLine(socket: Socket, act: (line: string, rest: Uint8Array) => void): void {
  let start = Buffer.alloc(0)
  const read = (bytes: Buffer): void => {
    start = Buffer.concat([start, bytes])
    const end = start.indexOf(NEWLINE)
    if (end < 0) return
    socket.off("data", read)
    act(start.subarray(0, end).toString("utf8"), new Uint8Array(start.subarray(end + 1)))
  }
  socket.on("data", read)
}

function established(socket: Socket, name: string, heard: (bytes: Uint8Array) => void): BoardLine {
  const latch = new ClosedLatch()
  socket.on("data", (bytes: Buffer) => {
    if (!latch.isClosed) heard(bytes)
  })
  let parting: ReturnType<typeof setTimeout> | undefined
  socket.once("close", () => {
    clearTimeout(parting)
    latch.close(`"${name}" was unplugged`)
  })
  let left: Promise<void> = Promise.resolve()
  return {
    closed: latch.promise,
    send: (bytes) => {
      latch.mustBeOpen(name)
      left = new Promise((resolve) => socket.write(bytes, () => resolve()))
    },
    flushed: () => left,
    close: () => {
      if (!latch.close("it was closed by this program")) return
      socket.end()
      parting = setTimeout(() => socket.destroy(), PARTING_MS)
    },
  }
}
