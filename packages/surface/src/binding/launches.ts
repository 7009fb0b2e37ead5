/**
 * Launches that the finger has asked for and Live has not yet confirmed. The screen shows them at once; when Live does not agree in time,
 * it shows that too.
 */
import type { TrackFacts } from "./facts.ts"

export interface Launch {
  readonly track: string
  /** Scene number; -2 is the stop of the track. */
  readonly scene: number
  readonly at: number
  /** Live said no, or nothing, at this time. */
  readonly refusedAt: number | undefined
}

export const STOP = -2
/** How long Live may take, and how long its refusal shows, in milliseconds. */
export const PATIENCE = 1_500
export const REFUSAL_SHOWN = 1_200

export type Launches = ReadonlyMap<string, Launch>

export function launchKey(track: string, scene: number): string {
  return `${track} ${scene}`
}

export function asked(launches: Launches, track: string, scene: number, at: number): Launches {
  const next = new Map(launches)
  for (const [key, launch] of launches) if (launch.track === track) next.delete(key)
  return next.set(launchKey(track, scene), { track, scene, at, refusedAt: undefined })
}

export function refused(launches: Launches, track: string, scene: number, at: number): Launches {
  const key = launchKey(track, scene)
  const launch = launches.get(key)
  return launch ? new Map(launches).set(key, { ...launch, refusedAt: at }) : launches
}

function confirmed({ scene }: Launch, track: TrackFacts): boolean {
  if (scene === STOP) return track.fired === STOP || track.playing < 0
  return track.fired === scene || track.playing === scene
}

/** Without what Live has confirmed and what has been shown long enough; what has waited too long turns into a refusal. */
export function reviewed(launches: Launches, tracks: Iterable<TrackFacts>, now: number): Launches {
  if (launches.size === 0) return launches
  const byPath = new Map([...tracks].map((track) => [track.path, track]))
  const next = new Map<string, Launch>()
  for (const [key, launch] of launches) {
    const track = byPath.get(launch.track)
    if (launch.refusedAt !== undefined) {
      if (now - launch.refusedAt < REFUSAL_SHOWN) next.set(key, launch)
    } else if (track === undefined || !confirmed(launch, track)) {
      next.set(key, now - launch.at > PATIENCE ? { ...launch, refusedAt: now } : launch)
    }
  }
  return next
}
