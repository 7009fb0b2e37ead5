/** Receives what a carrier delivers and lets a case wait for it. */
import type { Carrier, CarrierHandlers, FaultBody } from "@backline/protocol"

export class Listener implements CarrierHandlers {
  readonly lines: string[] = []
  readonly faults: FaultBody[] = []
  readonly closings: string[] = []
  /** The kinds of what came from the other side, in order. */
  readonly order: ("line" | "fault" | "closed")[] = []
  drains = 0
  #waits: { readonly holds: () => boolean; readonly met: () => void }[] = []
  onLine: (text: string) => void = () => undefined

  constructor(carrier?: Carrier) {
    carrier?.receive(this)
  }

  line(text: string): void {
    this.lines.push(text)
    this.order.push("line")
    this.#ask()
    this.onLine(text)
  }

  fault(fault: FaultBody): void {
    this.faults.push(fault)
    this.order.push("fault")
    this.#ask()
  }

  drained(): void {
    this.drains += 1
    this.#ask()
  }

  closed(reason: string): void {
    this.closings.push(reason)
    this.order.push("closed")
    this.#ask()
  }

  /** Resolves when `holds` is true; asked again at everything that comes. */
  until(holds: () => boolean): Promise<void> {
    return new Promise((met) => {
      if (holds()) met()
      else this.#waits.push({ holds, met })
    })
  }

  heard(count: number): Promise<void> {
    return this.until(() => this.lines.length >= count)
  }

  get over(): Promise<void> {
    return this.until(() => this.closings.length > 0)
  }

  #ask(): void {
    const met = this.#waits.filter(({ holds }) => holds())
    this.#waits = this.#waits.filter((wait) => !met.includes(wait))
    for (const wait of met) wait.met()
  }
}
