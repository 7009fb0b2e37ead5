/** One seeded ordeal with a board that runs the original, bugs included. What it stores may be wrong; that must never be called saved. */
import type { FilesEffect } from "../files/job.ts"
import { OriginalHost } from "../midibridge/original-host.ts"
import { utf8 } from "../packing/utf8.ts"
import type { CableOptions } from "./cable.ts"
import { Line } from "./line.ts"
import type { OrdealReport } from "./ordeal.ts"
import { OriginalBoard } from "./original-board.ts"
import { equal, quiet } from "./promises.ts"
import { between, type Dice, dice } from "./random.ts"

const DEADLINE = 240_000
const GRACE = 50
const LETTERS = ["a", " ", "\n", "ä", "€", "日", "😀", "\r\n", "'"] as const
/** Twice what the worst of ninety thousand ordeals needed: a storm sends as much in a second. */
const MOST_FRAMES = 2_500

interface Errand {
  readonly path: string
  readonly text: Uint8Array
  readonly reads: boolean
  readonly job: number
}

type Outcome = Exclude<FilesEffect, { kind: "send" | "progress" }>

function cable(roll: Dice): CableOptions {
  const trouble = (most: number): number => (roll() < 0.5 ? 0 : most * roll())
  const speed = roll() < 0.3 ? { perByte: 0.32 } : { delay: 10 * roll(), jitter: 3 * roll() }
  return {
    ...speed,
    // Copies that come a second late the original takes for news, and mixes them into later files; nothing on this side could see it.
    latest: 20,
    latestCopy: 20,
    loss: trouble(0.1),
    corruption: trouble(0.1),
    duplication: trouble(0.1),
    reordering: trouble(0.05),
  }
}

const textFrom = (roll: Dice): Uint8Array =>
  utf8(Array.from({ length: between(roll, 1, 400) }, () => LETTERS[between(roll, 0, LETTERS.length - 1)]).join(""))

export function originalOrdeal(seed: number): OrdealReport {
  const roll = dice(seed)
  const line = new Line({ seed: seed + 77, toBoard: cable(roll), toHost: cable(roll), echo: roll() < 0.2 })
  const board = new OriginalBoard({ firstId: between(roll, 0, 0xff_fffe) })
  const host = new OriginalHost({ firstId: between(roll, 0, 0xff_fffe) })
  const outcomes = new Map<number, { readonly outcome: Outcome; readonly at: number }>()
  const seat = line.host<FilesEffect>(host, (effect) => {
    if (effect.kind !== "send" && effect.kind !== "progress")
      outcomes.set(effect.job, { outcome: effect, at: line.clock.now })
  })
  line.board(board)
  if (roll() < 0.2) {
    board.failingCommits = between(roll, 1, 4)
    line.troubles.add("failing commit", board.failingCommits)
  }
  const errands = Array.from({ length: between(roll, 1, 3) }, (_none, at): Errand => {
    const [path, text, reads] = [`/${at}.py`, textFrom(roll), roll() < 0.4]
    if (reads) board.put(path, text)
    const { job, effects } = reads
      ? host.read(path, 0, { deadline: DEADLINE })
      : host.write(path, text, 0, { deadline: DEADLINE })
    seat.carry(effects)
    return { path, text, reads, job }
  })
  if (roll() < 0.2) interrupt(line, 4_000 * roll(), 9_000 * roll())
  line.clock.run(DEADLINE + 1_000)
  // What was forgotten half done shows in stored files only when the next one begins.
  seat.carry(host.write("/afterwards.py", textFrom(roll), line.clock.now, { deadline: DEADLINE }).effects)
  line.clock.run(line.clock.now + DEADLINE + 1_000)
  const broken = errands.flatMap((errand) => promises(errand, outcomes.get(errand.job), board))
  return counted(
    seed,
    [...outcomes.values()].map(({ outcome }) => outcome),
    [...broken, ...quiet({ line }, MOST_FRAMES)],
    line,
  )
}

function interrupt(line: Line, at: number, time: number): void {
  line.clock.at(at, () => {
    line.troubles.add("unplug")
    line.unplug()
  })
  line.clock.at(at + time, () => line.replug())
}

function promises(
  { path, text, reads }: Errand,
  end: { readonly outcome: Outcome; readonly at: number } | undefined,
  board: OriginalBoard,
): string[] {
  if (!end) return [`${path} never ended`]
  const { outcome, at } = end
  const broken = at > DEADLINE + GRACE ? [`${path} ended ${at - DEADLINE} ms too late`] : []
  if (outcome.kind === "saved" && !same(board.all.get(path), text)) broken.push(`${path} was called saved, and is not`)
  if (outcome.kind === "read" && !(reads && equal(outcome.bytes, text))) broken.push(`${path} was read wrong`)
  if (outcome.kind === "failed" && outcome.fault.path !== path) broken.push(`${path} failed without saying what failed`)
  return broken
}

function counted(seed: number, outcomes: readonly Outcome[], broken: readonly string[], line: Line): OrdealReport {
  const failed = new Map<string, number>()
  for (const outcome of outcomes)
    if (outcome.kind === "failed") failed.set(outcome.fault.code, (failed.get(outcome.fault.code) ?? 0) + 1)
  return {
    seed,
    saved: outcomes.filter(({ kind }) => kind === "saved").length,
    read: outcomes.filter(({ kind }) => kind === "read").length,
    failed,
    troubles: line.troubles.counts,
    frames: line.toBoard.frames + line.toHost.frames,
    broken: broken.map((one) => `seed ${seed}, original: ${one}`),
  }
}

const same = (a: Uint8Array | undefined, b: Uint8Array): boolean => a !== undefined && equal(a, b)
