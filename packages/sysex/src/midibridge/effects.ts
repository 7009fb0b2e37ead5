/** What the machines of the original's way ask of whoever drives them. */
import type { TransmissionId } from "./frames.ts"

export type Failure = "silent" | "refused" | "too-many-chunks" | "empty" | "malformed" | "cancelled"

export type PeerEffect =
  | { readonly kind: "send"; readonly wire: Uint8Array }
  | { readonly kind: "progress"; readonly id: TransmissionId; readonly done: number; readonly chunks: number }
  /** The last chunk was acknowledged. An original says so before it has stored anything: read back before calling it saved. */
  | {
      readonly kind: "sent"
      readonly id: TransmissionId
      /** Every chunk was acknowledged; else the other side may still wait for one that was taken for received. */
      readonly sure: boolean
    }
  | { readonly kind: "received"; readonly path: Uint8Array; readonly bytes: Uint8Array }
  /** An error transmission arrived whole. It names nothing that it belongs to. */
  | { readonly kind: "error"; readonly text: Uint8Array }
  | {
      readonly kind: "failed"
      readonly id: TransmissionId | undefined
      readonly path: Uint8Array
      readonly failure: Failure
      readonly text?: Uint8Array
    }
