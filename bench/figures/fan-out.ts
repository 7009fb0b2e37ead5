/** 200 screens, each watching 50 parameters that change 30 times a second: what the gateway adds, and what it costs. */
import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { fileURLToPath } from "node:url"
import type { Live } from "@backline/live"
import { type Figure, percentile, type Row } from "../row.ts"
import { openScreen } from "../screens.ts"
import { onStage } from "../stage.ts"

const SCREENS = 200
const PARAMETERS = 50
const HZ = 30
const SECONDS = 5
const PROCESS = fileURLToPath(new URL("../gateway-process.ts", import.meta.url))
const PATHS = Array.from({ length: PARAMETERS }, (_none, track) => `song.tracks.${track}.mixer_device.volume.value`)

interface Usage {
  readonly cpu: { readonly user: number; readonly system: number }
  readonly rss: number
}

async function answer<T>(child: ChildProcess): Promise<T> {
  const [message] = await once(child, "message")
  return message
}

async function usage(child: ChildProcess): Promise<Usage> {
  child.send("usage")
  return answer<Usage>(child)
}

/** Every value written is one of its own, so that a change can be found again at the other end. */
const valueAt = (step: number, parameter: number): number => ((step * PARAMETERS + parameter) % 10_000) / 20_000 + 0.1
const keyOf = (parameter: number, value: number): string => `${parameter}:${value.toFixed(6)}`

/** Moves every parameter `HZ` times a second, all of them in one batch. */
async function perform(live: Live): Promise<void> {
  const steps = HZ * SECONDS
  const start = performance.now()
  for (let step = 0; step < steps; step += 1) {
    const items = PATHS.map((path, parameter) => ({ op: "set" as const, path, value: valueAt(step, parameter) }))
    await live.request({ op: "batch", items })
    const next = start + ((step + 1) * 1_000) / HZ
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, next - performance.now())))
  }
}

interface Measured {
  readonly added: readonly number[]
  readonly cpu: number
  readonly rss: number
}

async function measured(live: Live, child: ChildProcess, url: string): Promise<Measured> {
  const direct = new Map<string, number>()
  const arrivals: [key: string, at: number][] = []
  const watches = PATHS.map((path, parameter) =>
    live.watch(path, (value) => void direct.set(keyOf(parameter, Number(value)), performance.now())),
  )
  const screens = await Promise.all(
    Array.from({ length: SCREENS }, (_none, index) =>
      openScreen(url, `screen${index}`, PATHS, (parameter, value, at) => {
        // Every screen is served; one in ten is timed, so that the clock does not cost more than what it measures.
        if (index % 10 === 0) arrivals.push([keyOf(parameter, value), at])
      }),
    ),
  )
  const before = await usage(child)
  const start = performance.now()
  await perform(live)
  const elapsed = performance.now() - start
  const after = await usage(child)
  for (const screen of screens) screen.close()
  for (const watch of watches) watch.stop()
  const added = arrivals.flatMap(([key, at]) => {
    const first = direct.get(key)
    return first === undefined ? [] : [Math.max(0, at - first)]
  })
  const cpu = (after.cpu.user + after.cpu.system - before.cpu.user - before.cpu.system) / 1_000 / elapsed
  return { added, cpu: cpu * 100, rss: after.rss / 1_048_576 }
}

const row = (id: string, unit: string, ours: number, goal: string, met: boolean): Row => ({
  id,
  unit,
  ours,
  peer: null,
  ratio: null,
  floor: null,
  goal,
  met,
})

export const gatewayFanOut: Figure = {
  id: "gateway-fan-out",
  says: `${SCREENS} screens × ${PARAMETERS} parameters at ${HZ} Hz: latency that the gateway adds, its CPU and memory`,
  measure: () =>
    onStage({ set: `big:${PARAMETERS}x1` }, async ({ live }): Promise<Row[]> => {
      const child = fork(PROCESS, { execArgv: ["--import", "tsx"] })
      const { url } = await answer<{ url: string }>(child)
      try {
        const { added, cpu, rss } = await measured(live, child, url)
        const [p50, p99] = [percentile(added, 50), percentile(added, 99)]
        return [
          row("gateway-fan-out", "ms added (p50)", p50, "stated", true),
          row("gateway-fan-out-p99", "ms added (p99)", p99, "stated", true),
          row("gateway-fan-out-cpu", "% of one core", cpu, "stated", true),
          row("gateway-fan-out-memory", "MB resident", rss, "stated", true),
        ]
      } finally {
        child.send("close")
        await once(child, "exit")
      }
    }),
}
