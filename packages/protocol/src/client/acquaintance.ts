/** What the client knows of the host from carrier to carrier: is it the same Live, and does it remember what we sent? */
import { REPLIES_KEPT_TIME } from "../limits.ts"
import type { Boot, Welcome } from "../messages.ts"

/** A host that says nothing keeps replies for 60 s; the rest is for the two ends noticing the closing at different times. */
const RESEND_WITHIN = REPLIES_KEPT_TIME - 15_000

export type News = "first" | "resumed" | "restarted"

export class Acquaintance {
  #boot: Boot | undefined
  #memory: string | undefined
  #talkedUntil = 0

  /** An empty boot is a gateway that has not met Live (again): no news about Live. */
  news({ boot }: Welcome): News {
    if (this.#boot === undefined) return "first"
    return boot === this.#boot || boot === "" || this.#boot === "" ? "resumed" : "restarted"
  }

  /** Whether the host can tell what it executed of what was sent on earlier carriers. */
  isRemembered({ memory }: Welcome, now: number): boolean {
    return memory === undefined ? now - this.#talkedUntil < RESEND_WITHIN : memory === this.#memory
  }

  welcomed({ boot, memory }: Welcome): void {
    this.#memory = memory
    if (boot !== "" || this.#boot === undefined) this.#boot = boot
  }

  /** Live came back on the other side of a gateway. */
  booted(boot: Boot): void {
    this.#boot = boot
  }

  /** The carrier of a conversation closed. One on which no welcome came proves nothing about what the host remembers. */
  parted(now: number): void {
    this.#talkedUntil = now
  }
}
