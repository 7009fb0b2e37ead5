/** A carrier closes once, whoever closes it, after everything that was sent. */
import type { Case } from "./case.ts"

export const closingCases: readonly Case[] = [
  {
    name: "delivers what was sent, then closes, and tells both ends once",
    run: async ({ near, atNear, atFar, expect }) => {
      const long = "x".repeat(1_000_000)
      for (const line of ["1", long, "2"]) near.send(line)
      near.close()
      await Promise.all([atNear.over, atFar.over])
      expect(atFar.lines.map((line) => line.length)).toEqual([1, 1_000_000, 1])
      expect(atFar.order).toEqual(["line", "line", "line", "closed"])
      expect(atNear.closings).toEqual(["closed by this side"])
      expect(atFar.closings[0] ?? "").toMatch(/other side/)
    },
  },
  {
    name: "closes in the same way from the other end",
    run: async ({ far, atNear, atFar, expect }) => {
      far.send("last")
      far.close()
      await Promise.all([atNear.over, atFar.over])
      expect(atNear.lines).toEqual(["last"])
      expect(atNear.order).toEqual(["line", "closed"])
      expect(atFar.closings).toEqual(["closed by this side"])
    },
  },
  {
    name: "does not lose what was sent when the other side has sent too and nobody read it",
    late: true,
    run: async ({ near, far, atNear, listen, expect }) => {
      near.send("unread".repeat(50_000))
      far.send("the reason of the refusal")
      far.close()
      listen()
      await atNear.over
      expect(atNear.lines).toEqual(["the reason of the refusal"])
    },
  },
  {
    name: "takes closing at both ends at once, and twice, and sending afterwards, without harm",
    run: async ({ near, far, atNear, atFar, expect }) => {
      near.close()
      far.close()
      near.close()
      near.send("late")
      far.send("late")
      await Promise.all([atNear.over, atFar.over])
      near.close()
      far.close()
      near.send("later")
      near.pause()
      near.resume()
      expect([...atNear.order, ...atFar.order]).toEqual(["closed", "closed"])
      expect(near.buffered).toBe(0)
    },
  },
  {
    name: "tells of the closing to somebody who receives only afterwards",
    late: true,
    run: async ({ near, far, atNear, atFar, listen, expect }) => {
      far.send("1")
      far.close()
      near.close()
      listen()
      await Promise.all([atNear.over, atFar.over])
      expect(atNear.closings.length).toBe(1)
      expect(atFar.closings.length).toBe(1)
    },
  },
  {
    name: "may be closed from inside the receiver, and delivers no line after that",
    run: async ({ near, far, atNear, atFar, expect }) => {
      atNear.onLine = () => near.close()
      for (const line of ["1", "2", "3"]) far.send(line)
      await Promise.all([atNear.over, atFar.over])
      expect(atNear.lines).toEqual(["1"])
      expect(atNear.order).toEqual(["line", "closed"])
    },
  },
]
