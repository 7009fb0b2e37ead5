/** Time as the gateway sees it; tests bring their own, so that none of them has to wait. */
export interface Clock {
  /** Milliseconds that never jump. */
  now(): number
  /** Milliseconds since 1970, for people. */
  today(): number
  /** Calls once, after `ms`; what it returns calls it off. */
  after(ms: number, act: () => void): () => void
}

export const systemClock: Clock = {
  now: () => performance.now(),
  today: () => Date.now(),
  after(ms, act) {
    const timer = setTimeout(act, ms)
    return () => clearTimeout(timer)
  },
}
