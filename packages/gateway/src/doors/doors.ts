/** All doors of the gateway at one TCP port: pages over HTTP, conversations and MIDI over WebSocket. */
import { type Clock, systemClock } from "../clock.ts"
import type { Exchange } from "../exchange.ts"
import type { Logger } from "../logger.ts"
import type { Patchbay } from "../midi/patchbay.ts"
import { Guard } from "./guard.ts"
import { httpDoor } from "./http.ts"
import { listen } from "./listen.ts"
import { liveDoor } from "./live.ts"
import { midiDoor } from "./midi.ts"
import { openWebSockets } from "./upgrade.ts"

export interface DoorsOptions {
  readonly surfaceFolder: string | undefined
  readonly sdkFile: string | undefined
  /** 0 takes a free one. */
  readonly tcpPort: number
  readonly runFolder: string
  readonly log: Logger
  readonly exchange: Exchange
  /** undefined: no MIDI is offered. */
  readonly patchbay: Patchbay | undefined
  /** The system's by itself. */
  readonly clock?: Clock
  health(): object
}

export interface Doors {
  readonly tcpPort: number
  close(): Promise<void>
}

export async function openDoors({
  tcpPort: wanted,
  runFolder,
  exchange,
  patchbay,
  clock = systemClock,
  ...more
}: DoorsOptions): Promise<Doors> {
  let guard = new Guard(wanted)
  const app = await httpDoor({ ...more, guard: () => guard })
  const tcpPort = await listen(app, { tcpPort: wanted, runFolder })
  guard = new Guard(tcpPort)
  const { log } = more
  const doors = [liveDoor((carrier) => exchange.accept(carrier)), midiDoor({ patchbay, clock, log })]
  const closeWebSockets = openWebSockets({ server: app.server, log, guard, doors })
  const close = async () => {
    closeWebSockets()
    await app.close()
  }
  return { tcpPort, close }
}
