/** One connection to a gateway's MIDI ports: the greeting, requests with their answers, and what comes for each open port. */
import { MidiFault } from "../fault.ts"
import { ClosedLatch } from "../port/latch.ts"
import { Answers } from "./answers.ts"
import { readTold } from "./read-told.ts"
import type { MidiSocket } from "./socket.ts"
import { framed, HIGHEST_NUMBER, MIDI_PROTOCOL, type MidiLimits, type PortsNote } from "./wire.ts"

/** An open port as its connection sees it. */
export interface End {
  /** One whole message from an input. */
  heard?(message: Uint8Array): void
  /** Something from an input was lost. */
  dropped?(why: string): void
  /** So much of what was sent has been played by an output. */
  taken?(weight: number): void
  ended(reason: string): void
}

export class Visit {
  readonly #socket: MidiSocket
  readonly #told: (now: PortsNote) => void
  readonly #latch = new ClosedLatch()
  readonly #answers: Answers
  readonly #ends = new Map<number, End>()
  #lastNumber = HIGHEST_NUMBER
  #limits: MidiLimits = { message: 0, credit: 0 }

  /** `told`: what is there now, at first and whenever it changes. Await `greeting` before anything else. */
  constructor(socket: MidiSocket, where: string, name: string, told: (now: PortsNote) => void) {
    this.#socket = socket
    this.#told = told
    this.#answers = new Answers(() => this.leave(`the gateway at ${where} does not answer`))
    socket.binaryType = "arraybuffer"
    socket.addEventListener("open", () => socket.send(JSON.stringify({ hello: { protocol: MIDI_PROTOCOL, name } })))
    socket.addEventListener("message", ({ data }) => this.#hear(data))
    // "close" follows an error and tells as much as a page may know.
    socket.addEventListener("error", () => undefined)
    socket.addEventListener("close", ({ code }) => this.#end(`the gateway at ${where} cannot be reached (${code})`))
  }

  /** Resolves with a sentence when the connection is over, however it ended. */
  get ended(): Promise<string> {
    return this.#latch.promise
  }

  get limits(): MidiLimits {
    return this.#limits
  }

  /** Rejects with a MidiFault: `no-midi` when nobody answers as a gateway does, or with what the gateway says instead. */
  greeting(): Promise<void> {
    return this.#answers.greeting()
  }

  /** Makes the gateway look what is there now. @throws MidiFault */
  async look(): Promise<void> {
    const now = await this.#answers.ask((id) => this.#say({ id, op: "look" }))
    if (now) this.#told(now)
  }

  /** Opens a port for `end`; answers its number. @throws MidiFault */
  async open(port: string, end: End): Promise<number> {
    const number = this.#freeNumber()
    this.#ends.set(number, end)
    try {
      await this.#answers.ask((id) => this.#say({ id, op: "open", port, number }))
      return number
    } catch (fault) {
      this.#ends.delete(number)
      throw fault
    }
  }

  /** Gives a port back after all that was sent to it has been played, which may take as long as the cable is slow. */
  release(number: number): void {
    const end = this.#ends.get(number)
    if (!end || this.#latch.isClosed) return
    const free = (): void => {
      if (this.#ends.get(number) === end) this.#ends.delete(number)
    }
    // Whether the gateway let go of it or had lost it already, it is not ours any more.
    this.#answers.ask((id) => this.#say({ id, op: "close", number }), { patient: true }).then(free, free)
  }

  send(number: number, message: Uint8Array): void {
    if (!this.#latch.isClosed) this.#socket.send(framed(number, message))
  }

  leave(reason: string): void {
    this.#end(reason)
    this.#socket.close()
  }

  #say(asked: object): void {
    if (!this.#latch.isClosed) this.#socket.send(JSON.stringify(asked))
  }

  #freeNumber(): number {
    for (let step = 1; step <= HIGHEST_NUMBER + 1; step++) {
      const number = (this.#lastNumber + step) % (HIGHEST_NUMBER + 1)
      if (this.#ends.has(number)) continue
      this.#lastNumber = number
      return number
    }
    throw new MidiFault(
      "busy",
      `this page has ${this.#ends.size} ports open, which is as many as there may be; close one`,
    )
  }

  #hear(data: unknown): void {
    if (this.#latch.isClosed) return
    if (data instanceof ArrayBuffer) {
      const bytes = new Uint8Array(data)
      this.#ends.get(bytes[0] ?? -1)?.heard?.(bytes.slice(1))
    } else this.#read(String(data))
  }

  #read(text: string): void {
    const told = readTold(text)
    if (told?.kind === "welcome") {
      this.#limits = told.limits
      this.#told(told.now)
      this.#answers.greeted()
    } else if (told?.kind === "ports") this.#told(told.now)
    else if (told?.kind === "ok") this.#answers.answered(told.id, told.now)
    else if (told?.kind === "fault") this.#fault(told)
    else if (told?.kind === "taken") this.#ends.get(told.number)?.taken?.(told.weight)
    else if (told?.kind === "dropped") this.#ends.get(told.number)?.dropped?.(told.sentence)
    else if (told?.kind === "closed") this.#lose(told.number, told.sentence)
  }

  #fault({ id, number, fault }: { readonly id?: number; readonly number?: number; readonly fault: MidiFault }): void {
    if (number !== undefined) this.#lose(number, fault.message)
    else this.#answers.refused(id, fault)
  }

  #lose(number: number, reason: string): void {
    const end = this.#ends.get(number)
    this.#ends.delete(number)
    end?.ended(reason)
  }

  #end(reason: string): void {
    if (!this.#latch.close(reason)) return
    this.#answers.over(new MidiFault("no-midi", reason))
    for (const number of [...this.#ends.keys()]) this.#lose(number, reason)
  }
}
