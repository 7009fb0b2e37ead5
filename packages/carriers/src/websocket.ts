/** Lines over the WebSocket that browsers, workers and Node from 22 on have: one line per text frame. */
import { type Carrier, type CarrierHandlers, type Connect, faultBody } from "@backline/protocol"
import { Inbox, type ReadingOptions } from "./inbox.ts"
import { OPENING_TIME, opening } from "./opening.ts"
import { Water } from "./water.ts"

/** This WebSocket cannot be told to stop reading, so a flood against a paused receiver ends it here: characters. */
const MOST_WAITING = 67_108_864
/** It does not tell either when its buffer empties, so while it is high we look, in milliseconds. */
const LOOK_TIME = 20
/** How long the other side may take to answer the closing, in milliseconds. */
const CLOSING_TIME = 2_000

const OPEN = 1

/** What is needed of a WebSocket; the browser's and the `ws` package's both have it. */
export interface WebSocketLike {
  readonly readyState: number
  readonly bufferedAmount: number
  addEventListener(kind: "open" | "error", listener: () => void): void
  addEventListener(kind: "message", listener: (frame: { readonly data: unknown }) => void): void
  addEventListener(kind: "close", listener: (closing: { readonly code: number; readonly reason: string }) => void): void
  send(text: string): void
  close(code?: number, reason?: string): void
}

export type WebSocketClass = new (url: string) => WebSocketLike

export interface WebSocketOptions {
  /** "ws://127.0.0.1:8473/…" */
  readonly url: string
  /** Instead of the global one. */
  readonly WebSocket?: WebSocketClass
  /** How long to wait for an answer, in milliseconds. */
  readonly openingTime?: number
  readonly limit?: number
}

export function webSocketConnect({ url, openingTime = OPENING_TIME, ...options }: WebSocketOptions): Connect {
  return ({ signal }) =>
    opening(url, signal, openingTime, (opened, failed) => {
      const socket = make(url, options.WebSocket)
      const carrier = new WebSocketCarrier(socket, url, options)
      socket.addEventListener("open", () => opened(carrier))
      // The reason is hidden from pages on purpose, so the address is all that can be told.
      socket.addEventListener("error", () => failed("the WebSocket could not be opened"))
      socket.addEventListener("close", ({ code }) => failed(`the WebSocket was closed with code ${code}`))
      return () => socket.close()
    })
}

function make(url: string, Given: WebSocketClass | undefined): WebSocketLike {
  if (Given) return new Given(url)
  if (typeof WebSocket === "undefined") {
    throw new Error("there is no WebSocket here; in Node before 22 use wsConnect of @backline/carriers/node")
  }
  return new WebSocket(url)
}

class WebSocketCarrier implements Carrier {
  readonly name: string
  readonly #socket: WebSocketLike
  readonly #inbox: Inbox
  readonly #water = new Water()
  #closing: string | undefined
  #clock: ReturnType<typeof setTimeout> | undefined
  #looking: ReturnType<typeof setInterval> | undefined

  constructor(socket: WebSocketLike, name: string, reading: ReadingOptions) {
    this.name = name
    this.#socket = socket
    this.#inbox = new Inbox({ ...reading, stage: "client" })
    socket.addEventListener("message", ({ data }) => this.#read(data))
    socket.addEventListener("close", ({ code, reason }) => this.#gone(code, reason))
  }

  get buffered(): number {
    return this.#socket.bufferedAmount
  }

  receive(handlers: CarrierHandlers): void {
    this.#inbox.receive(handlers)
  }

  send(line: string): void {
    if (this.#closing !== undefined || this.#socket.readyState !== OPEN) return
    this.#socket.send(line)
    this.#water.rose(this.buffered)
    if (this.#water.high) this.#looking ??= setInterval(() => this.#look(), LOOK_TIME)
  }

  close(): void {
    if (this.#closing !== undefined) return
    this.#inbox.silence()
    this.#close("closed by this side")
  }

  pause(): void {
    this.#inbox.pause()
  }

  resume(): void {
    this.#inbox.resume()
  }

  #read(data: unknown): void {
    if (typeof data === "string") this.#inbox.line(data)
    else this.#inbox.fault(faultBody("malformed", "client", "A binary frame came; lines are text frames."))
    if (this.#inbox.waiting > MOST_WAITING) this.#close("the other side sent more than could be held while paused")
  }

  #close(reason: string): void {
    this.#closing = reason
    this.#socket.close(1000)
    // A page has no way to cut the connection, and the system may wait a minute for an answer to the closing.
    this.#clock = setTimeout(() => this.#inbox.closed(reason), CLOSING_TIME)
  }

  #look(): void {
    if (this.#water.fell(this.buffered)) {
      clearInterval(this.#looking)
      this.#looking = undefined
      this.#inbox.drained()
    }
  }

  #gone(code: number, reason: string): void {
    clearInterval(this.#looking)
    clearTimeout(this.#clock)
    const why = reason === "" ? "" : `: ${reason}`
    this.#inbox.closed(this.#closing ?? `the other side closed the connection (${code}${why})`)
  }
}
