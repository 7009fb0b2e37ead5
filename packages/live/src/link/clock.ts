/** Time as the link needs it; a test gives one that it turns by hand. */
export interface Clock {
  /** Milliseconds, never going back. */
  now(): number
  /** Calls `due` once, not before `time` milliseconds from now; answers how to call it off. */
  after(time: number, due: () => void): () => void
}

export const systemClock: Clock = {
  now: () => performance.now(),
  after: (time, due) => {
    const timer = setTimeout(due, time)
    return () => clearTimeout(timer)
  },
}
