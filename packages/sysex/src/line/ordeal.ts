/**
 * One seeded ordeal: files written, read, removed and made again over a line with everything that goes wrong at once. What must hold afterwards is
 * written down in `promises`; each broken one is a sentence.
 */
import type { CableOptions } from "./cable.ts"
import { between, bytesFrom, type Dice, dice } from "./random.ts"
import { type Outcome, Rehearsal } from "./rehearsal.ts"

/** Milliseconds after which a job of an ordeal is given up by the host itself. */
const DEADLINE = 90_000
/** How late the end of a job may be: one repeat of a question is the coarsest step. */
const GRACE = 50

interface Errand {
  readonly path: string
  readonly kind: "write" | "read" | "rewrite"
  readonly before: Uint8Array | undefined
  readonly bytes: Uint8Array
  readonly jobs: { readonly job: number; readonly what: "write" | "read" | "delete"; readonly began: number }[]
}

export interface OrdealReport {
  readonly seed: number
  readonly saved: number
  readonly read: number
  /** Named reasons, and how often each. */
  readonly failed: ReadonlyMap<string, number>
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

function cable(roll: Dice): CableOptions {
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
    toBoard: cable(roll),
    toHost: cable(roll),
    echo: roll() < 0.15,
    thru: roll() < 0.15,
    board: { frame, window: frame * between(roll, 1, 8), firstTransfer: between(roll, 0, 16_383) },
  }
  const rehearsal = new Rehearsal(setup)
  const errands = Array.from({ length: between(roll, 1, 4) }, (_none, at) => errand(roll, at))
  for (const { path, before } of errands) if (before) rehearsal.board.files.put(path, before)
  rehearsal.greet()
  plan(rehearsal, roll, errands)
  rehearsal.line.clock.run(rehearsal.now + DEADLINE * 5)
  return report(seed, rehearsal, errands)
}

function errand(roll: Dice, at: number): Errand {
  const size = roll() < 0.1 ? 0 : Math.floor(4_000 * roll() ** 2) + 1
  const kind = (["write", "write", "read", "rewrite"] as const)[between(roll, 0, 3)] ?? "write"
  const before = kind !== "write" || roll() < 0.5 ? bytesFrom(roll, between(roll, 0, 1_500)) : undefined
  return { path: `/file ${at}`, kind, before, bytes: bytesFrom(roll, size), jobs: [] }
}

/** Begins every errand, and puts the troubles of the board and the cable where they fall. */
function plan(rehearsal: Rehearsal, roll: Dice, errands: readonly Errand[]): void {
  const { clock } = rehearsal.line
  for (const one of errands) clock.at(clock.now + 300 * roll(), () => begin(rehearsal, one))
  const trouble = roll()
  const at = clock.now + 3_000 * roll()
  if (trouble < 0.15) clock.at(at, () => away(rehearsal, 12_000 * roll(), () => undefined))
  else if (trouble < 0.3)
    clock.at(at, () => away(rehearsal, 300 + 3_000 * roll(), () => rehearsal.board.restart(between(roll, 0, 16_383))))
  else if (trouble < 0.4) rehearsal.board.files.failingCommits = between(roll, 1, 3)
  else if (trouble < 0.45) rehearsal.board.files.total = 3_000
  else if (trouble < 0.5) clock.at(at, () => rehearsal.line.unplug())
  else if (trouble < 0.55) clock.at(at, () => cancelOne(rehearsal, errands))
}

function away(rehearsal: Rehearsal, time: number, meanwhile: () => void): void {
  rehearsal.line.unplug()
  meanwhile()
  rehearsal.line.clock.at(rehearsal.now + time, () => rehearsal.line.replug())
}

function cancelOne(rehearsal: Rehearsal, errands: readonly Errand[]): void {
  const [first] = errands.flatMap(({ jobs }) => jobs)
  if (first) rehearsal.carry((host, now) => host.cancel(first.job, now))
}

