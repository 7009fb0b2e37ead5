/** The shape of `contract/protocol.json`, whose cases hosts in both languages run. */

export interface FramingCase {
  readonly name: string
  /** In bytes, without the newline. */
  readonly limit: number
  /** The pieces of the stream, as text or as hex. */
  readonly pieces?: readonly string[]
  readonly hex?: readonly string[]
  readonly out: readonly ({ readonly line: string } | { readonly fault: string })[]
}

export interface RequestCase {
  readonly name: string
  readonly line: string
  readonly code: string
  /** The id that the fault answers; null where none can be read. */
  readonly id: string | null
}

export type ConversationStep =
  | { readonly carrier: number; readonly client: object | string }
  /** Fields that the next line of the host has at least. */
  | { readonly carrier: number; readonly host: object }
  | { readonly carrier: number; readonly closed: true }
  | { readonly carrier: number; readonly cut: true }
  | { readonly executed: readonly string[] }

export interface ConversationCase {
  readonly name: string
  readonly secret: string
  readonly steps: readonly ConversationStep[]
}

export interface ProtocolVectors {
  readonly framing: { readonly cases: readonly FramingCase[] }
  readonly requests: { readonly cases: readonly RequestCase[] }
  readonly conversations: { readonly cases: readonly ConversationCase[] }
}
