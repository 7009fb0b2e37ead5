/** What must hold of every file of an ordeal, while it lasts and afterwards. Each broken promise is a sentence. */
import type { Outcome, Rehearsal } from "./rehearsal.ts"

export interface ErrandJob {
  readonly job: number
  readonly what: "write" | "read" | "delete"
  readonly began: number
}

/** Something that a user of one host wants of one file. */
export interface Errand {
  readonly path: string
  readonly kind: "write" | "read" | "rewrite"
  readonly before: Uint8Array | undefined
  readonly bytes: Uint8Array
  readonly jobs: ErrandJob[]
  readonly desk: Rehearsal
  /** Milliseconds after which its jobs are given up by the host itself; undefined: when nothing moves any more. */
  readonly deadline: number | undefined
}

/** How late the end of a job may be: one repeat of a question is the coarsest step. */
const GRACE = 50

/** Looks at a target again and again: it is as it was or whole, at every moment. */
export class Watch {
  readonly #errand: Errand
  #seen: Uint8Array | undefined
  readonly broken: string[] = []

  constructor(errand: Errand) {
    this.#errand = errand
    this.#seen = errand.before
  }

  look(): void {
    const { path, desk, kind, before, bytes } = this.#errand
    const { files } = desk.board
    const stored = files.has(path) ? files.file(path) : undefined
    if (stored === this.#seen) return
    this.#seen = stored
    const mayBe = [kind === "read" ? undefined : bytes, before]
    const mayBeMissing = before === undefined || kind === "rewrite"
    if (stored ? !mayBe.some((one) => one && equal(one, stored)) : !mayBeMissing)
      this.broken.push(`${path} held ${stored ? "something that nobody wrote" : "nothing any more"}`)
  }
}

export function promises(errand: Errand): string[] {
  const { desk, deadline, path } = errand
  const { files } = desk.board
  const stored = files.has(path) ? files.file(path) : undefined
  const broken: string[] = []
  for (const { job, what, began } of errand.jobs) {
    const outcome = desk.outcomes.get(job)
    const ended = desk.endedAt.get(job)
    const about = `${what} ${path}`
    if (!outcome || ended === undefined) broken.push(`${about} never ended`)
    else {
      const late = deadline === undefined ? 0 : ended - began - deadline
      if (late > GRACE) broken.push(`${about} ended ${late} ms too late`)
      broken.push(...kept(about, outcome, errand, stored), ...doneOnce(about, what, outcome, desk))
    }
  }
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

/** What was there can only be missing when it was taken away by an earlier copy of the same question, unless the board has forgotten what it answered. */
function doneOnce(about: string, what: ErrandJob["what"], outcome: Outcome, { line }: Rehearsal): string[] {
  const { counts } = line.troubles
  if (what !== "delete" || counts.has("power cut") || counts.has("hostile frame")) return []
  return outcome.kind === "failed" && outcome.fault.code === "not-found" ? [`${about} was done twice`] : []
}

/**
 * A write is given up as damaged only after it was damaged, without its frames showing it, in every one of four attempts: whatever was damaged is thrown away
 * in between. Strangers may damage more than the line counts.
 */
export function damaged({ line }: Pick<Rehearsal, "line">, errands: readonly Errand[]): string[] {
  const { counts } = line.troubles
  const unseen = counts.get("corruption unseen") ?? 0
  const found = errands
    .flatMap(({ desk, jobs }) => jobs.map(({ job }) => desk.outcomes.get(job)))
    .filter((outcome) => outcome?.kind === "failed" && outcome.fault.code === "crc").length
  if (counts.has("hostile frame") || unseen + MISSED >= found * ATTEMPTS) return []
  return [`${found} files were called damaged, with only ${unseen} damages unseen`]
}

const ATTEMPTS = 4
/** One in 32,768 damages a frame's checksum really does not see, and nobody counts those. */
const MISSED = 1

/** Long after everything has ended nothing is on the line, and there never was more than `most`. */
export function quiet({ line }: Pick<Rehearsal, "line">, most: number): string[] {
  const before = line.toBoard.frames + line.toHost.frames
  line.clock.run(line.clock.now + 60_000)
  const after = line.toBoard.frames + line.toHost.frames
  const broken = after > before ? [`${after - before} frames were sent after everything had ended`] : []
  return after > most ? [...broken, `${after} frames were sent in all`] : broken
}

export const equal = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index])
