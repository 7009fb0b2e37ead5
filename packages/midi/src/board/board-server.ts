/** The other end of a simulated board's cables: any number of programs may have its ports open, as with a real one. */
import { randomBytes, timingSafeEqual } from "node:crypto"
import { chmodSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { createServer, type Server, type Socket } from "node:net"
import { join } from "node:path"
import { jsonObject } from "../json-object.ts"
import { MessageAssembler } from "../message/assembler.ts"
import { runFolder } from "../run-files/run-files.ts"

export interface BoardServer {
  readonly tcpPort: number
  /** To everyone who has the board's output open. Whole messages only, so that nobody who joins hears half of one. */
  send(bytes: Uint8Array): void
  close(): Promise<void>
}

export interface BoardNote {
  readonly name: string
  readonly version: string
}

const GREETING_MS = 5_000
const LONGEST_GREETING = 4_096
/** Who has left more than this unread is gone. */
const MOST_UNREAD = 1_048_576
const NEWLINE = 0x0a

/** Listens on loopback and says so in a run file. `heard` gets whole messages, one at a time, whoever sent them. */
export async function serveBoard(
  note: BoardNote,
  heard: (bytes: Uint8Array) => void,
  folder: string = runFolder(),
): Promise<BoardServer> {
  const secret = randomBytes(16).toString("hex")
  const open = new Set<Socket>()
  const server = createServer({ noDelay: true }, (socket) => {
    socket.on("error", () => socket.destroy()) // "close" follows, and that is all there is to know
    socket.on("close", () => open.delete(socket))
    greet(socket, secret, (rest) => {
      open.add(socket)
      const assembler = new MessageAssembler({ message: heard, fault: () => undefined })
      socket.on("data", (bytes: Buffer) => assembler.push(bytes))
      assembler.push(rest)
    })
  })
  const tcpPort = await listen(server)
  const file = write(folder, { ...note, pid: process.pid, tcpPort, secret, started: Math.floor(Date.now() / 1_000) })
  const send = (bytes: Uint8Array): void => {
    for (const socket of open)
      if (socket.write(bytes) === false && socket.writableLength > MOST_UNREAD) socket.destroy()
  }
  const close = async (): Promise<void> => {
    rmSync(file, { force: true })
    for (const socket of open) socket.destroy()
    await new Promise<void>((resolve) => server.close(() => resolve()))
  }
  return { tcpPort, send, close }
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      if (typeof address === "object" && address) resolve(address.port)
    })
  })
}

function greet(socket: Socket, secret: string, welcome: (rest: Uint8Array) => void): void {
  const silent = setTimeout(() => socket.destroy(), GREETING_MS)
  let start = Buffer.alloc(0)
  const read = (bytes: Buffer): void => {
    start = Buffer.concat([start, bytes])
    const end = start.indexOf(NEWLINE)
    if (end < 0 && start.length <= LONGEST_GREETING) return
    socket.off("data", read)
    clearTimeout(silent)
    if (end < 0 || !isSecret(start.subarray(0, end).toString("utf8"), secret)) {
      socket.end(`${JSON.stringify({ fault: { code: "unauthorised" } })}\n`)
      return
    }
    socket.write(`${JSON.stringify({ ok: true })}\n`)
    welcome(start.subarray(end + 1))
  }
  socket.on("data", read)
  socket.once("close", () => clearTimeout(silent))
}

function isSecret(line: string, secret: string): boolean {
  const given = jsonObject(line)?.secret
  if (typeof given !== "string") return false
  const [one, other] = [Buffer.from(given), Buffer.from(secret)]
  return one.length === other.length && timingSafeEqual(one, other)
}

/** Written under another name and renamed, readable by nobody else. */
function write(folder: string, note: object): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, `board-${process.pid}.json`)
  const draft = `${file}.draft`
  writeFileSync(draft, JSON.stringify(note), { mode: 0o600 })
  chmodSync(draft, 0o600)
  renameSync(draft, file)
  return file
}
