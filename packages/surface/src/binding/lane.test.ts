import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { answered, EMPTY_LANE, idle, type Lane, offered, type Step } from "./lane.ts"

/** Plays steps into a lane; "answer" is the host's reply. Gives what was sent. */
function sentBy(plan: readonly (Step | "answer")[]): { sent: Step[]; lane: Lane } {
  let lane = EMPTY_LANE
  const sent: Step[] = []
  for (const step of plan) {
    const turn = step === "answer" ? answered(lane) : offered(lane, step)
    lane = turn.lane
    if (turn.send) sent.push(turn.send)
  }
  return { sent, lane }
}

const move = (value: number): Step => ({ phase: "move", value })

describe("the lane of a gesture", () => {
  it("keeps one write under way and only the latest value waiting", () => {
    const { sent } = sentBy([{ phase: "begin" }, move(0.1), move(0.2), move(0.3), "answer"])
    expect(sent).toEqual([{ phase: "begin" }, move(0.3)])
  })

  it("lets the end carry the last value", () => {
    const { sent } = sentBy([{ phase: "begin" }, move(0.1), { phase: "end" }, "answer"])
    expect(sent).toEqual([{ phase: "begin" }, { phase: "end", value: 0.1 }])
  })

  it("keeps two touches in a row apart", () => {
    const { sent } = sentBy([
      { phase: "begin" },
      { phase: "end" },
      { phase: "begin" },
      { phase: "end" },
      "answer",
      "answer",
      "answer",
    ])
    expect(sent.map(({ phase }) => phase)).toEqual(["begin", "end", "begin", "end"])
  })

  it("drops no edge and ends with the value the hand ended on, however slow the host is", () => {
    const touch = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 })
    fc.assert(
      fc.property(fc.array(touch, { minLength: 1 }), fc.array(fc.boolean()), (touches, replies) => {
        const steps = touches.flatMap((values): Step[] => [{ phase: "begin" }, ...values.map(move), { phase: "end" }])
        const plan = steps.flatMap((step, index): (Step | "answer")[] => (replies[index] ? [step, "answer"] : [step]))
        const { sent, lane } = sentBy([...plan, ...steps.map((): "answer" => "answer")])
        expect(idle(lane)).toBe(true)
        const edges = sent.filter(({ phase }) => phase !== "move").map(({ phase }) => phase)
        expect(edges).toEqual(touches.flatMap(() => ["begin", "end"]))
        const values = sent.flatMap((step) => ("value" in step && step.value !== undefined ? [step.value] : []))
        expect(values.at(-1)).toBe(touches.at(-1)?.at(-1))
      }),
      { seed: 7 },
    )
  })
})
