/** One statement about carriers, and what it is given to prove it. */
import type { Carrier } from "@backline/protocol"
import type { Listener } from "./listener.ts"
import type { Runner } from "./subject.ts"

export interface Stage {
  readonly near: Carrier
  readonly far: Carrier
  readonly atNear: Listener
  readonly atFar: Listener
  /** Begins to receive at both ends; done already unless the case is `late`. */
  listen(): void
  /** Bytes to `near`, past the far carrier. */
  raw(bytes: Uint8Array): void
  readonly expect: Runner["expect"]
}

export interface Case {
  readonly name: string
  /** The case itself says when receiving begins. */
  readonly late?: boolean
  /** What the carrier must be capable of; without it the case does not exist for that carrier. */
  readonly needs?: "raw" | "bytes" | "holdsBack"
  run(stage: Stage): Promise<void>
}
