import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { FairQueue } from "./fair-queue.ts"

const everybody = () => true

function takeAll(queue: FairQueue<string, string>, mayTake: (owner: string) => boolean = everybody): string[] {
  const taken: string[] = []
  for (let turn = queue.take(mayTake); turn; turn = queue.take(mayTake)) taken.push(turn.item)
  return taken
}

describe("turns at Live", () => {
  test("go round: a program that asked much first does not go first all the time", () => {
    const queue = new FairQueue<string, string>(8)
    for (const item of ["flood 1", "flood 2", "flood 3"]) queue.push("flood", item)
    queue.push("tablet", "tablet 1")
    queue.push("phone", "phone 1")
    expect(takeAll(queue)).toEqual(["flood 1", "tablet 1", "phone 1", "flood 2", "flood 3"])
  })

  test("are limited to a share of what is under way", () => {
    const queue = new FairQueue<string, string>(2)
    for (const item of ["1", "2", "3"]) queue.push("flood", item)
    expect(takeAll(queue)).toEqual(["1", "2"])
    queue.done("flood")
    expect(takeAll(queue)).toEqual(["3"])
    expect(queue.underWay).toBe(2)
  })

  test("pass over who does not read", () => {
    const queue = new FairQueue<string, string>(8)
    queue.push("asleep", "asleep 1")
    queue.push("tablet", "tablet 1")
    expect(takeAll(queue, (owner) => owner !== "asleep")).toEqual(["tablet 1"])
    expect(takeAll(queue)).toEqual(["asleep 1"])
  })

  test("that must go alone wait until nothing of their owner is under way, and hold back what comes after", () => {
    const queue = new FairQueue<string, string>(8)
    queue.push("tablet", "move")
    queue.pushAlone("tablet", "let go")
    queue.push("tablet", "next")
    expect(takeAll(queue)).toEqual(["move"])
    queue.done("tablet")
    expect(takeAll(queue)).toEqual(["let go", "next"])
  })

  test("are all given back when Live is away, in order", () => {
    const queue = new FairQueue<string, string>(1)
    for (const item of ["1", "2", "3"]) queue.push("tablet", item)
    takeAll(queue)
    expect(queue.drain().map(({ item }) => item)).toEqual(["2", "3"])
    expect(takeAll(queue)).toEqual([])
  })

  test("cannot end more often than they began", () => {
    const queue = new FairQueue<string, string>(1)
    expect(() => queue.done("nobody")).toThrow("Nothing of this owner")
  })

  test("keep each owner's order and lose nothing, whoever asks when", () => {
    const steps = fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom("push", "take", "done")), {
      maxLength: 200,
    })
    fc.assert(
      fc.property(steps, (script) => {
        const queue = new FairQueue<string, number>(3)
        const pushed: Record<string, number[]> = { a: [], b: [], c: [] }
        const taken: Record<string, number[]> = { a: [], b: [], c: [] }
        const underWay: Record<string, number> = { a: 0, b: 0, c: 0 }
        const take = () => {
          const turn = queue.take(everybody)
          if (!turn) return false
          taken[turn.owner]?.push(turn.item)
          underWay[turn.owner] = (underWay[turn.owner] ?? 0) + 1
          expect(underWay[turn.owner]).toBeLessThanOrEqual(3)
          return true
        }
        const done = (owner: string) => {
          if (!underWay[owner]) return
          underWay[owner] -= 1
          queue.done(owner)
        }
        for (const [number, [owner, step]] of script.entries()) {
          if (step === "take") take()
          else if (step === "done") done(owner)
          else {
            pushed[owner]?.push(number)
            queue.push(owner, number)
          }
        }
        while (queue.underWay > 0 || take()) for (const owner of ["a", "b", "c"]) done(owner)
        expect(taken).toEqual(pushed)
      }),
      { seed: 8473, numRuns: 200 },
    )
  })
})
