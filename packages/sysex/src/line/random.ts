/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export type Dice = () => number

export function dice(seed: number): Dice {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b_79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A whole number from `least` to `most`. */
export const between = (roll: Dice, least: number, most: number): number =>
  least + Math.floor(roll() * (most - least + 1))

export const bytesFrom = (roll: Dice, length: number): Uint8Array =>
  Uint8Array.from({ length }, () => Math.floor(roll() * 256))
