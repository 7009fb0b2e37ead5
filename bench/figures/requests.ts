/** One client asking Live for the tempo: one after the other, cold, and many at once. */
import { floor } from "../floor.ts"
import { coldAsks, type Flood, flood, sequential } from "../pace.ts"
import { type Figure, median, percentile, type Row, ratio } from "../row.ts"
import { onStage } from "../stage.ts"

const RUNS = 3
const FRAME = 1_000 / 60

async function runs<T>(measure: () => Promise<T>): Promise<T[]> {
  const all: T[] = []
  for (let run = 0; run < RUNS; run += 1) all.push(await measure())
  return all
}

/** Each run with the longest hold of the main thread in it. */
async function heldRuns(
  run: () => Promise<Flood>,
  longest: () => Promise<number>,
): Promise<(Flood & { hold: number })[]> {
  await longest() // what came before does not count
  return runs(async () => ({ ...(await run()), hold: await longest() }))
}

export const sequentialGets: Figure = {
  id: "sequential-gets",
  says: "dependent gets per second, each waiting for the one before",
  measure: () =>
    onStage({ set: "default" }, async ({ live, peer }): Promise<Row[]> => {
      const ours = median(await runs(() => sequential(4_000, () => live.song.tempo.get())))
      const theirs = median(await runs(() => sequential(120, () => peer.song.get("tempo"))))
      const times = ratio(ours, theirs, "higher")
      return [
        {
          id: "sequential-gets",
          unit: "requests/s",
          ours,
          peer: theirs,
          ratio: times,
          floor: (await floor()).sequential,
          goal: "≥ 50 × the peer",
          met: times >= 50,
        },
      ]
    }),
}

export const coldGet: Figure = {
  id: "cold-get",
  says: "one get at a random moment, 99th percentile; woken by MIDI, and by the timer only",
  measure: async (): Promise<Row[]> => {
    const woken = await onStage({ set: "default" }, async ({ live, peer }) => ({
      ours: median(await runs(async () => percentile(await coldAsks(200, () => live.song.tempo.get()), 99))),
      peer: median(await runs(async () => percentile(await coldAsks(100, () => peer.song.get("tempo")), 99))),
    }))
    const timed = await onStage({ set: "default", wake: false }, async ({ live }) =>
      median(await runs(async () => percentile(await coldAsks(200, () => live.song.tempo.get()), 99))),
    )
    const { roundTrip } = await floor()
    return [
      {
        id: "cold-get",
        unit: "ms (p99, woken)",
        ours: woken.ours,
        peer: woken.peer,
        ratio: ratio(woken.ours, woken.peer, "lower"),
        floor: roundTrip,
        goal: "< 5 ms",
        met: woken.ours < 5,
      },
      {
        id: "cold-get-by-timer",
        unit: "ms (p99, timer only)",
        ours: timed,
        peer: woken.peer,
        ratio: ratio(timed, woken.peer, "lower"),
        floor: FRAME,
        goal: "≤ one frame + 1 ms",
        met: timed <= FRAME + 1,
      },
    ]
  },
}

export const inFlight200: Figure = {
  id: "in-flight-200",
  says: "gets per second with 200 under way, nothing lost, and the longest time the script held Live's main thread",
  measure: () =>
    onStage({ set: "default" }, async ({ live, peer, holds }): Promise<Row[]> => {
      const ours = await heldRuns(
        () => flood(20_000, 200, () => live.song.tempo.get()),
        () => holds("backline"),
      )
      const theirs = await heldRuns(
        () => flood(4_000, 200, () => peer.song.get("tempo")),
        () => holds("AbletonJS"),
      )
      const hold = median(ours.map((run) => run.hold))
      const peerHold = median(theirs.map((run) => run.hold))
      const [mine, its] = [median(ours.map((run) => run.perSecond)), median(theirs.map((run) => run.perSecond))]
      const lost = Math.max(...ours.map((run) => run.lost))
      const times = ratio(mine, its, "higher")
      return [
        {
          id: "in-flight-200",
          unit: "requests/s",
          ours: mine,
          peer: its,
          ratio: times,
          floor: (await floor()).pipelined,
          goal: "≥ 2 × the peer, none lost",
          met: times >= 2 && lost === 0,
        },
        {
          id: "in-flight-200-hold",
          unit: "ms (longest hold, processor time)",
          ours: hold,
          peer: peerHold,
          ratio: ratio(hold, peerHold, "lower"),
          floor: null,
          goal: "≤ 5 ms",
          met: hold <= 5,
        },
      ]
    }),
}
