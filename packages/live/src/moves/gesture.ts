import { Fault, type FaultCode, type Json, Malformed } from "@backline/protocol"
import type { Link } from "../link/link.ts"
import type { AskOptions } from "../link/options.ts"
import { Pacer } from "./pacer.ts"

/** A hand on a parameter: Live records automation and holds back other sources from its begin to its end. */
export interface Gesture {
  /** The latest value wins; nothing needs to be awaited. What goes wrong is thrown by `end`. */
  move(value: number): void
  /** Lets go, at `value` if one is given, after the last move has arrived. Rejects with the first fault of the whole gesture. */
  end(value?: number): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

export async function beginGesture(link: Link, path: string, options: AskOptions): Promise<Gesture> {
  const begun = await link.exchange({ op: "gesture", path, phase: "begin" }, options)
  if ("ok" in begun) return new ParameterGesture(link, path, options)
  // Given up too late, it has begun all the same, and nobody would end it.
  if (UNSURE.has(begun.fault.code)) void link.exchange({ op: "gesture", path, phase: "end" })
  throw Fault.from(begun.fault)
}

const UNSURE: ReadonlySet<FaultCode> = new Set(["timeout", "cancelled"])

class ParameterGesture implements Gesture {
  readonly #link: Link
  readonly #path: string
  readonly #options: AskOptions
  readonly #pacer: Pacer
  #first: Fault | undefined
  #ended: Promise<void> | undefined

  constructor(link: Link, path: string, { deadline }: AskOptions) {
    this.#link = link
    this.#path = path
    // Without the signal: what ended the gesture must not keep its end from being sent.
    this.#options = deadline === undefined ? {} : { deadline }
    this.#pacer = new Pacer(
      (value) => this.#phase("move", value),
      (fault) => {
        this.#first ??= fault
      },
    )
  }

  move(value: number): void {
    if (this.#ended) throw new Malformed({ stage: "client", path: this.#path, value, message: MOVED_AFTER_END })
    this.#pacer.move(value)
  }

  end(value?: number): Promise<void> {
    this.#ended ??= this.#end(value)
    return this.#ended
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.end()
  }

  async #end(value: number | undefined): Promise<void> {
    await this.#pacer.idle()
    await this.#phase("end", value)
    if (this.#first) throw this.#first
  }

  #phase(phase: "move" | "end", value: Json | undefined): Promise<Json> {
    const moved = typeof value === "number" ? { value } : {}
    return this.#link.request({ op: "gesture", path: this.#path, phase, ...moved }, this.#options)
  }
}

const MOVED_AFTER_END = "This gesture has ended; parameter.gesture() begins another."
