/** The process beside Live: finds it, keeps the way to it open, and serves screens and programs on this machine. */
import { readFileSync } from "node:fs"
import { openLink } from "@backline/live"
import { localLive, runFolder as usualRunFolder } from "@backline/live/node"
import { systemClock } from "./clock.ts"
import { openDoors } from "./doors/doors.ts"
import { checkHost } from "./doors/listen.ts"
import { Exchange } from "./exchange.ts"
import { jsonLines, type Logger } from "./logger.ts"
import { publish } from "./run-file.ts"

export interface GatewayOptions {
  /** Where to serve; 0 takes a free one. 8473 by itself. */
  readonly tcpPort?: number
  /** Only "127.0.0.1" is offered yet. */
  readonly host?: string
  /** The built surface; without it `/` says how to build it. */
  readonly surfaceFolder?: string
  /** The SDK as one file for pages, served at `/sdk.js`. */
  readonly sdkFile?: string
  /** Where run files lie; `$BACKLINE_RUN` or `~/.backline/run` by itself. */
  readonly runFolder?: string
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
  health(): Health
  /** Closes every connection, gives back the TCP port and removes the run file. Closing twice is harmless. */
  close(): Promise<void>
}

const USUAL_TCP_PORT = 8473

/**
 * Starts whether Live is there or not. Rejects with a `Fault`: `out-of-range` for a host that is not offered, `refused` when the
 * TCP port cannot be had; its message says who holds it and what to do.
 */
export async function startGateway(options: GatewayOptions = {}): Promise<Gateway> {
  const { tcpPort = USUAL_TCP_PORT, host = "127.0.0.1", runFolder = usualRunFolder() } = options
  checkHost(host)
  const log = options.logger ?? jsonLines("warn")
  const version = ownVersion()
  const upstream = openLink({ name: "gateway", ...localLive({ runFolder }) })
  upstream.on("failed", (fault) => log.debug("Live was not reached", { fault }))
  upstream.on("fault", (fault) => log.warn("Live complained", { fault }))
  const exchange = new Exchange({ upstream, clock: systemClock, log, version })
  const health = (): Health => ({
    gateway: "backline",
    version,
    ...newsOf(exchange),
    live: exchange.live,
    boot: exchange.link.boot ?? "",
    clients: exchange.clientCount,
    watches: exchange.watches.size,
  })
  try {
    const { surfaceFolder, sdkFile } = options
    const doors = await openDoors({ surfaceFolder, sdkFile, tcpPort, runFolder, log, health, exchange })
    const url = `http://127.0.0.1:${doors.tcpPort}`
    const takeBack = publish(runFolder, { version, pid: process.pid, url, started: Math.floor(Date.now() / 1_000) })
    log.info("gateway serves", { url, version })
    const close = once(async () => {
      takeBack()
      await exchange.close()
      await doors.close()
      log.info("gateway closed", { url })
    })
    return { url, tcpPort: doors.tcpPort, health, close }
  } catch (problem) {
    await exchange.close()
    throw problem
  }
}

function newsOf({ link }: Exchange): { state: Health["state"]; since?: number } {
  return { state: link.state, ...(link.since !== undefined && { since: link.since }) }
}

function once(act: () => Promise<void>): () => Promise<void> {
  let acting: Promise<void> | undefined
  return () => {
    acting ??= act()
    return acting
  }
}

function ownVersion(): string {
  const description: unknown = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"))
  if (typeof description === "object" && description !== null && "version" in description)
    return String(description.version)
  throw new Error("The package.json of @backline/gateway has no version")
}
