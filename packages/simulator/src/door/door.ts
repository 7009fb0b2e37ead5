/** A visit at the simulator's side door that asks and listens (docs/protocol.md, section 12). */
import { connect, type Socket } from "node:net"
import type { RunFile } from "@backline/midi/node"
import { Disconnected, Fault, TimedOut } from "@backline/protocol"
import { Lines } from "./lines.ts"
import { readSaid, type Said, type SentMidi } from "./said.ts"

interface Waiting {
  readonly resolve: (ok: unknown) => void
  readonly reject: (fault: Fault) => void
  readonly late: NodeJS.Timeout
}

/** Milliseconds for an answer, unless more is given. */
const PATIENCE = 30_000

/** The greeting and the request to listen carry no id; they are the first two lines that are answered. */
const GREETING = 0

export class Door {
  readonly #socket: Socket
  readonly #heard: (midi: SentMidi) => void
  readonly #waiting = new Map<unknown, Waiting>()
  #ids = GREETING
  #lost: Fault | undefined

  private constructor(socket: Socket, heard: (midi: SentMidi) => void) {
    this.#socket = socket
    this.#heard = heard
    const lines = new Lines()
    socket.setEncoding("utf8")
    socket.on("data", (text: string) => this.#guarded(() => this.#said(lines.push(text))))
    socket.on("error", (cause) => this.#lose(`the simulator cannot be reached: ${cause.message}`, cause))
    socket.on("close", () => this.#lose("the simulator has closed its side door"))
  }

  /** Comes in, shows the secret, and listens. `heard` is called for everything that Live sends out. */
  static async open(run: RunFile, heard: (midi: SentMidi) => void): Promise<Door> {
    const door = new Door(connect({ host: "127.0.0.1", port: run.tcpPort ?? 0, noDelay: true }), heard)
    await door.#send({ secret: run.secret }, GREETING, PATIENCE)
    await door.#send({ listen: true }, GREETING, PATIENCE)
    return door
  }

  /** What the simulator answers to an operation. @throws Fault its own, `timeout`, or `disconnected` */
  ask(op: string, fields: Readonly<Record<string, unknown>> = {}, patience = PATIENCE): Promise<unknown> {
    const id = ++this.#ids
    return this.#send({ id, op, ...fields }, id, patience)
  }

  /** Resolves when the scripts have been called with it. @throws Fault `malformed` for incomplete messages */
  async midi(bytes: Iterable<number>): Promise<void> {
    const id = ++this.#ids
    await this.#send({ id, midi: [...bytes] }, id, PATIENCE)
  }

  close(): void {
    this.#lose("it was closed by this program")
    this.#socket.destroy()
  }

  #send(line: unknown, id: unknown, patience: number): Promise<unknown> {
    if (this.#lost) return Promise.reject(this.#lost)
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        this.#waiting.delete(id)
        const message = `the simulator did not answer within ${patience / 1000} s; a script may be holding it up`
        reject(new TimedOut({ stage: "client", message }))
      }, patience)
      this.#waiting.set(id, { resolve, reject, late })
      this.#socket.write(`${JSON.stringify(line)}\n`)
    })
  }

  #said(lines: readonly string[]): void {
    for (const line of lines) {
      const said = readSaid(line)
      if (said.kind === "midi") this.#heard(said.midi)
      else this.#settle(said)
    }
  }

  #settle(said: Exclude<Said, { kind: "midi" }>): void {
    const id = said.id ?? GREETING
    const waiting = this.#waiting.get(id)
    if (waiting === undefined) return
    this.#waiting.delete(id)
    clearTimeout(waiting.late)
    if (said.kind === "fault") waiting.reject(said.fault)
    else waiting.resolve(said.ok)
  }

  /** What cannot be read ends the visit: nothing after it can be trusted to be the answer to anything. */
  #guarded(read: () => void): void {
    try {
      read()
    } catch (problem) {
      this.#end(Fault.of(problem, "client"))
      this.#socket.destroy()
    }
  }

  #lose(why: string, cause?: unknown): void {
    this.#end(new Disconnected({ stage: "client", message: why, cause }))
  }

  #end(fault: Fault): void {
    this.#lost ??= fault
    for (const { reject, late } of this.#waiting.values()) {
      clearTimeout(late)
      reject(fault)
    }
    this.#waiting.clear()
  }
}
