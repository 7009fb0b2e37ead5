import { describe, expect, it } from "vitest"
import { HandClock } from "../rehearsal/hand-clock.ts"
import { Waking } from "./waking.ts"

function rig() {
  const clock = new HandClock()
  const state = { woken: 0, unanswered: 1 }
  const wake = (): void => {
    state.woken += 1
  }
  return { clock, state, waking: new Waking(clock, wake, () => state.unanswered) }
}

describe("waking the script", () => {
  it("happens when a request is written while nothing was answered lately", () => {
    const { state, waking } = rig()
    waking.wrote()
    expect(state.woken).toBe(1)
  })

  it("is left out within a millisecond after an answer: the script is still in its slot", async () => {
    const { clock, state, waking } = rig()
    waking.answered()
    await clock.turn(1)
    waking.wrote()
    expect(state.woken).toBe(0)
  })

  it("is repeated every two milliseconds until everything is answered", async () => {
    const { clock, state, waking } = rig()
    waking.wrote()
    await clock.turn(6)
    expect(state.woken).toBe(4)
    state.unanswered = 0
    await clock.turn(20)
    expect(state.woken).toBe(4)
  })

  it("stops with its link", async () => {
    const { clock, state, waking } = rig()
    waking.wrote()
    waking.stop()
    await clock.turn(20)
    expect(state.woken).toBe(1)
  })
})
