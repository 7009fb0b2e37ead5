/**
 * One seeded ordeal: files written, read, removed and made again by one or two hosts over a line with everything that goes wrong at once. What must hold
 * is written down in `promises.ts`; what goes wrong is drawn here and in `misfortunes.ts`, and counted.
 */
import type { CableOptions } from "./cable.ts"
import { plan } from "./misfortunes.ts"
import { damaged, type Errand, promises, quiet, Watch } from "./promises.ts"
import { between, bytesFrom, type Dice, dice } from "./random.ts"
import { Rehearsal } from "./rehearsal.ts"
import type { Trouble } from "./troubles.ts"

const DEADLINE = 90_000
/** Within which also a job without a deadline must have found out that nothing moves. */
const LONGEST = 900_000
/** Every so many seeds a host takes the cable for itself. */
const ALONE = 4
const SECOND_HOST = 78
/** Twice what the worst of ninety thousand ordeals needed: a storm sends as much in a second. */
const MOST_FRAMES = 2_400

export interface OrdealReport {
  readonly seed: number
  readonly saved: number
  readonly read: number
  /** Named reasons, and how often each. */
  readonly failed: ReadonlyMap<string, number>
  /** What really went wrong on the line, and how often. */
  readonly troubles: ReadonlyMap<Trouble, number>
  /** Frames that were sent in all. */
  readonly frames: number
  readonly broken: readonly string[]
}

const SPEEDS: readonly CableOptions[] = [
  { perByte: 0.32 },
  { delay: 0.5 },
  { delay: 2.5, jitter: 2 },
  { delay: 10, jitter: 8 },
  { perByte: 0.02, delay: 1 },
]

/** None of it, a little of it, or a lot. */
function chance(roll: Dice, most: number): number {
  const kind = roll()
  return kind < 0.45 ? 0 : kind < 0.8 ? most * 0.1 * roll() : most * roll()
}

/** One direction of a line on which anything may go wrong. */
export function badCable(roll: Dice): CableOptions {
  const speed = SPEEDS[between(roll, 0, SPEEDS.length - 1)] ?? {}
  const buffer = roll() < 0.3 ? { buffer: between(roll, 300, 1_500), reading: roll() * 12 } : {}
  return {
    ...speed,
    ...buffer,
    loss: chance(roll, 0.25),
    corruption: chance(roll, 0.2),
    duplication: chance(roll, 0.2),
    reordering: chance(roll, 0.2),
  }
}

export function ordeal(seed: number): OrdealReport {
  const roll = dice(seed)
  const frame = [112, 128, 200, 256, 512, 1_024][between(roll, 0, 5)] ?? 256
  const setup = {
    seed: seed + 1_000_003,
    toBoard: badCable(roll),
    toHost: badCable(roll),
    echo: roll() < 0.15,
    thru: roll() < 0.15,
    board: {
      frame,
      window: frame * between(roll, 1, 8),
      firstTransfer: between(roll, 0, 16_383),
      storing: roll() < 0.5 ? 0 : Math.floor(1_500 * roll() ** 2),
    },
  }
  const first = new Rehearsal({ ...setup, alone: seed % ALONE === 0 })
  const desks = [first, ...(roll() < 0.25 ? [new Rehearsal({ seed, host: SECOND_HOST, beside: first })] : [])]
  const errands = desks.flatMap((desk) => errandsOf(roll, desk))
  for (const { path, before } of errands) if (before) first.board.files.put(path, before)
  for (const desk of desks) desk.greet()
  const watches = errands.map((one) => new Watch(one))
  const { clock } = first.line
  for (const one of errands) clock.at(clock.now + 300 * roll(), () => begin(one))
  plan({ rehearsal: first, roll, cancelOne: () => cancelOne(roll, errands) })
  clock.run(clock.now + LONGEST, () => {
    for (const watch of watches) watch.look()
    return false
  })
  const broken = [
    ...watches.flatMap((watch) => watch.broken),
    ...errands.flatMap(promises),
    ...damaged(first, errands),
    ...quiet(first, MOST_FRAMES),
  ]
  return report(seed, first, errands, broken)
}

function errandsOf(roll: Dice, desk: Rehearsal): Errand[] {
  return Array.from({ length: between(roll, 1, 4) }, (_none, at): Errand => {
    const size = roll() < 0.1 ? 0 : Math.floor(4_000 * roll() ** 2) + 1
    const kind = (["write", "write", "read", "rewrite"] as const)[between(roll, 0, 3)] ?? "write"
    // Often as long as the new one: then only the checksum tells them apart.
    const length = roll() < 0.5 ? size : between(roll, 0, 1_500)
    const before = kind !== "write" || roll() < 0.5 ? bytesFrom(roll, length) : undefined
    const path = `/file ${at} of ${desk.number}`
    const deadline = roll() < 0.7 ? DEADLINE : undefined
    return { path, kind, before, bytes: bytesFrom(roll, size), jobs: [], desk, deadline }
  })
}

function cancelOne(roll: Dice, errands: readonly Errand[]): void {
  const under = errands.flatMap(({ desk, jobs }) =>
    jobs.filter(({ job }) => !desk.outcomes.has(job)).map(({ job }) => ({ desk, job })),
  )
  const one = under[between(roll, 0, under.length - 1)]
  one?.desk.carry((host, now) => host.cancel(one.job, now, { keep: roll() < 0.5 }))
}

function begin({ path, bytes, kind, jobs, desk, deadline }: Errand): void {
  const options = deadline === undefined ? {} : { deadline }
  const add = (what: "write" | "read" | "delete", job: number): void => {
    jobs.push({ what, job, began: desk.now })
  }
  const write = (): void =>
    add(
      "write",
      desk.begin((host, now) => host.write(path, bytes, now, options)),
    )
  if (kind === "write") write()
  else if (kind === "read")
    add(
      "read",
      desk.begin((host, now) => host.read(path, now, options)),
    )
  else {
    const job = desk.begin((host, now) => host.ask("delete", { path }, now, options))
    add("delete", job)
    desk.after(job, write)
  }
}

function report(
  seed: number,
  { line }: Rehearsal,
  errands: readonly Errand[],
  broken: readonly string[],
): OrdealReport {
  const outcomes = errands.flatMap(({ desk, jobs }) => jobs.map(({ job }) => desk.outcomes.get(job)))
  const failed = new Map<string, number>()
  for (const outcome of outcomes)
    if (outcome?.kind === "failed") failed.set(outcome.fault.code, (failed.get(outcome.fault.code) ?? 0) + 1)
  return {
    seed,
    saved: outcomes.filter((outcome) => outcome?.kind === "saved").length,
    read: outcomes.filter((outcome) => outcome?.kind === "read").length,
    failed,
    troubles: line.troubles.counts,
    frames: line.toBoard.frames + line.toHost.frames,
    broken: broken.map((one) => `seed ${seed}: ${one}`),
  }
}
