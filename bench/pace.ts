/** Ways of asking: one after the other, many at once, at random moments. */

/** Requests per second when each waits for the one before. */
export async function sequential(count: number, ask: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  for (let index = 0; index < count; index += 1) await ask()
  return count / ((performance.now() - start) / 1_000)
}

export interface Flood {
  readonly perSecond: number
  readonly lost: number
}

/** Requests per second with `inFlight` always under way; those that fail are lost. */
export async function flood(total: number, inFlight: number, ask: () => Promise<unknown>): Promise<Flood> {
  let left = total
  let lost = 0
  const start = performance.now()
  const lane = async (): Promise<void> => {
    while (left > 0) {
      left -= 1
      await ask().catch(() => {
        lost += 1
      })
    }
  }
  await Promise.all(Array.from({ length: inFlight }, lane))
  return { perSecond: (total - lost) / ((performance.now() - start) / 1_000), lost }
}

/** Milliseconds that each of `count` lone requests takes, asked at random moments (seeded) so that none rides on the last one's wake. */
export async function coldAsks(count: number, ask: () => Promise<unknown>): Promise<number[]> {
  const next = seeded(20_261_121)
  const times: number[] = []
  for (let index = 0; index < count; index += 1) {
    await new Promise((resolve) => setTimeout(resolve, 25 + 50 * next()))
    const start = performance.now()
    await ask()
    times.push(performance.now() - start)
  }
  return times
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
