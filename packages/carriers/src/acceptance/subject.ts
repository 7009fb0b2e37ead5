/** What the suite needs of a test runner and of a carrier under test. */
import type { Carrier, Connect } from "@backline/protocol"

export interface Expectation {
  toBe(expected: unknown): void
  toEqual(expected: unknown): void
  toMatch(expected: RegExp | string): void
  toMatchObject(expected: object): void
  toBeLessThan(expected: number): void
  toBeGreaterThan(expected: number): void
}

/** `import { describe, expect, it } from "vitest"`, or any runner that looks the same. */
export interface Runner {
  describe(name: string, body: () => void): void
  it(name: string, body: () => Promise<void>): void
  expect(actual: unknown): Expectation
}

export interface Opened {
  /** The end that opened. */
  readonly near: Carrier
  /** The end that was opened. */
  readonly far: Carrier
  /** Sends bytes to `near` past the far carrier: a piece of the stream, or one text frame. */
  readonly raw?: (bytes: Uint8Array) => void
  /** Frees what the case opened besides the two carriers. */
  release(): Promise<void> | void
}

export interface CarrierSubject {
  readonly name: string
  open(): Promise<Opened>
  /** Whether `open` gives `raw`. */
  readonly raw: boolean
  /** Whether `raw` is a stream of bytes, in which a line may come in pieces. */
  readonly bytes: boolean
  /** Whether `pause` keeps the other side from sending on; a page's WebSocket cannot. */
  readonly holdsBack: boolean
  /** An address where nobody answers, and its text in the fault. Absent for carriers that are not opened by address. */
  readonly unreachable?: () => Promise<{ readonly connect: Connect; readonly address: string }>
}
