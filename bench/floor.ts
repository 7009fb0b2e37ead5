/** The floor: a bare TCP echo of one line between this Node and a Python process. Nothing that crosses this border can be faster. */
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { createConnection, type Socket } from "node:net"
import { fileURLToPath } from "node:url"
import { needPython } from "backline"

const ECHO = fileURLToPath(new URL("./echo.py", import.meta.url))
const LINE = '{"id":"floor.1","op":"get","path":"song.tempo"}\n'

async function startEcho(): Promise<{ process: ChildProcess; socket: Socket }> {
  const python = needPython()
  const child = spawn(python.command, [...python.args, ECHO], { stdio: ["ignore", "pipe", "inherit"] })
  if (child.stdout === null) throw new Error("echo.py has no standard output")
  const [chunk] = await once(child.stdout, "data")
  const socket = createConnection({ host: "127.0.0.1", port: Number(String(chunk)) })
  socket.setNoDelay(true)
  await once(socket, "connect")
  return { process: child, socket }
}

export interface Floor {
  /** Dependent round trips per second. */
  readonly sequential: number
  /** One round trip, median, in milliseconds. */
  readonly roundTrip: number
  /** Round trips per second with 200 lines under way. */
  readonly pipelined: number
}

let known: Promise<Floor> | undefined

/** Measured once per run. */
export function floor(): Promise<Floor> {
  known ??= measure()
  return known
}

async function measure(): Promise<Floor> {
  const { process: child, socket } = await startEcho()
  try {
    const { perSecond: sequential } = await volley(socket, 1, 4_000)
    const { perSecond: pipelined } = await volley(socket, 200, 40_000)
    return { sequential, roundTrip: 1_000 / sequential, pipelined }
  } finally {
    socket.destroy()
    child.kill()
  }
}

/** Keeps `inFlight` lines under way until `total` came back. */
function volley(socket: Socket, inFlight: number, total: number): Promise<{ perSecond: number }> {
  return new Promise((resolve, reject) => {
    let sent = inFlight
    let received = 0
    const start = performance.now()
    const onData = (chunk: Buffer): void => {
      const lines = chunk.reduce((count, byte) => count + (byte === 10 ? 1 : 0), 0)
      received += lines
      const more = Math.min(lines, total - sent)
      if (more > 0) socket.write(LINE.repeat(more))
      sent += more
      if (received < total) return
      socket.off("data", onData)
      resolve({ perSecond: total / ((performance.now() - start) / 1_000) })
    }
    socket.on("data", onData)
    socket.once("error", reject)
    socket.write(LINE.repeat(inFlight))
  })
}
