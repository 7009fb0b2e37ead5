/** What every command gets: where to write, when to stop, and how to reach Live. */
import type { Live } from "@backline/live"
import { connect } from "@backline/live"
import type { Terminal } from "./terminal.ts"

export interface GlobalOptions {
  readonly json?: boolean
  /** A gateway's address; without it Live or the simulator is found by its run file. */
  readonly url?: string
  /** Seconds until a request is given up. */
  readonly timeout?: number
}

export interface Context {
  readonly terminal: Terminal
  /** Fires on Ctrl-C. */
  readonly signal: AbortSignal
  readonly options: GlobalOptions
}

/** Connects, runs, and always closes. */
export async function withLive<T>(context: Context, use: (live: Live) => Promise<T>): Promise<T> {
  const { url, timeout } = context.options
  const live = await connect({
    name: "cli",
    signal: context.signal,
    ...(url === undefined ? {} : { url }),
    ...(timeout === undefined ? {} : { deadline: timeout * 1000 }),
  })
  try {
    return await use(live)
  } finally {
    await live.close()
  }
}
