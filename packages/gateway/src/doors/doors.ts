/** Both doors of the gateway at one TCP port: pages over HTTP, conversations over WebSocket. */
import type { Exchange } from "../exchange.ts"
import type { Logger } from "../logger.ts"
import { Guard } from "./guard.ts"
import { httpDoor } from "./http.ts"
import { listen } from "./listen.ts"
import { liveDoor } from "./live.ts"

export interface DoorsOptions {
  readonly surfaceFolder: string | undefined
  readonly sdkFile: string | undefined
  /** 0 takes a free one. */
  readonly tcpPort: number
  readonly runFolder: string
  readonly log: Logger
  readonly exchange: Exchange
  health(): object
}

export interface Doors {
  readonly tcpPort: number
  close(): Promise<void>
}

export async function openDoors({ tcpPort: wanted, runFolder, exchange, ...more }: DoorsOptions): Promise<Doors> {
  let guard = new Guard(wanted)
  const app = await httpDoor({ ...more, guard: () => guard })
  const tcpPort = await listen(app, { tcpPort: wanted, runFolder })
  guard = new Guard(tcpPort)
  const { log } = more
  const closeLive = liveDoor({ server: app.server, log, guard, accept: (carrier) => exchange.accept(carrier) })
  const close = async () => {
    closeLive()
    await app.close()
  }
  return { tcpPort, close }
}
