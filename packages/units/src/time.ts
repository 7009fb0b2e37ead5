import { NO_MAXIMUM, NO_MINIMUM, type Unit, unitOf } from "./unit.ts"

/** A time or a length in quarter notes, as Live counts whatever the signature; before the start of a clip it is negative. */
export type Beats = Unit<"beats">
/** @throws UnitError for what is not a finite number */
export const beats = unitOf<Beats>({ takes: "beats take", min: NO_MINIMUM, max: NO_MAXIMUM })

/** A tempo in quarter notes per minute, within what Live plays: 20 to 999. */
export type Bpm = Unit<"bpm">
/** @throws UnitError outside 20 to 999 */
export const bpm = unitOf<Bpm>({ takes: "a tempo takes", min: 20, max: 999, unit: " BPM" })

/** A duration or a position in an audio file, in seconds. */
export type Seconds = Unit<"seconds">
/** @throws UnitError below 0 */
export const seconds = unitOf<Seconds>({ takes: "seconds take", min: 0, max: NO_MAXIMUM })

/** A duration in thousandths of a second. */
export type Milliseconds = Unit<"milliseconds">
/** @throws UnitError below 0 */
export const milliseconds = unitOf<Milliseconds>({ takes: "milliseconds take", min: 0, max: NO_MAXIMUM })

/** How long a number of beats lasts at a steady tempo. */
export function secondsOfBeats(length: Beats, tempo: Bpm): Seconds {
  return seconds((length * 60) / tempo)
}

/** How many beats pass in a time at a steady tempo. */
export function beatsOfSeconds(time: Seconds, tempo: Bpm): Beats {
  return beats((time * tempo) / 60)
}