const options = { deadline: DEADLINE }

function begin(rehearsal: Rehearsal, errand: Errand): void {
  const { path, bytes, kind } = errand
  const add = (what: "write" | "read" | "delete", job: number): void => {
    errand.jobs.push({ what, job, began: rehearsal.now })
  }
  const write = (): void =>
    add(
      "write",
      rehearsal.begin((host, now) => host.write(path, bytes, now, options)),
    )
  if (kind === "write") write()
  else if (kind === "read")
    add(
      "read",
      rehearsal.begin((host, now) => host.read(path, now, options)),
    )
  else {
    const job = rehearsal.begin((host, now) => host.ask("delete", { path }, now, options))
    add("delete", job)
    rehearsal.after(job, write)
  }
}

function report(seed: number, rehearsal: Rehearsal, errands: readonly Errand[]): OrdealReport {
  const outcomes = errands.flatMap(({ jobs }) => jobs.map(({ job }) => rehearsal.outcomes.get(job)))
  const failed = new Map<string, number>()
  for (const outcome of outcomes)
    if (outcome?.kind === "failed") failed.set(outcome.fault.code, (failed.get(outcome.fault.code) ?? 0) + 1)
  return {
    seed,
    saved: outcomes.filter((outcome) => outcome?.kind === "saved").length,
    read: outcomes.filter((outcome) => outcome?.kind === "read").length,
    failed,
    broken: [...errands.flatMap((one) => promises(rehearsal, one)), ...quiet(rehearsal)].map(
      (broken) => `seed ${seed}: ${broken}`,
    ),
  }
}

function promises(rehearsal: Rehearsal, errand: Errand): string[] {
  const stored = rehearsal.board.files.all.get(errand.path)
  const broken: string[] = []
  for (const { job, what, began } of errand.jobs) {
    const outcome = rehearsal.outcomes.get(job)
    const ended = rehearsal.endedAt.get(job)
    const about = `${what} ${errand.path}`
    if (!outcome || ended === undefined) broken.push(`${about} never ended`)
    else {
      if (ended > began + DEADLINE + GRACE) broken.push(`${about} ended ${ended - began - DEADLINE} ms too late`)
      broken.push(...kept(about, outcome, errand, stored))
    }
  }
  // Whatever happened, the target is as it was, or whole; taken away only where that was asked for.
  const whole = [errand.kind === "read" ? undefined : errand.bytes, errand.before]
  const mayBeMissing = errand.before === undefined || errand.kind === "rewrite"
  if (stored ? !whole.some((one) => one && equal(one, stored)) : !mayBeMissing)
    broken.push(`${errand.path} holds ${stored ? "something that nobody wrote" : "nothing any more"}`)
  return broken
}

function kept(about: string, outcome: Outcome, errand: Errand, stored: Uint8Array | undefined): string[] {
  if (outcome.kind === "saved" && !(stored && equal(stored, errand.bytes)))
    return [`${about} was called saved, and is not`]
  if (outcome.kind === "read" && !(errand.before && equal(outcome.bytes, errand.before)))
    return [`${about} gave something else than is stored`]
  if (outcome.kind !== "failed") return []
  return outcome.fault.path === errand.path ? [] : [`${about} failed without saying what failed`]
}

/** Long after everything has ended nothing is on the line, and there never was more than the work can explain. */
function quiet({ line }: Rehearsal): string[] {
  const before = line.toBoard.frames + line.toHost.frames
  line.clock.run(line.clock.now + 60_000)
  const after = line.toBoard.frames + line.toHost.frames
  const broken = after > before ? [`${after - before} frames were sent after everything had ended`] : []
  return after > MOST_FRAMES ? [...broken, `${after} frames were sent in all`] : broken
}

/** Four files of at most 70 blocks of the smallest kind each, a STATE for each block, and twenty times that for trouble. */
const MOST_FRAMES = 4 * 120 * 2 * 20

const equal = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index])
