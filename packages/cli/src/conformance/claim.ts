/** What the simulator holds to be true of Live, so that anybody can try it on a real one. */
import type { Handle, Live } from "@backline/live"
import type { Json } from "@backline/protocol"

/** How the simulator came to know it: seen on a running Live, said by Ableton, or neither. */
export type Evidence = "documented" | "guessed" | "measured"

/** What a claim works with: a MIDI track that nobody needs, and one clip in its first slot. */
export interface Bench {
  readonly live: Live
  readonly track: Handle<"Track">
  /** An empty looping clip of so many beats, always a new one. */
  clip(beats?: number): Promise<Handle<"Clip">>
}

export interface Claim {
  /** One statement about Live. */
  readonly says: string
  readonly evidence: Evidence
  /** Live's version, [12, 3], before which it does not apply. */
  readonly since?: readonly [number, number]
  /** What is seen when it is true; numbers may differ by a millionth. */
  readonly expected: Json
  observe(bench: Bench): Promise<Json>
}

/** Claims that a reader of the report wants to see together. */
export interface Chapter {
  readonly title: string
  readonly claims: readonly Claim[]
}

/** What is tried cannot be there: an edition of Live without that device, for example. */
export class Unavailable extends Error {}
