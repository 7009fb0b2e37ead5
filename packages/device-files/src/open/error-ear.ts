/** Hears what a device reports by itself: the traceback of its program, sent as an error of the original's way, which both modes have. */
import { decodeFrame, Peer, type PeerEffect, textOf } from "@backline/sysex"

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
    if (reading.kind === "frame" && reading.frame.kind !== "ack") this.#heed(this.#peer.frame(reading.frame, now))
  }

  /** Call it when `deadline` has come: an acknowledgement that may have been lost is repeated, and what broke off is forgotten. */
  silence(now: number): void {
    this.#heed(this.#peer.silence(now))
  }

  get deadline(): number | undefined {
    return this.#peer.deadline
  }

  #heed(effects: readonly PeerEffect[]): void {
    for (const effect of effects) {
      if (effect.kind === "send") this.#options.reply?.(effect.wire)
      if (effect.kind === "error" && !this.#options.isAnswer?.())
        this.#options.tell(textOf(effect.text) ?? "an error whose text is no UTF-8")
    }
  }
}
