/** The process beside Live: finds it, keeps the way to it open, and serves screens and programs on this machine. */
import { readFileSync } from "node:fs"
import { type Link, openLink } from "@backline/live"
import { localLive, runFolder as usualRunFolder } from "@backline/live/node"
import { listPorts } from "@backline/midi/node"
import { systemClock } from "./clock.ts"
import { type Doors, openDoors } from "./doors/doors.ts"
import { checkHost } from "./doors/listen.ts"
import { Exchange } from "./exchange.ts"
import { jsonLines, type Logger } from "./logger.ts"
import { Patchbay } from "./midi/patchbay.ts"
import { type LanAddress, type LanOptions, lanDoors, lanUrls } from "./pairing/lan.ts"
import { publish } from "./run-file.ts"

export interface GatewayOptions {
  /** Where to serve; 0 takes a free one. 8473 by itself. */
  readonly tcpPort?: number
  /** Only "127.0.0.1" is offered. */
  readonly host?: string
  /** The built surface; without it `/` says how to build it. */
  readonly surfaceFolder?: string
  /** The SDK as one file for pages, served at `/sdk.js`. */
  readonly sdkFile?: string
  /** Where run files lie; `$BACKLINE_RUN` or `~/.backline/run` by itself. */
  readonly runFolder?: string
  /** Whether pages may use the MIDI ports of this machine; true by itself. */
  readonly midiPorts?: boolean
  /** Lets paired screens of the same network in too, over plain HTTP; without it only this machine is served. */
  readonly lan?: LanOptions
  /** JSON lines of level `warn` to standard error by itself. */
  readonly logger?: Logger
}

/** What `/health` answers. */
export interface Health {
  /** Tells that this is a gateway of Backline. */
  readonly gateway: "backline"
  readonly version: string
  /** Whether Live answers. */
  readonly state: "waiting" | "live" | "stale"
  /** Since when it does not (ms since 1970); only while stale. */
  readonly since?: number
  /** Live's version; empty until it was met. */
  readonly live: string
  readonly boot: string
  readonly clients: number
  /** Things of Live that are watched, however many clients watch them. */
  readonly watches: number
}

export interface Gateway {
  /** "http://127.0.0.1:8473" */
  readonly url: string
  readonly tcpPort: number
  /** Where other machines reach it; empty without `lan`. */
  readonly lan: readonly LanAddress[]
  health(): Health
  /** Closes every connection, gives back the TCP port and removes the run file. Closing twice is harmless. */
  close(): Promise<void>
}

const USUAL_TCP_PORT = 8473
/** A script that does not answer within this time (ms) is not waited for. */
const LONGEST_FIRST_ATTEMPT = 1_000

/**
 * Starts whether Live is there or not. Rejects with a `Fault`: `out-of-range` for a host that is not offered, `refused` when the
 * TCP port cannot be had; its message says who holds it and what to do; `disconnected` with `lan` on a machine without a network.
 */
export async function startGateway(options: GatewayOptions = {}): Promise<Gateway> {
  checkHost(options.host ?? "127.0.0.1")
  const runFolder = options.runFolder ?? usualRunFolder()
  const log = options.logger ?? jsonLines("warn")
  const upstream = openLink({ name: "gateway", ...localLive({ runFolder }) })
  upstream.on("failed", (fault) => log.debug("Live was not reached", { fault }))
  upstream.on("fault", (fault) => log.warn("Live complained", { fault }))
  const tried = firstAttempt(upstream)
  const version = ownVersion()
  const exchange = new Exchange({ upstream, clock: systemClock, log, version })
  const gateway = new RunningGateway(exchange, version)
  try {
    // Whoever connects may ask for Live at once, so a Live that is there is found before anybody can.
    await tried
    await gateway.serve({ ...options, runFolder, log })
    log.info("gateway serves", { url: gateway.url, ...gateway.health() })
    return gateway
  } catch (problem) {
    await gateway.close()
    throw problem
  }
}

interface Serving extends GatewayOptions {
  readonly runFolder: string
  readonly log: Logger
}

class RunningGateway implements Gateway {
  url = ""
  tcpPort = 0
  lan: readonly LanAddress[] = []
  readonly #exchange: Exchange
  readonly #version: string
  #doors: Doors | undefined
  #takeBackNote: () => void = () => undefined
  #closing: Promise<void> | undefined

  constructor(exchange: Exchange, version: string) {
    this.#exchange = exchange
    this.#version = version
  }

  async serve({ tcpPort = USUAL_TCP_PORT, midiPorts = true, runFolder, log, ...more }: Serving): Promise<void> {
    const { surfaceFolder, sdkFile } = more
    const lan = more.lan && lanDoors(more.lan, runFolder)
    const exchange = this.#exchange
    const health = () => this.health()
    const list = () => listPorts({ runFolder })
    const patchbay = midiPorts ? new Patchbay({ list, clock: systemClock, log }) : undefined
    this.#doors = await openDoors({ surfaceFolder, sdkFile, tcpPort, runFolder, log, health, exchange, patchbay, lan })
    this.tcpPort = this.#doors.tcpPort
    this.url = `http://127.0.0.1:${this.tcpPort}`
    this.lan = lan ? lanUrls(lan, this.tcpPort) : []
    const started = Math.floor(Date.now() / 1_000)
    this.#takeBackNote = publish(runFolder, { version: this.#version, pid: process.pid, url: this.url, started })
  }

  health(): Health {
    const { link, live, clientCount, watches } = this.#exchange
    return {
      gateway: "backline",
      version: this.#version,
      state: link.state,
      ...(link.since !== undefined && { since: link.since }),
      live,
      boot: link.boot ?? "",
      clients: clientCount,
      watches: watches.size,
    }
  }

  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  async #close(): Promise<void> {
    this.#takeBackNote()
    await this.#exchange.close()
    await this.#doors?.close()
  }
}

/** Resolves when the first attempt to reach Live has ended, well or not. */
function firstAttempt(upstream: Link): Promise<void> {
  return new Promise((resolve) => {
    const ends = [upstream.on("state", () => end()), upstream.on("failed", () => end())]
    const callOff = systemClock.after(LONGEST_FIRST_ATTEMPT, () => end())
    const end = () => {
      callOff()
      for (const listener of ends) listener.stop()
      resolve()
    }
  })
}

function ownVersion(): string {
  const description: unknown = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"))
  if (typeof description === "object" && description !== null && "version" in description)
    return String(description.version)
  throw new Error("The package.json of @backline/gateway has no version")
}
