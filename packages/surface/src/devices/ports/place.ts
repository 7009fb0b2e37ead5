/** Where ports come from: the one seam between this page and MIDI. */
import type { PortEntry } from "@backline/midi"

export type PlaceName = "browser" | "gateway"

/** Ports as they come and go. Both the browser's and the gateway's are this. */
export interface PortsHere {
  /** What was told last. */
  readonly ports: readonly PortEntry[]
  /** Why there are fewer than one might expect, as a sentence. */
  readonly missing?: string | undefined
  /** Looks now. @throws MidiFault */
  look(): Promise<unknown>
  /** Returns what ends it. */
  onChange(listener: () => void): () => void
  close(): void
}

export interface Place {
  readonly name: PlaceName
  readonly title: string
  /** On the button that connects there. */
  readonly invitation: string
  /** @throws MidiFault */
  open(): Promise<PortsHere>
}
