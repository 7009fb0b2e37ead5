/**
 * - `malformed`: bytes or numbers that are no MIDI message (the caller's fault).
 * - `no-midi`: this machine has no MIDI system, or the part that speaks to it is not installed.
 * - `no-such-port`: a port of that name is not there now.
 * - `refused`: the system or the browser did not let us open the port.
 * - `busy`: another client of the gateway has the port open; the message says who.
 * - `port-closed`: the port is closed, or its instrument was unplugged.
 */
export type MidiFaultCode = "malformed" | "no-midi" | "no-such-port" | "refused" | "busy" | "port-closed"

/** Thrown by everything in this package; the message quotes what was given and says what would be right. */
export class MidiFault extends Error {
  override readonly name = "MidiFault"
  readonly code: MidiFaultCode

  constructor(code: MidiFaultCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
