/**
 * Cuts a stream of MIDI bytes into messages, however it arrives: a SysEx may come in pieces, real-time bytes may stand inside it (and inside any
 * other message), channel messages may leave their status away (running status).
 */

export type Token =
  /** From F0 to F7, both included. */
  | { readonly kind: "sysex"; readonly bytes: Uint8Array }
  /** A channel or system common message with its status byte, also where the stream left it away. */
  | { readonly kind: "message"; readonly bytes: Uint8Array }
  /** F8 to FF. */
  | { readonly kind: "realtime"; readonly byte: number }
  /** A SysEx that was broken off by another status byte, or grew over the limit; `length` bytes of it were dropped. */
  | { readonly kind: "broken"; readonly length: number; readonly why: "interrupted" | "too-long" }

const SYSEX = 0xf0
const END = 0xf7
const FIRST_REALTIME = 0xf8

/** Data bytes that follow a status byte. */
function dataLength(status: number): number {
  if (status < 0xf0) return (status & 0xf0) === 0xc0 || (status & 0xf0) === 0xd0 ? 1 : 2
  return status === 0xf2 ? 2 : status === 0xf1 || status === 0xf3 ? 1 : 0
}

export class Tokenizer {
  readonly #limit: number
  readonly #message: number[] = []
  #running = 0
  #sysex: Uint8Array
  #length = 0
  #inSysex = false

  /** `limit`: the longest SysEx kept, F0 and F7 included; a longer one is skipped and reported as broken. */
  constructor({ limit = 1 << 20 }: { readonly limit?: number } = {}) {
    this.#limit = limit
    this.#sysex = new Uint8Array(Math.min(limit, 256))
  }

  push(bytes: Uint8Array): Token[] {
    const tokens: Token[] = []
    for (const byte of bytes) this.#byte(byte, tokens)
    return tokens
  }

  #byte(byte: number, tokens: Token[]): void {
    if (byte >= FIRST_REALTIME) tokens.push({ kind: "realtime", byte })
    else if (byte >= 0x80) this.#status(byte, tokens)
    else if (this.#inSysex) this.#keep(byte)
    else this.#data(byte, tokens)
  }

  #status(byte: number, tokens: Token[]): void {
    if (this.#inSysex) this.#endSysex(byte, tokens)
    else if (byte === END) return // the end of nothing: a SysEx that was broken off earlier
    this.#message.length = 0
    if (byte === END) return
    // A SysEx and the system common messages end running status; channel messages set it.
    this.#running = byte < SYSEX ? byte : 0
    if (byte === SYSEX) this.#beginSysex()
    else this.#begin(byte, tokens)
  }

  #begin(status: number, tokens: Token[]): void {
    this.#message.push(status)
    if (dataLength(status) === 0) this.#complete(tokens)
  }

  #data(byte: number, tokens: Token[]): void {
    if (this.#message.length === 0) {
      if (this.#running === 0) return // data that belongs to nothing: a stream that was joined in the middle
      this.#message.push(this.#running)
    }
    this.#message.push(byte)
    if (this.#message.length > dataLength(this.#message[0] ?? 0)) this.#complete(tokens)
  }

  #complete(tokens: Token[]): void {
    tokens.push({ kind: "message", bytes: Uint8Array.from(this.#message) })
    this.#message.length = 0
  }

  #beginSysex(): void {
    this.#inSysex = true
    this.#length = 0
    this.#keep(SYSEX)
  }

  #keep(byte: number): void {
    if (this.#length < this.#limit) {
      if (this.#length === this.#sysex.length) this.#grow()
      this.#sysex[this.#length] = byte
    }
    this.#length += 1
  }

  #grow(): void {
    const larger = new Uint8Array(Math.min(this.#limit, this.#sysex.length * 2))
    larger.set(this.#sysex)
    this.#sysex = larger
  }

  #endSysex(byte: number, tokens: Token[]): void {
    this.#inSysex = false
    if (byte === END) this.#keep(END)
    if (byte !== END) tokens.push({ kind: "broken", length: this.#length, why: "interrupted" })
    else if (this.#length > this.#limit) tokens.push({ kind: "broken", length: this.#length, why: "too-long" })
    else tokens.push({ kind: "sysex", bytes: this.#sysex.slice(0, this.#length) })
  }
}
