import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { BlockReceiver } from "./block-receiver.ts"
import { BlockSender } from "./block-sender.ts"

const WIRE = 100
const sender = (blocks: number, window = 4 * WIRE, from = 0) =>
  new BlockSender({ blocks, from, window, wireBytes: () => WIRE }, 0)
const receiver = (blocks: number, window = 4 * WIRE, from = 0) =>
  new BlockReceiver({ blocks, from, window, wireBytes: () => WIRE, lengthOf: () => 1 }, 0)
const byte = (index: number) => Uint8Array.of(index & 0xff)

describe("sending blocks", () => {
  it("keeps a window under way and no more", () => {
    expect(sender(10).due(0)).toEqual([0, 1, 2, 3])
  })

  it("sends one block even when the window is smaller than it", () => {
    expect(sender(10, 1).due(0)).toEqual([0])
  })

  it("goes on where a STATE says", () => {
    const blocks = sender(10)
    blocks.due(0)
    blocks.state(2, 0, 5)
    expect(blocks.due(5)).toEqual([4, 5])
  })

  it("sends again only what is missing behind something that arrived", () => {
    const blocks = sender(10)
    blocks.due(0)
    blocks.state(1, 0b0100 << 28, 5) // 0 and 2 are there, 1 is not; 3 may still be under way
    expect(blocks.due(5)).toEqual([1, 4, 5])
  })

  it("does not send a block again twice for the same loss", () => {
    const blocks = sender(10)
    blocks.due(0)
    blocks.state(1, 0b0100 << 28, 5)
    blocks.due(5)
    blocks.state(1, 0b0110 << 28, 6) // 3 arrived; it left before 1 was sent again
    expect(blocks.due(6)).toEqual([6])
  })

  it("sends its oldest block again after silence, more patiently each time", () => {
    const blocks = sender(2)
    blocks.due(0)
    const first = blocks.deadline
    blocks.silence(first)
    expect(blocks.due(first)).toEqual([0])
    expect(blocks.deadline - first).toBeGreaterThan(first)
  })

  it("takes no notice of a STATE that was overtaken", () => {
    const blocks = sender(10)
    blocks.due(0)
    blocks.state(3, 0, 5)
    blocks.state(1, 0, 6)
    expect(blocks.base).toBe(3)
  })

  it("begins where an earlier attempt ended", () => {
    expect(sender(10, 200, 7).due(0)).toEqual([7, 8])
  })
})

describe("receiving blocks", () => {
  it("gives them on in order", () => {
    const blocks = receiver(3)
    expect(blocks.block(1, byte(1), 0).inOrder).toEqual([])
    expect(blocks.block(0, byte(0), 1).inOrder).toEqual([byte(0), byte(1)])
  })

  it("tells at once of a gap, of a repetition and of the end", () => {
    const blocks = receiver(3, 100 * WIRE)
    expect(blocks.block(1, byte(1), 0).tell).toBe(true)
    expect(blocks.block(1, byte(1), 1).tell).toBe(true)
    expect(blocks.block(0, byte(0), 2).tell).toBe(false)
    expect(blocks.block(2, byte(2), 3).tell).toBe(true)
    expect(blocks.complete).toBe(true)
  })

  it("tells after a quarter of the window", () => {
    const blocks = receiver(100, 8 * WIRE)
    expect(blocks.block(0, byte(0), 0).tell).toBe(false)
    expect(blocks.block(1, byte(1), 0).tell).toBe(true)
  })

  it("takes no block of a wrong length, beyond the end, or further ahead than it can say", () => {
    const blocks = receiver(100)
    expect(blocks.block(0, new Uint8Array(2), 0).inOrder).toEqual([])
    expect(blocks.block(100, byte(0), 0).inOrder).toEqual([])
    blocks.block(32, byte(0), 0)
    expect(blocks.have).toBe(0)
  })
})

describe("a whole transfer", () => {
  it("arrives whole over a line that loses, repeats and swaps", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.infiniteStream(fc.integer({ min: 0, max: 99 })),
        (count, dice) => {
          const out = sender(count)
          const into = receiver(count)
          const arrived: number[] = []
          let line: number[] = []
          let now = 0
          for (let step = 0; step < 4_000 && !out.done; step += 1) {
            now += 10
            out.silence(now)
            line.push(...out.due(now))
            const roll = dice.next().value
            if (roll < 10) line = line.reverse()
            const carried = roll < 50 ? line.splice(0) : line.splice(0, 1)
            let tell = into.silence(now)
            for (const index of carried) {
              const fate = dice.next().value
              for (let copy = 0; copy < (fate < 20 ? 0 : fate < 30 ? 2 : 1); copy += 1) {
                const received = into.block(index, byte(index), now)
                arrived.push(...received.inOrder.map((bytes) => bytes[0] ?? -1))
                tell ||= received.tell
              }
            }
            if (tell && dice.next().value >= 20) out.state(into.base, into.have, now)
          }
          expect(out.done).toBe(true)
          expect(arrived).toEqual(Array.from({ length: count }, (_none, index) => index))
        },
      ),
      { seed: 31250, numRuns: 300 },
    )
  })
})
