/** Lines over TCP, for Node. One write per line and no Nagle: a request leaves when it is sent. */
import { connect, type Socket } from "node:net"
import { type Carrier, type CarrierHandlers, type Connect, Framer } from "@backline/protocol"
import { Inbox, type ReadingOptions } from "./inbox.ts"
import { OPENING_TIME, opening, sentence } from "./opening.ts"
import { Water } from "./water.ts"

/** How long the other side may take to read what was sent and to close, in milliseconds; then the socket is destroyed. */
const CLOSING_TIME = 2_000
/** How long a silent connection may be dead before the system asks, in milliseconds. */
const KEEP_ALIVE_TIME = 15_000

export interface TcpOptions {
  readonly tcpPort: number
  readonly host?: string
  /** How long to wait for an answer, in milliseconds. */
  readonly openingTime?: number
  readonly limit?: number
}

export function tcpConnect({
  tcpPort,
  host = "127.0.0.1",
  openingTime = OPENING_TIME,
  ...reading
}: TcpOptions): Connect {
  const where = `tcp ${host}:${tcpPort}`
  return ({ signal }) =>
    opening(where, signal, openingTime, (opened, failed) => {
      const socket = connect({ port: tcpPort, host })
      const refused = (error: Error) => failed(sentence(error))
      socket.once("error", refused)
      socket.once("connect", () => {
        opened(tcpCarrier(socket, { stage: "client", ...reading, name: where }))
        socket.off("error", refused)
      })
      return () => socket.destroy()
    })
}

export interface TcpCarrierOptions extends ReadingOptions {
  readonly name?: string
}

/** A carrier over a connected socket, which belongs to it from now on. Of a server: `createServer((socket) => tcpCarrier(socket))`. */
export function tcpCarrier(socket: Socket, options: TcpCarrierOptions = {}): Carrier {
  const name = options.name ?? `tcp ${socket.remoteAddress ?? "closed"}:${socket.remotePort ?? 0}`
  return new TcpCarrier(socket, name, { stage: "gateway", ...options })
}

class TcpCarrier implements Carrier {
  readonly name: string
  readonly #socket: Socket
  readonly #inbox: Inbox
  readonly #framer: Framer
  readonly #water = new Water()
  #reason = "the connection was closed"
  #closing = false
  #clock: NodeJS.Timeout | undefined

  constructor(socket: Socket, name: string, { stage = "gateway", limit }: ReadingOptions) {
    const bounds = limit === undefined ? {} : { limit }
    const decoder = new TextDecoder("utf-8", { fatal: true })
    this.name = name
    this.#socket = socket
    this.#inbox = new Inbox({ stage, ...bounds })
    this.#framer = new Framer({ decode: (bytes) => decoder.decode(bytes), stage, ...bounds })
    socket.setNoDelay(true)
    socket.setKeepAlive(true, KEEP_ALIVE_TIME)
    socket.on("data", (bytes: Buffer) => this.#read(bytes))
    socket.on("drain", () => this.#water.fell(this.buffered) && this.#inbox.drained())
    socket.on("end", () => this.#ended())
    socket.on("error", (error) => {
      this.#reason = sentence(error)
    })
    socket.on("close", () => this.#gone())
    // Nothing is read before somebody receives, so that early lines wait in the system and not here.
    socket.pause()
  }

  get buffered(): number {
    return this.#socket.writableLength
  }

  receive(handlers: CarrierHandlers): void {
    this.#inbox.receive(handlers)
    if (this.#socket.destroyed) this.#inbox.closedSoon(this.#reason)
    else if (!this.#inbox.paused) this.#socket.resume()
  }

  send(line: string): void {
    if (this.#closing || !this.#socket.writable) return
    // As bytes, for a socket counts a text in characters.
    this.#socket.write(Buffer.from(`${line}\n`))
    this.#water.rose(this.buffered)
  }

  close(): void {
    if (this.#closing) return
    this.#closing = true
    this.#reason = "closed by this side"
    this.#inbox.silence()
    this.#socket.end()
    // Reading on (into nothing): unread bytes would make the system reset the connection and lose what was sent.
    this.#socket.resume()
    this.#destroyLater()
  }

  pause(): void {
    this.#inbox.pause()
    this.#socket.pause()
  }

  resume(): void {
    this.#inbox.resume()
    this.#socket.resume()
  }

  #read(bytes: Buffer): void {
    if (this.#closing) return
    this.#inbox.all(this.#framer.push(bytes))
  }

  #ended(): void {
    if (!this.#closing) this.#reason = "the other side closed the connection"
    this.#destroyLater()
  }

  #destroyLater(): void {
    this.#clock ??= setTimeout(() => this.#socket.destroy(), CLOSING_TIME).unref()
  }

  #gone(): void {
    clearTimeout(this.#clock)
    this.#inbox.closed(this.#reason)
  }
}
