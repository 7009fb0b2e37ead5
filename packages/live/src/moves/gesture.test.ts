import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { Live } from "../live.ts"
import { settled } from "../rehearsal/hand-clock.ts"
import { rehearse } from "../rehearsal/open-live.ts"
import { PretendLive } from "../rehearsal/pretend-live.ts"

let pretend: PretendLive
let live: Live
beforeEach(async () => {
  pretend = new PretendLive()
  live = (await rehearse(pretend)).live
})
afterEach(() => live.close())

const phases = (): unknown[] =>
  pretend.executed.flatMap((operation) => (operation.op === "gesture" ? [[operation.phase, operation.value]] : []))
const cutoff = () => live.song.tracks.at(0).devices.at(0).parameters.at(1)

describe("a gesture", () => {
  it("begins, moves with the latest value winning, and ends with the block it is used in", async () => {
    {
      await using touch = await cutoff().gesture()
      pretend.answersAtOnce = false
      for (const value of [0.1, 0.2, 0.3]) touch.move(value)
      await settled()
      pretend.answersAtOnce = true
      pretend.release()
    }
    expect(phases()).toEqual([
      ["begin", undefined],
      ["move", 0.1],
      ["move", 0.3],
      ["end", undefined],
    ])
  })

  it("ends once, at a last value if one is given", async () => {
    const touch = await cutoff().gesture()
    await Promise.all([touch.end(0.5), touch.end(0.9)])
    expect(phases()).toEqual([
      ["begin", undefined],
      ["end", 0.5],
    ])
    expect(() => touch.move(1)).toThrow("This gesture has ended")
  })

  it("throws at its end what went wrong on the way, after it has ended in Live", async () => {
    const touch = await cutoff().gesture()
    pretend.answer = (operation) =>
      operation.op === "gesture" && operation.phase === "move"
        ? { fault: { code: "refused", blame: "live", stage: "live", message: "parameter is disabled" } }
        : undefined
    touch.move(0.5)
    await expect(touch.end()).rejects.toThrow("parameter is disabled")
    expect(phases().at(-1)).toEqual(["end", undefined])
  })

  it("that was given up while it began does not stay open", async () => {
    const stop = new AbortController()
    pretend.answersAtOnce = false
    const touch = cutoff().gesture({ signal: stop.signal })
    await settled()
    stop.abort()
    await expect(touch).rejects.toMatchObject({ code: "cancelled" })
    await settled()
    expect(phases()).toEqual([
      ["begin", undefined],
      ["end", undefined],
    ])
  })

  it("is for parameters only", async () => {
    expect(() => Reflect.get(live.song, "gesture").call(live.song)).toThrow("gestures are for DeviceParameters")
  })
})
