/**
 * What a control shows: the hand's value while it is held and until Live has had time to echo it, then Live's again. What Live changed
 * meanwhile is not lost: it is what Live's side says when the hand lets go.
 */

export interface HeldValue {
  /** Live's latest word. */
  readonly live: number
  readonly hand: number | undefined
  /** The hand let go at this time, in milliseconds; its last value still shows until Live's echo of it must have arrived. */
  readonly releasedAt: number | undefined
}

/** Two display ticks of Live and a little network. */
export const ECHO = 250

export function heldBy(live: number): HeldValue {
  return { live, hand: undefined, releasedAt: undefined }
}

export function moved(held: HeldValue, hand: number): HeldValue {
  return { ...held, hand, releasedAt: undefined }
}

export function released(held: HeldValue, now: number): HeldValue {
  return held.hand === undefined ? held : { ...held, releasedAt: now }
}

const SAME = 1e-6

export function told(held: HeldValue, live: number): HeldValue {
  const echoed = held.releasedAt !== undefined && held.hand !== undefined && Math.abs(live - held.hand) < SAME
  return echoed ? heldBy(live) : { ...held, live }
}

export function settled(held: HeldValue, now: number): HeldValue {
  return held.releasedAt !== undefined && now - held.releasedAt >= ECHO ? heldBy(held.live) : held
}

export function shown(held: HeldValue): number {
  return held.hand ?? held.live
}
