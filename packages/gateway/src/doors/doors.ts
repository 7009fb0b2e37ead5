/** All doors of the gateway at one TCP port: pages over HTTP, conversations and MIDI over WebSocket; on loopback, and in the network where that is wished. */
import { type Clock, systemClock } from "../clock.ts"
import type { Exchange } from "../exchange.ts"
import type { Logger } from "../logger.ts"
import type { Patchbay } from "../midi/patchbay.ts"
import { localNames } from "../pairing/addresses.ts"
import type { PairingRules } from "../pairing/door.ts"
import { Pairing } from "../pairing/pairing.ts"
import { WrongCodes } from "../pairing/wrong-codes.ts"
import { Guard, LOOPBACK } from "./guard.ts"
import { httpDoor } from "./http.ts"
import { listen } from "./listen.ts"
import { liveDoor } from "./live.ts"
import { midiDoor } from "./midi.ts"
import { openWebSockets, type WebSocketDoor } from "./upgrade.ts"

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
  /** For whoever comes from another machine; without it nobody can. */
  readonly lan?: LanDoors | undefined
  health(): object
}

export interface LanDoors {
  /** Of this machine; the TCP port is that of loopback. */
  readonly addresses: readonly string[]
  readonly code: string
}

export interface Doors {
  readonly tcpPort: number
  close(): Promise<void>
}

/** At each address of the network: nobody there can use up what this machine has. */
const MOST_CONNECTIONS = 256

/** One address of this machine at which is listened. */
interface Place {
  readonly host: string
  readonly tcpPort: number
  /** What may stand in the Host header. */
  readonly names: readonly string[]
  /** Where others in the network come in. */
  readonly lan?: PairingRules
}

export async function openDoors(options: DoorsOptions): Promise<Doors> {
  const { exchange, patchbay, clock = systemClock, log, lan } = options
  const behind = [liveDoor((carrier) => exchange.accept(carrier)), midiDoor({ patchbay, clock, log })]
  const loopback = await openAt({ host: "127.0.0.1", tcpPort: options.tcpPort, names: LOOPBACK }, options, behind)
  const { tcpPort } = loopback
  const opened = [loopback]
  const close = async () => {
    for (const doors of opened.splice(0)) await doors.close()
  }
  if (lan) {
    // One for all addresses: who is wrong at one has to wait at every other.
    const paired = { pairing: new Pairing(lan.code), wrongCodes: new WrongCodes(() => clock.now()) }
    const names = [...lan.addresses, ...localNames()]
    try {
      for (const host of lan.addresses)
        opened.push(await openAt({ host, tcpPort, names, lan: paired }, options, behind))
    } catch (problem) {
      await close()
      throw problem
    }
  }
  return { tcpPort, close }
}

/** A server of its own for each address: what is asked on loopback never meets the rules of the network, nor the other way round. */
async function openAt(place: Place, options: DoorsOptions, doors: readonly WebSocketDoor[]): Promise<Doors> {
  const { host, names, lan } = place
  const { runFolder, log, surfaceFolder, sdkFile } = options
  let guard = new Guard(place.tcpPort, names)
  const health = () => options.health()
  const app = await httpDoor({ surfaceFolder, sdkFile, log, health, guard: () => guard, ...(lan && { lan }) })
  if (lan) app.server.maxConnections = MOST_CONNECTIONS
  const tcpPort = await listen(app, { host, tcpPort: place.tcpPort, runFolder })
  guard = new Guard(tcpPort, names)
  const closeWebSockets = openWebSockets({ server: app.server, log, guard, doors, pairing: lan?.pairing })
  const close = async () => {
    closeWebSockets()
    await app.close()
  }
  return { tcpPort, close }
}
