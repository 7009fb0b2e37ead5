import { MidiFault } from "../fault.ts"

/** The `closed` promise of a port with the hand that settles it, once. */
export class ClosedLatch {
  readonly promise: Promise<string>
  #settle: (reason: string) => void = () => undefined
  #reason: string | undefined

  constructor() {
    this.promise = new Promise((resolve) => {
      this.#settle = resolve
    })
  }

  get isClosed(): boolean {
    return this.#reason !== undefined
  }

  /** True for the first caller only. */
  close(reason: string): boolean {
    if (this.#reason !== undefined) return false
    this.#reason = reason
    this.#settle(reason)
    return true
  }

  /** @throws MidiFault `port-closed` */
  mustBeOpen(name: string): void {
    if (this.#reason === undefined) return
    throw new MidiFault("port-closed", `"${name}" is closed (${this.#reason}); open the port again`)
  }
}
