/** What `backline` tells the shell. Documented in docs/cli.md; scripts may rely on these numbers. */
import type { Blame } from "@backline/protocol"

export const EXIT = {
  ok: 0,
  /** Live refused, or doctor found something wrong. */
  refused: 1,
  /** The command line, a path or a value is wrong. */
  usage: 2,
  /** Nothing to talk to, connection lost, or no answer in time. */
  unreachable: 3,
  /** A defect of Backline. */
  internal: 70,
  /** Ended by Ctrl-C while something was still running. */
  interrupted: 130,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

export const EXIT_BY_BLAME: { readonly [blame in Blame]: ExitCode } = {
  client: EXIT.usage,
  live: EXIT.refused,
  network: EXIT.unreachable,
  host: EXIT.internal,
}
