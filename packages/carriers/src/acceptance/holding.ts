/** A reader that pauses, and a writer that notices. */
import { HIGH_WATER, LOW_WATER } from "@backline/protocol"
import type { Case, Stage } from "./case.ts"

const MEGABYTE = "x".repeat(1_048_576)
/** More than the system itself holds between two ends on one machine. */
const FLOOD = 24

/** Time enough for anything under way to have come: there and back again, several times. */
async function meanwhile({ near, atFar }: Stage): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) {
    const count = atFar.lines.length
    near.send("meanwhile")
    await atFar.heard(count + 1)
  }
}

export const holdingCases: readonly Case[] = [
  {
    name: "delivers nothing while paused and everything in order after",
    run: async (stage) => {
      const { near, far, atNear, expect } = stage
      near.pause()
      for (const line of ["1", "2", "3"]) far.send(line)
      await meanwhile(stage)
      expect(atNear.lines).toEqual([])
      near.resume()
      await atNear.heard(3)
      expect(atNear.lines).toEqual(["1", "2", "3"])
    },
  },
  {
    name: "stops between two lines when it is paused from inside the receiver",
    run: async (stage) => {
      const { near, far, atNear, expect } = stage
      atNear.onLine = () => near.pause()
      for (const line of ["1", "2", "3"]) far.send(line)
      await atNear.heard(1)
      await meanwhile(stage)
      expect(atNear.lines).toEqual(["1"])
      atNear.onLine = () => undefined
      near.resume()
      await atNear.heard(3)
      expect(atNear.lines).toEqual(["1", "2", "3"])
    },
  },
  {
    name: "delivers what was held, then the closing, when the other side closed meanwhile",
    run: async ({ near, far, atNear, expect }) => {
      near.pause()
      far.send("1")
      far.close()
      near.resume()
      await atNear.over
      expect(atNear.order).toEqual(["line", "closed"])
    },
  },
  {
    name: "counts what is not taken yet, and tells once when it has drained",
    run: async ({ near, far, atNear, atFar, expect }) => {
      for (const [sender, own, other] of [
        [near, atNear, atFar],
        [far, atFar, atNear],
      ] as const) {
        expect(sender.buffered).toBe(0)
        for (let count = 0; count < FLOOD; count += 1) sender.send(MEGABYTE)
        expect(sender.buffered).toBeGreaterThan(HIGH_WATER)
        await own.until(() => own.drains > 0)
        expect(sender.buffered).toBeLessThan(LOW_WATER)
        await other.heard(FLOOD)
        expect(own.drains).toBe(1)
      }
    },
  },
  {
    name: "lets a paused reader's flood wait at the sender",
    needs: "holdsBack",
    run: async (stage) => {
      const { near, far, atNear, atFar, expect } = stage
      near.pause()
      for (let count = 0; count < FLOOD; count += 1) far.send(MEGABYTE)
      await meanwhile(stage)
      expect(far.buffered).toBeGreaterThan(HIGH_WATER)
      expect(atFar.drains).toBe(0)
      near.resume()
      await Promise.all([atNear.heard(FLOOD), atFar.until(() => atFar.drains === 1)])
      expect(far.buffered).toBeLessThan(LOW_WATER)
    },
  },
]
