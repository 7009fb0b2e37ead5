/** Hears what a device reports by itself: the traceback of its program, sent as an error of the original's way, which both modes have. */
import { decodeFrame, Peer, textOf } from "@backline/sysex"

export interface EarOptions {
  readonly tell: (text: string) => void
  /** Acknowledges; absent where the machine that runs the conversation does so already. */
  readonly reply?: ((wire: Uint8Array) => void) | undefined
  /** While it answers true, an error is the answer to a question, and no news. */
  readonly isAnswer?: () => boolean
}

export class ErrorEar {
  readonly #peer = new Peer(0)
  readonly #options: EarOptions

  constructor(options: EarOptions) {
    this.#options = options
  }

  frame(sysex: Uint8Array, now: number): void {
    const reading = decodeFrame(sysex)
    if (reading.kind !== "frame" || reading.frame.kind === "ack") return
    for (const effect of this.#peer.frame(reading.frame, now)) {
      if (effect.kind === "send") this.#options.reply?.(effect.wire)
      if (effect.kind === "error" && !this.#options.isAnswer?.())
        this.#options.tell(textOf(effect.text) ?? "an error whose text is no UTF-8")
    }
  }
}
