/** Lines over WebSocket with the `ws` package, for Node: both the client's end and the gateway's. */
import { type Carrier, type CarrierHandlers, type Connect, faultBody, LINE_LIMIT, type Stage } from "@backline/protocol"
import { type ClientOptions, type RawData, WebSocket } from "ws"
import { Inbox, type ReadingOptions } from "./inbox.ts"
import { OPENING_TIME, opening, sentence } from "./opening.ts"
import { Water } from "./water.ts"

/** How long the other side may take to answer the closing, in milliseconds. */
const CLOSING_TIME = 2_000

/**
 * For `new WebSocketServer({ ...WS_SETTINGS, … })` and every client of `ws`: frames that are too long or not UTF-8 come through
 * to the carrier, which answers them by a fault, up to four times the longest line; `ws` by itself would close the connection.
 */
export const WS_SETTINGS = {
  maxPayload: LINE_LIMIT * 4,
  skipUTF8Validation: true,
  perMessageDeflate: false,
} as const

export interface WsOptions {
  readonly url: string
  /** For the opening request, e.g. `{ origin, headers }`. */
  readonly request?: ClientOptions
  /** How long to wait for an answer, in milliseconds. */
  readonly openingTime?: number
  readonly limit?: number
}

export function wsConnect({ url, request = {}, openingTime = OPENING_TIME, ...reading }: WsOptions): Connect {
  return ({ signal }) =>
    opening(url, signal, openingTime, (opened, failed) => {
      const socket = new WebSocket(url, { ...request, ...WS_SETTINGS })
      socket.on("error", (error) => failed(sentence(error)))
      socket.once("open", () => opened(wsCarrier(socket, { stage: "client", ...reading, name: url })))
      return () => socket.terminate()
    })
}

export interface WsCarrierOptions extends ReadingOptions {
  readonly name?: string
}

/**
 * A carrier over an open socket, which belongs to it from now on. A server MUST call it in the same turn as it was given the
 * socket ("connection"), for `ws` does not keep frames that nobody listens for.
 */
export function wsCarrier(socket: WebSocket, options: WsCarrierOptions = {}): Carrier {
  return new WsCarrier(socket, options.name ?? "websocket", options)
}

class WsCarrier implements Carrier {
  readonly name: string
  readonly #socket: WebSocket
  readonly #stage: Stage
  readonly #inbox: Inbox
  readonly #decoder = new TextDecoder("utf-8", { fatal: true })
  readonly #water = new Water()
  #closing = false
  #reason: string | undefined
  #clock: NodeJS.Timeout | undefined

  constructor(socket: WebSocket, name: string, { stage = "gateway", limit }: ReadingOptions) {
    this.name = name
    this.#socket = socket
    this.#stage = stage
    this.#inbox = new Inbox({ stage, ...(limit !== undefined && { limit }) })
    socket.on("message", (data, binary) => this.#read(data, binary))
    socket.on("error", (error) => {
      this.#reason = sentence(error)
    })
    socket.on("close", (code, reason) => this.#gone(code, reason.toString()))
    socket.pause()
  }

  get buffered(): number {
    return this.#socket.bufferedAmount
  }

  receive(handlers: CarrierHandlers): void {
    this.#inbox.receive(handlers)
    if (this.#socket.readyState === WebSocket.CLOSED)
      this.#inbox.closedSoon(this.#reason ?? "the connection was closed")
    else if (!this.#inbox.paused) this.#socket.resume()
  }

  send(line: string): void {
    if (this.#closing || this.#socket.readyState !== WebSocket.OPEN) return
    this.#socket.send(line, this.#written)
    this.#water.rose(this.buffered)
  }

  close(): void {
    if (this.#closing) return
    this.#closing = true
    this.#reason = "closed by this side"
    this.#inbox.silence()
    this.#socket.close(1000)
    // The closing is answered by a frame, which must be read.
    this.#socket.resume()
    this.#clock = setTimeout(() => this.#socket.terminate(), CLOSING_TIME).unref()
  }

  pause(): void {
    this.#inbox.pause()
    this.#socket.pause()
  }

  resume(): void {
    this.#inbox.resume()
    this.#socket.resume()
  }

  /** Called by `ws` for every frame that the system has taken. */
  readonly #written = (): void => {
    if (this.#water.fell(this.buffered)) this.#inbox.drained()
  }

  #read(data: RawData, binary: boolean): void {
    const text =
      binary || !(data instanceof Buffer)
        ? this.#blame("A binary frame came; lines are text frames.")
        : this.#decode(data)
    if (text !== undefined) this.#inbox.line(text)
  }

  #decode(data: Buffer): string | undefined {
    try {
      return this.#decoder.decode(data)
    } catch {
      return this.#blame(`A line of ${data.length} bytes is not UTF-8; lines are JSON in UTF-8.`)
    }
  }

  #blame(message: string): undefined {
    this.#inbox.fault(faultBody("malformed", this.#stage, message))
  }

  #gone(code: number, reason: string): void {
    clearTimeout(this.#clock)
    const why = reason === "" ? "" : `: ${reason}`
    this.#inbox.closed(this.#reason ?? `the other side closed the connection (${code}${why})`)
  }
}
