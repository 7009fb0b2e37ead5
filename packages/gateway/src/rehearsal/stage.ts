/** A gateway between a scripted Live and screens, all in memory, on a clock that is turned by hand. */
import { Link } from "@backline/live"
import { Exchange } from "../exchange.ts"
import { type Logger, silent } from "../logger.ts"
import { carrierPair } from "./carriers.ts"
import { calm, HandClock } from "./hand-clock.ts"
import { Screen } from "./screen.ts"
import { ScriptedLive } from "./scripted-live.ts"

export class Stage {
  readonly live = new ScriptedLive()
  readonly clock = new HandClock()
  readonly exchange: Exchange

  constructor(log: Logger = silent) {
    this.live.values.set("song.tempo", 120)
    this.live.values.set("song.tracks.0.name", "Bass")
    this.live.values.set("song.tracks.0.mute", false)
    const { clock } = this
    const upstream = new Link({ name: "gateway", connect: () => this.live.connect(), clock, random: () => 0.5 })
    this.exchange = new Exchange({ upstream, clock, log, version: "0.1.0" })
  }

  /** A new screen that has been welcomed. */
  async screen(name: string): Promise<Screen> {
    const screen = new Screen(name)
    this.open(screen)
    await calm()
    return screen
  }

  /** A new carrier for a screen. */
  open(screen: Screen): void {
    const { host, client } = carrierPair()
    this.exchange.accept(host)
    screen.open(client)
  }

  /** Closes everything. Throws when something is still planned after that. */
  async close(): Promise<void> {
    await this.exchange.close()
    await calm()
    if (this.clock.planned > 0) throw new Error(`${this.clock.planned} timers are left after the gateway was closed`)
  }
}
