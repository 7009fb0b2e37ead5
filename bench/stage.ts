/** One simulator with our script and the peer's side by side, and a client of each. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { connect, type Live } from "@backline/live"
import type { Ableton } from "ableton-js"
import { startSimulator } from "backline"
import { longestHold } from "./door.ts"
import { connectPeer, PEER_SCRIPT } from "./peer.ts"

export interface Stage {
  readonly live: Live
  readonly peer: Ableton
  /** Milliseconds of the longest time that this script has held Live's main thread. */
  holds(script: string): Promise<number>
}

export interface StageOptions {
  readonly set: string
  /** Whether our client may wake the script by MIDI. */
  readonly wake?: boolean
}

/** Everything of one measurement lives in a folder of its own: run files, the peer's files. Removed afterwards. */
export async function onStage<T>({ set, wake = true }: StageOptions, play: (stage: Stage) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "backline-bench-"))
  const before = { run: process.env.BACKLINE_RUN, temporary: process.env.TMPDIR }
  process.env.BACKLINE_RUN = join(folder, "run")
  process.env.TMPDIR = folder
  const simulator = await startSimulator({ set, load: [PEER_SCRIPT] })
  try {
    const live = await connect({ name: "bench", wake })
    const peer = await connectPeer()
    try {
      return await play({ live, peer, holds: longestHold })
    } finally {
      await peer.close()
      await live.close()
    }
  } finally {
    await simulator.stop()
    restore("BACKLINE_RUN", before.run)
    restore("TMPDIR", before.temporary)
    rmSync(folder, { recursive: true, force: true })
  }
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name]
  else process.env[name] = value
}
