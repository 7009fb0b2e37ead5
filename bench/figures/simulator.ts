/** What the simulator costs: loading Sets, a virtual minute, one frame's work. Measured by the simulator's own Python, without sockets. */
import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import type { Figure, Row } from "../row.ts"

interface Costs {
  readonly "demo load": number
  readonly "demo reset": number
  readonly "demo minute": number
  readonly clips: number
  readonly "big load": number
  readonly playing: number
  readonly "frame p50": number
  readonly "frame p99": number
}

const MINUTE = 60_000

export const simulatorCost: Figure = {
  id: "simulator-cost",
  says: "the simulator itself: loading the demo and a Set of 20,000 clips, a minute of playing, one frame while 50 clips play (peer: Live's own time)",
  measure: async (): Promise<Row[]> => {
    const costs = readCosts()
    if (costs.clips !== 20_000 || costs.playing !== 50)
      throw new Error(`20,000 clips with 50 playing were meant, not ${costs.clips} with ${costs.playing}`)
    const row = (id: string, ours: number, most: number, peer: number | null = null): Row => {
      const times = peer === null ? null : peer / ours
      return { id, unit: "ms", ours, peer, ratio: times, floor: null, goal: `< ${most} ms`, met: ours < most }
    }
    return [
      row("demo-load", costs["demo load"], 200),
      row("demo-reset", costs["demo reset"], 100),
      row("demo-minute", costs["demo minute"], 1_000, MINUTE),
      row("big-load-20000-clips", costs["big load"], 5_000),
      row("big-frame-p50", costs["frame p50"], 4),
      row("big-frame-p99", costs["frame p99"], 4),
    ]
  },
}

/** One line of JSON, of a process of its own. */
function readCosts(): Costs {
  const python = fileURLToPath(new URL("../../python", import.meta.url))
  const env = { ...process.env, PYTHONPATH: python, PYTHONDONTWRITEBYTECODE: "1" }
  const ran = spawnSync(process.env.BACKLINE_PYTHON ?? "python3", ["-m", "simulator.cost"], { encoding: "utf8", env })
  if (ran.status !== 0) throw new Error(`simulator.cost ended with ${ran.status}: ${ran.stderr}`)
  return JSON.parse(ran.stdout)
}
