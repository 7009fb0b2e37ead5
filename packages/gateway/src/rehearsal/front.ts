/** Real doors at a free TCP port, with a small surface behind them and a scripted Live above. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Link } from "@backline/live"
import type { PortList } from "@backline/midi"
import { type Clock, systemClock } from "../clock.ts"
import { type Doors, type LanDoors, openDoors } from "../doors/doors.ts"
import { Exchange } from "../exchange.ts"
import { silent } from "../logger.ts"
import { Patchbay } from "../midi/patchbay.ts"
import { ScriptedLive } from "./scripted-live.ts"

/** Below the folder. */
const FILES: readonly (readonly [path: string, text: string])[] = [
  ["surface/index.html", "<title>Surface</title>"],
  ["surface/assets/app-1a2b.js", "export {}"],
  ["surface/.env", "hidden"],
  ["sdk.js", "export const connect = 1"],
  ["secret.json", "secret"],
]

interface Opening {
  readonly surface?: string
  readonly sdk?: string
  readonly tcpPort?: number
  readonly list?: () => Promise<PortList>
  readonly clock?: Clock
  readonly lan?: LanDoors
}

export class Front {
  readonly folder = mkdtempSync(join(tmpdir(), "backline-doors-"))
  readonly live = new ScriptedLive()
  readonly #exchange: Exchange
  readonly #opened: Doors[] = []

  constructor() {
    mkdirSync(join(this.folder, "surface", "assets"), { recursive: true })
    for (const [path, text] of FILES) writeFileSync(join(this.folder, path), text)
    this.live.values.set("song.tempo", 120)
    const upstream = new Link({ name: "gateway", connect: () => this.live.connect() })
    this.#exchange = new Exchange({ upstream, clock: systemClock, log: silent, version: "0.1.0" })
  }

  /** Answers the TCP port. Paths are below the folder. No MIDI is offered unless `list` says which ports. */
  async open({
    surface = "surface",
    sdk = "sdk.js",
    tcpPort = 0,
    list,
    clock = systemClock,
    lan,
  }: Opening = {}): Promise<number> {
    const doors = await openDoors({
      surfaceFolder: join(this.folder, surface),
      sdkFile: join(this.folder, sdk),
      tcpPort,
      runFolder: this.folder,
      log: silent,
      exchange: this.#exchange,
      patchbay: list && new Patchbay({ list, clock, log: silent }),
      clock,
      lan,
      health: () => ({ gateway: "backline" }),
    })
    this.#opened.push(doors)
    return doors.tcpPort
  }

  /** Closes every door, as a gateway that ends; others may be opened. */
  async shut(): Promise<void> {
    for (const doors of this.#opened.splice(0)) await doors.close()
  }

  async close(): Promise<void> {
    await this.#exchange.close()
    await this.shut()
    rmSync(this.folder, { recursive: true, force: true })
  }
}
