/** The one frame loop: runs while something moves and rests while nothing does. */

/** Returns whether it will look different in the next frame. */
export type Mover = (now: number) => boolean

export class Motion {
  readonly #movers = new Set<Mover>()
  #running = false

  add(mover: Mover): () => void {
    this.#movers.add(mover)
    this.wake()
    return () => this.#movers.delete(mover)
  }

  /** Something has begun to move. */
  wake(): void {
    if (this.#running) return
    this.#running = true
    requestAnimationFrame(this.#frame)
  }

  readonly #frame = (now: number): void => {
    let moving = false
    for (const mover of this.#movers) moving = mover(now) || moving
    this.#running = moving
    if (moving) requestAnimationFrame(this.#frame)
  }
}
