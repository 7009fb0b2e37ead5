/**
 * Where the song is right now, between the times that Live reports. Live reports ten to thirty times a second and a screen draws sixty
 * times; this clock runs at the tempo in between and leans towards each report, so that nothing stutters and nothing drifts.
 */

/** Reports further off than this are a jump (locate, loop, stop) and are taken at once, in beats. */
const JUMP = 0.5
/** Share of the error that is corrected per report: small enough to hide the unevenness of the network. */
const LEAN = 0.2

export interface BeatClock {
  /** Beats at `at`. */
  readonly beats: number
  /** Milliseconds, any clock. */
  readonly at: number
  /** Beats per millisecond; 0 while stopped. */
  readonly speed: number
}

export const STOPPED_CLOCK: BeatClock = { beats: 0, at: 0, speed: 0 }

export function beatsAt(clock: BeatClock, now: number): number {
  return clock.beats + Math.max(0, now - clock.at) * clock.speed
}

/** `tempo` in beats per minute. */
export function withTempo(clock: BeatClock, tempo: number, playing: boolean, now: number): BeatClock {
  return { beats: beatsAt(clock, now), at: now, speed: playing ? tempo / 60_000 : 0 }
}

export function reported(clock: BeatClock, beats: number, now: number): BeatClock {
  const guess = beatsAt(clock, now)
  const off = beats - guess
  const exact = clock.speed === 0 || Math.abs(off) > JUMP
  return { beats: exact ? beats : guess + off * LEAN, at: now, speed: clock.speed }
}

/** Whether Live's blinking lights are lit: the first half of each beat. */
export function blinkOn(beats: number): boolean {
  return beats - Math.floor(beats) < 0.5
}
