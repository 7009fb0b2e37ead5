import type { Boot, FaultBody, LinkNews, Welcome } from "@backline/protocol"

/**
 * - `waiting`: Live (or the simulator) has not been met yet.
 * - `live`: what you read is what Live has.
 * - `stale`: the connection is lost since `since`; it is being sought.
 * - `refused`: the host does not want us (wrong secret, another protocol); see `fault`.
 * - `closed`: by this program.
 */
export type LiveState = "waiting" | "live" | "stale" | "refused" | "closed"

/** What is known of the other side. */
export interface LinkReport {
  readonly state: LiveState
  /** Milliseconds since 1970; while stale. */
  readonly since?: number
  /** Live's version, "12.4.6"; empty until Live was met. */
  readonly version: string
  readonly boot: Boot
  /** Who we talk to: the remote script itself, or a gateway. Undefined until the first greeting. */
  readonly host?: "script" | "gateway"
  readonly fault?: FaultBody
}

/** Keeps the report true through greetings, losses and what a gateway tells of Live. */
export class Standing {
  report: LinkReport = { state: "waiting", version: "", boot: "" }
  #greeted = false

  get isClosed(): boolean {
    return this.report.state === "closed"
  }

  welcomed({ boot, live, host, link }: Welcome): void {
    const since = link === "stale" ? (this.report.since ?? Date.now()) : undefined
    this.#greeted = true
    this.report = {
      state: link,
      version: live || this.report.version,
      boot: boot || this.report.boot,
      host,
      ...(since !== undefined && { since }),
    }
  }

  /** True when Live is another than before. */
  linked({ state, since, boot }: LinkNews): boolean {
    const before = this.report
    const { version, host } = before
    const now = boot || before.boot
    this.report = { state, version, boot: now, ...(host && { host }), ...(since !== undefined && { since }) }
    return before.boot !== "" && now !== before.boot
  }

  /** True when it had been greeted. */
  lost(since: number): boolean {
    const greeted = this.#greeted
    this.#greeted = false
    if (this.report.state === "live") this.report = { ...this.report, state: "stale", since }
    return greeted
  }

  refused(fault: FaultBody): void {
    this.report = { ...this.report, state: "refused", fault }
  }

  closed(): void {
    this.report = { ...this.report, state: "closed" }
  }
}
