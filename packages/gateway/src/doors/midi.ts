/** The WebSocket at /midi: the MIDI ports of this machine, one client per connection. */
import { MidiFault } from "@backline/midi"
import { BLAME, MIDI_PATH, type MidiFaultBody } from "@backline/midi/gateway"
import type { WebSocket } from "ws"
import type { Clock } from "../clock.ts"
import type { Logger } from "../logger.ts"
import { MidiClient } from "../midi/midi-client.ts"
import { LIMITS } from "../midi/open-ports.ts"
import type { Patchbay } from "../midi/patchbay.ts"
import type { WebSocketDoor } from "./upgrade.ts"

export interface MidiDoorOptions {
  /** undefined: no MIDI is offered. */
  readonly patchbay: Patchbay | undefined
  readonly clock: Clock
  readonly log: Logger
}

const MOST_CLIENTS = 32
/** WebSocket's code for "you broke a rule", which is how a refusal is told here. */
const POLICY = 1008

/** `ws` closes the connection on a longer frame; up to it, what is too long is answered by a fault. */
const SETTINGS = { maxPayload: LIMITS.message * 4, perMessageDeflate: false } as const

export function midiDoor({ patchbay, clock, log }: MidiDoorOptions): WebSocketDoor {
  const open = new Set<WebSocket>()
  const welcome = (socket: WebSocket, where: string): void => {
    if (!patchbay)
      throw new MidiFault("no-midi", "this gateway offers no MIDI ports: it was started with --no-midi-ports")
    if (open.size >= MOST_CLIENTS)
      throw new MidiFault("busy", `${MOST_CLIENTS} clients use MIDI ports here already; close one of their pages`)
    open.add(socket)
    socket.once("close", () => open.delete(socket))
    new MidiClient(socket, { patchbay, clock, log, where })
  }
  const accept = (socket: WebSocket, where: string): void => {
    try {
      welcome(socket, where)
    } catch (problem) {
      if (!(problem instanceof MidiFault)) throw problem
      turnAway(socket, problem)
    }
  }
  return { path: MIDI_PATH, settings: SETTINGS, accept }
}

/** A page cannot read why a connection was refused, so it is let in and told. */
function turnAway(socket: WebSocket, { code, message }: MidiFault): void {
  const fault: MidiFaultBody = { code, blame: BLAME[code], stage: "gateway", message }
  // It may break off as it likes; nothing is held for it.
  socket.on("error", () => socket.terminate())
  socket.send(JSON.stringify({ fault }))
  socket.close(POLICY)
}
