import { describe, expect, it } from "vitest"
import type { TrackFacts } from "../binding/facts.ts"
import { FixturePlayer } from "../binding/fixture-player.ts"
import { FIXTURE_SET } from "../binding/fixture-set.ts"
import { asked, refused } from "../binding/launches.ts"
import { readTracks } from "../binding/reader.ts"
import { cellName, cellState } from "./cell-state.ts"

type Change = { readonly [member: string]: number | boolean }

function track(index: number, change: Change = {}): TrackFacts {
  const player = new FixturePlayer(FIXTURE_SET)
  for (const [member, value] of Object.entries(change)) player.set(`song.visible_tracks.${index}.${member}`, value)
  const facts = readTracks(player.song, [0, 8], [0, 8]).get(index)
  if (facts === undefined) throw new Error(`the fixture has no track ${index}`)
  return facts
}

const NONE = new Map()

describe("a place in the clip grid", () => {
  it("is a clip, a stop button, or a record button when its track is armed", () => {
    expect(cellState(track(0), 0, NONE).kind).toBe("clip")
    expect(cellState(track(0), 1, NONE).kind).toBe("stop-button")
    expect(cellState(track(0, { arm: true }), 1, NONE).kind).toBe("record-button")
  })

  it("is nothing without a stop button, and unknown beyond what is watched", () => {
    expect(cellState(track(0, { "clip_slots.1.has_stop_button": false }), 1, NONE).kind).toBe("nothing")
    expect(cellState(track(0), 99, NONE).kind).toBe("unknown")
  })

  it("launches the clips inside a group", () => {
    const group = track(2, { "clip_slots.0.controls_other_clips": true, "clip_slots.0.playing_status": 1 })
    expect(cellState(group, 0, NONE)).toMatchObject({ kind: "group", motion: "playing", sounding: true })
  })

  it("plays, records, is about to play, is about to stop", () => {
    const playing = { playing_slot_index: 0 }
    expect(cellState(track(1, playing), 0, NONE).motion).toBe("playing")
    expect(cellState(track(1, { ...playing, "clip_slots.0.clip.is_recording": true }), 0, NONE).motion).toBe(
      "recording",
    )
    expect(cellState(track(1, { fired_slot_index: 1 }), 1, NONE).motion).toBe("triggered")
    expect(cellState(track(1, { ...playing, fired_slot_index: -2 }), 0, NONE).motion).toBe("stopping")
  })

  it("sounds on while the next clip waits", () => {
    const facts = track(1, { playing_slot_index: 0, fired_slot_index: 1 })
    expect(cellState(facts, 0, NONE)).toMatchObject({ motion: "playing", sounding: true })
  })

  it("answers the finger before Live does, and shows when Live says no", () => {
    const launches = asked(new Map(), "#h2", 1, 0)
    expect(cellState(track(1), 1, launches).motion).toBe("triggered")
    expect(cellState(track(1), 1, refused(launches, "#h2", 1, 5)).motion).toBe("refused")
  })

  it("is named so that a screen reader says what it is and does", () => {
    const state = cellState(track(1, { playing_slot_index: 0 }), 0, NONE)
    expect(cellName(state, "Break", "Drums", "Intro")).toBe("Clip Break, track Drums, scene Intro, playing")
    expect(cellName(cellState(track(0), 1, NONE), "", "Bass", "Drop")).toBe("Stop button, track Bass, scene Drop")
  })
})
