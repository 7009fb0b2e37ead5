import { describe, expect, test } from "vitest"
import { Gestures } from "./gestures.ts"

const cutoff = "song.tracks.0.devices.0.parameters.3"

describe("hands on a parameter", () => {
  test("a vanished hand lets go of everything it held", () => {
    const gestures = new Gestures<string>()
    gestures.begin("tablet", cutoff)
    gestures.begin("tablet", "song.master_track.mixer_device.volume")
    expect(gestures.endAll("tablet")).toEqual([cutoff, "song.master_track.mixer_device.volume"])
    expect(gestures.endAll("tablet")).toEqual([])
  })

  test("two hands on one knob: the second still holds it when the first is gone", () => {
    const gestures = new Gestures<string>()
    gestures.begin("tablet", cutoff)
    gestures.begin("phone", cutoff)
    expect(gestures.endAll("tablet")).toEqual([])
    expect(gestures.endAll("phone")).toEqual([cutoff])
  })

  test("nothing is held when Live was away", () => {
    const gestures = new Gestures<string>()
    gestures.begin("tablet", cutoff)
    gestures.clear()
    expect(gestures.endAll("tablet")).toEqual([])
  })
})
