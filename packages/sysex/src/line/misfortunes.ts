/** What befalls the board, the plug and the user in the course of an ordeal: each kind by itself, several at once, some of them again and again. */
import { between, type Dice } from "./random.ts"
import type { Rehearsal } from "./rehearsal.ts"
import { strangeFrame } from "./stranger.ts"
import type { Trouble } from "./troubles.ts"

/** Milliseconds within which misfortunes fall: an ordeal's files take about as long. */
const SPAN = 4_000

interface Stage {
  readonly rehearsal: Rehearsal
  readonly roll: Dice
  /** Ends one of the jobs that are under way as the user does. */
  readonly cancelOne: () => void
}

interface Misfortune {
  /** The share of ordeals in which it happens. */
  readonly share: number
  readonly times: number
  readonly strike: (stage: Stage) => void
}

const MISFORTUNES: { readonly [trouble in Trouble]?: Misfortune } = {
  unplug: {
    share: 0.45,
    times: 6,
    strike: ({ rehearsal, roll }) => away(rehearsal, roll() < 0.3 ? 12_000 * roll() : 2_000 * roll()),
  },
  "power cut": {
    share: 0.25,
    times: 2,
    strike: ({ rehearsal, roll }) => {
      rehearsal.board.restart(between(roll, 0, 16_383))
      away(rehearsal, 300 + 3_000 * roll())
    },
  },
  "unplug for good": { share: 0.04, times: 1, strike: ({ rehearsal }) => rehearsal.line.unplug() },
  "failing commit": {
    share: 0.12,
    times: 2,
    strike: ({ rehearsal, roll }) => {
      rehearsal.board.files.failingCommits += between(roll, 1, 2)
    },
  },
  full: {
    share: 0.06,
    times: 1,
    strike: ({ rehearsal, roll }) => {
      rehearsal.board.files.total = between(roll, 1_000, 6_000)
    },
  },
  "read-only": {
    share: 0.06,
    times: 2,
    strike: ({ rehearsal, roll }) => {
      const { files } = rehearsal.board
      files.readonly = true
      rehearsal.line.clock.at(rehearsal.now + 2_000 * roll(), () => {
        files.readonly = false
      })
    },
  },
  cancel: { share: 0.12, times: 2, strike: ({ cancelOne }) => cancelOne() },
  "hostile frame": {
    share: 0.25,
    times: 40,
    strike: ({ rehearsal: { line, board, host }, roll }) => {
      const wire = strangeFrame(roll, 77, board.options.firstTransfer)
      if (roll() < 0.5) line.toBoard.send(wire)
      else line.toHost.send(wire)
      if (host.active > MOST_JOBS) throw new Error("a stranger has begun jobs on a host")
    },
  },
}

/** Of one host in an ordeal. */
const MOST_JOBS = 8

/** Pulls the plug, and puts it in again after so long. */
function away(rehearsal: Rehearsal, time: number): void {
  rehearsal.line.unplug()
  rehearsal.line.clock.at(rehearsal.now + time, () => rehearsal.line.replug())
}

export function plan(stage: Stage): void {
  const { rehearsal, roll } = stage
  const { clock, troubles } = rehearsal.line
  for (const [trouble, { share, times, strike }] of rows()) {
    if (roll() >= share) continue
    for (let left = between(roll, 1, times); left > 0; left -= 1) {
      clock.at(clock.now + SPAN * roll(), () => {
        troubles.add(trouble)
        strike(stage)
      })
    }
  }
}

function* rows(): Iterable<[Trouble, Misfortune]> {
  let trouble: Trouble
  for (trouble in MISFORTUNES) {
    const { [trouble]: misfortune } = MISFORTUNES
    if (misfortune) yield [trouble, misfortune]
  }
}
