import type { Connect } from "@backline/protocol"

/** Where the other side of a conversation is, and what helps to reach it. */
export interface Whereabouts {
  /** Opens a carrier to whoever is there now; asked anew for every attempt. */
  readonly connect: Connect
  /** A function is asked at each greeting: a restarted script has another secret. */
  readonly secret?: string | (() => string | undefined)
  /** Asks the script to serve now (docs/protocol.md, section 10). MUST NOT throw; does nothing while no MIDI port leads to it. */
  readonly wake?: () => void
  /** Calls back when somebody may have appeared, so that the next attempt need not wait; answers how to stop that. */
  readonly appeared?: (listener: () => void) => () => void
  /** Lets go of what was opened besides the carrier. */
  readonly close?: () => void
}
