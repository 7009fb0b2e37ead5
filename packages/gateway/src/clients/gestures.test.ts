import { describe, expect, test } from "vitest"
import { Gestures } from "./gestures.ts"

const cutoff = "song.tracks.0.devices.0.parameters.3"
const volume = "song.master_track.mixer_device.volume"

describe("hands on a parameter", () => {
  test("a vanished client's hands are taken off", () => {
    const gestures = new Gestures()
    gestures.begin("tablet", cutoff)
    gestures.begin("tablet", volume)
    expect(gestures.vanished("tablet")).toEqual([
      { path: cutoff, count: 1 },
      { path: volume, count: 1 },
    ])
    expect(gestures.vanished("tablet")).toEqual([])
  })

  test("whoever let go has no hand to lose", () => {
    const gestures = new Gestures()
    gestures.begin("tablet", cutoff)
    expect(gestures.end("tablet", cutoff)).toEqual([])
    expect(gestures.vanished("tablet")).toEqual([])
  })

  test("a lost hand stays while another holds the same knob, and is taken off after that one has let go", () => {
    const gestures = new Gestures()
    gestures.begin("tablet", cutoff)
    gestures.begin("phone", cutoff)
    expect(gestures.vanished("tablet")).toEqual([])
    expect(gestures.end("phone", cutoff)).toEqual([{ path: cutoff, count: 1 }])
  })

  test("a hand that was let go just before its client vanished is not taken off again", () => {
    const gestures = new Gestures()
    gestures.begin("tablet", cutoff)
    gestures.begin("phone", cutoff)
    gestures.vanished("tablet")
    gestures.end("tablet", cutoff)
    expect(gestures.end("phone", cutoff)).toEqual([])
  })

  test("two lost hands are taken off one by one", () => {
    const gestures = new Gestures()
    gestures.begin("tablet", cutoff)
    gestures.begin("phone", cutoff)
    gestures.vanished("tablet")
    expect(gestures.vanished("phone")).toEqual([{ path: cutoff, count: 2 }])
  })

  test("a client that comes back and takes hold again has its own hand there", () => {
    const gestures = new Gestures()
    gestures.begin("tablet", cutoff)
    gestures.begin("phone", cutoff)
    gestures.vanished("tablet")
    gestures.begin("tablet", cutoff)
    expect(gestures.end("phone", cutoff)).toEqual([])
    expect(gestures.end("tablet", cutoff)).toEqual([])
  })

  test("nothing is held when Live was away", () => {
    const gestures = new Gestures()
    gestures.begin("tablet", cutoff)
    gestures.clear()
    expect(gestures.vanished("tablet")).toEqual([])
  })
})
