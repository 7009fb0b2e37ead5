import { MidiFault } from "../fault.ts"
import { hex } from "./decode.ts"
import { dataBytesOf, FIRST_REALTIME, SYSEX_END, SYSEX_START } from "./table.ts"

export interface AssemblerHandlers {
  /** One complete message with its status byte written out, also where the stream left it away (running status). */
  message(bytes: Uint8Array): void
  /** Bytes that belong to no message were dropped; what follows is read as usual. */
  fault(fault: MidiFault): void
}

/** A SysEx longer than this is dropped: an instrument that never sends F7 must not fill the memory. */
export const LONGEST_SYSEX = 1_048_576

/**
 * Makes messages of a stream of MIDI bytes, cut anywhere. What MIDI allows and a naive reader gets wrong:
 * realtime bytes stand inside other messages, SysEx included, and are delivered at once; the status byte may be left away
 * when it is the same as before; SysEx and system messages end that; a status byte inside a SysEx cuts it off.
 */
export class MessageAssembler {
  readonly #handlers: AssemblerHandlers
  #running = 0
  #pending: number[] = []
  #sysex: number[] | undefined
  #stray: number[] = []

  constructor(handlers: AssemblerHandlers) {
    this.#handlers = handlers
  }

  push(bytes: Iterable<number>): void {
    for (const byte of bytes) {
      if (byte >= FIRST_REALTIME) this.#realtime(byte)
      else if (byte >= 0x80) this.#status(byte)
      else this.#data(byte)
    }
    this.#reportStray()
  }

  /** Forgets what is incomplete: the port was closed, or another one takes over the stream. */
  reset(): void {
    this.#pending = []
    this.#sysex = undefined
    this.#running = 0
  }

  #realtime(byte: number): void {
    if (dataBytesOf(byte) !== undefined) this.#handlers.message(Uint8Array.of(byte))
    else this.#stray.push(byte)
  }

  #status(byte: number): void {
    const ends = byte === SYSEX_END ? this.#sysex : undefined
    if (ends) this.#endSysEx(ends)
    else this.#beginAfter(byte)
  }

  #beginAfter(byte: number): void {
    this.#cutOff()
    this.#running = 0
    if (byte === SYSEX_START) this.#sysex = [byte]
    else if (dataBytesOf(byte) === undefined) this.#stray.push(byte)
    else this.#begin(byte)
  }

  #begin(status: number): void {
    if (status < SYSEX_START) this.#running = status
    this.#pending = [status]
    this.#deliverWhenWhole()
  }

  #data(byte: number): void {
    if (this.#sysex) this.#sysExData(this.#sysex, byte)
    else if (this.#pending.length > 0 || this.#running > 0) this.#channelData(byte)
    else this.#stray.push(byte)
  }

  #channelData(byte: number): void {
    if (this.#pending.length === 0) this.#pending = [this.#running]
    this.#pending.push(byte)
    this.#deliverWhenWhole()
  }

  #deliverWhenWhole(): void {
    const status = this.#pending[0]
    if (status === undefined || this.#pending.length <= (dataBytesOf(status) ?? 0)) return
    const message = Uint8Array.from(this.#pending)
    this.#pending = []
    this.#handlers.message(message)
  }

  #sysExData(sysex: number[], byte: number): void {
    if (sysex.length < LONGEST_SYSEX) sysex.push(byte)
    else {
      this.#sysex = undefined
      this.#fault(`a SysEx of more than ${LONGEST_SYSEX} bytes was dropped: ${hex(sysex)}`)
    }
  }

  #endSysEx(sysex: number[]): void {
    this.#sysex = undefined
    sysex.push(SYSEX_END)
    this.#handlers.message(Uint8Array.from(sysex))
  }

  #cutOff(): void {
    const lost = this.#sysex ?? this.#pending
    this.#sysex = undefined
    this.#pending = []
    if (lost.length > 0) this.#fault(`${hex(lost)} was cut off by another message`)
  }

  #reportStray(): void {
    if (this.#stray.length === 0) return
    const stray = this.#stray
    this.#stray = []
    this.#fault(`${hex(stray)} belongs to no message: there was no status byte that it could follow`)
  }

  #fault(message: string): void {
    this.#handlers.fault(new MidiFault("malformed", message))
  }
}
