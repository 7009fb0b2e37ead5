import type { AbortSignalLike, Carrier, Connect } from "@backline/protocol"

export interface ConnectOptions {
  /** A gateway: "http://127.0.0.1:8473". */
  readonly url?: string
  /** The run file of one remote script; only where there are files. */
  readonly runFile?: string
  /** Where run files are looked for, instead of `$BACKLINE_RUN` or `~/.backline/run`. */
  readonly runFolder?: string
  /** A carrier that is open already, or how to open one. An open one is not opened again when it is lost. */
  readonly carrier?: Carrier | Connect
  /** What a remote script wants to hear; read from its run file when nothing is said. */
  readonly secret?: string
  /** Gives up connecting, and closes the connection when it fires later. */
  readonly signal?: AbortSignalLike
  /** Milliseconds for connecting and for each request; 5000 when nothing is said. */
  readonly deadline?: number
  /** For people who read logs. */
  readonly name?: string
  /** Whether the script is woken by MIDI where a MIDI port leads to it; true when nothing is said. */
  readonly wake?: boolean
  /** Keeps trying until the deadline or the signal, instead of failing when nobody answers now. */
  readonly wait?: boolean
}
