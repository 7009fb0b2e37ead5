import { describe, expect, it } from "vitest"
import { beats, beatsOfSeconds, bpm, seconds, secondsOfBeats } from "./index.ts"

describe("beats and seconds", () => {
  it("a 4/4 bar at 120 BPM lasts two seconds", () => {
    expect(secondsOfBeats(beats(4), bpm(120))).toBe(2)
    expect(beatsOfSeconds(seconds(2), bpm(120))).toBe(4)
  })
})
