/** Trying every claim on a Live that runs, and cleaning up whatever happens. */
import type { Live } from "@backline/live"
import { Fault, faultBody, type Json } from "@backline/protocol"
import { type Chapter, type Claim, type Evidence, Unavailable } from "./claim.ts"
import { photograph } from "./photograph.ts"
import { same } from "./same.ts"
import { Scratch } from "./scratch.ts"

export type Verdict = "differs" | "held" | "not tried"

export interface Finding {
  readonly chapter: string
  readonly says: string
  readonly evidence: Evidence
  readonly verdict: Verdict
  readonly expected: Json
  /** What Live did; absent for what was not tried. */
  readonly observed?: Json
  /** Why it was not tried. */
  readonly reason?: string
}

export interface Report {
  /** "12.4.6" */
  readonly live: string
  readonly findings: readonly Finding[]
  /** Whether the Set looks as it did before. */
  readonly unchanged: boolean
}

interface Wishes {
  readonly signal: AbortSignal
  tell(finding: Finding): void
}

/** Raises Fault `refused` while the Set plays: nobody's concert is to be touched. */
export async function tryAll(live: Live, chapters: readonly Chapter[], { signal, tell }: Wishes): Promise<Report> {
  await refuseWhilePlaying(live)
  const before = await photograph(live)
  const scratch = await Scratch.open(live)
  const findings: Finding[] = []
  try {
    for (const { title, claims } of chapters)
      for (const claim of claims) {
        const finding = { chapter: title, ...(await tried(claim, scratch, signal)) }
        findings.push(finding)
        tell(finding)
      }
  } finally {
    await scratch.close()
  }
  return { live: live.version, findings, unchanged: same(before, await photograph(live)) }
}

async function refuseWhilePlaying(live: Live): Promise<void> {
  const { is_playing: playing, record_mode: recording } = await live.song.query({ is_playing: true, record_mode: true })
  if (!playing && !recording) return
  throw Fault.from(
    faultBody(
      "refused",
      "client",
      "The Set is playing or recording: stop it first, for this makes a track, clips and devices, and takes them away again",
      { blame: "client" },
    ),
  )
}

async function tried(claim: Claim, scratch: Scratch, signal: AbortSignal): Promise<Omit<Finding, "chapter">> {
  const { says, evidence, expected } = claim
  const base = { says, evidence, expected }
  const missing = signal.aborted ? "interrupted" : tooOld(claim, scratch.live.version)
  if (missing !== undefined) return { ...base, verdict: "not tried", reason: missing }
  try {
    const observed = await claim.observe(scratch)
    return { ...base, verdict: same(expected, observed) ? "held" : "differs", observed }
  } catch (problem) {
    if (problem instanceof Unavailable) return { ...base, verdict: "not tried", reason: problem.message }
    // A refusal is an observation, too; a lost connection ends the run.
    if (problem instanceof Fault && problem.blame !== "network" && problem.blame !== "host")
      return { ...base, verdict: "differs", observed: problem.message }
    throw problem
  }
}

function tooOld({ since }: Claim, version: string): string | undefined {
  if (since === undefined) return undefined
  const [major = 0, minor = 0] = version.split(".").map(Number)
  const enough = major > since[0] || (major === since[0] && minor >= since[1])
  return enough ? undefined : `needs Live ${since.join(".")}`
}
