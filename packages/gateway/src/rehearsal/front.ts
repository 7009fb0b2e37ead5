/** Real doors at a free TCP port, with a small surface behind them and a scripted Live above. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Link } from "@backline/live"
import { systemClock } from "../clock.ts"
import { type Doors, openDoors } from "../doors/doors.ts"
import { Exchange } from "../exchange.ts"
import { silent } from "../logger.ts"
import { ScriptedLive } from "./scripted-live.ts"

/** Below the folder. */
const FILES: readonly (readonly [path: string, text: string])[] = [
  ["surface/index.html", "<title>Surface</title>"],
  ["surface/assets/app-1a2b.js", "export {}"],
  ["surface/.env", "hidden"],
  ["sdk.js", "export const connect = 1"],
  ["secret.json", "secret"],
]

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

  /** Answers the TCP port. Paths are below the folder. */
  async open({ surface = "surface", sdk = "sdk.js" } = {}): Promise<number> {
    const doors = await openDoors({
      surfaceFolder: join(this.folder, surface),
      sdkFile: join(this.folder, sdk),
      tcpPort: 0,
      runFolder: this.folder,
      log: silent,
      exchange: this.#exchange,
      health: () => ({ gateway: "backline" }),
    })
    this.#opened.push(doors)
    return doors.tcpPort
  }

  async close(): Promise<void> {
    await this.#exchange.close()
    for (const doors of this.#opened) await doors.close()
    rmSync(this.folder, { recursive: true, force: true })
  }
}
