import { describe, expect, it } from "vitest"
import type { TrackFacts } from "./facts.ts"
import { FixturePlayer } from "./fixture-player.ts"
import { FIXTURE_SET } from "./fixture-set.ts"
import { asked, launchKey, PATIENCE, REFUSAL_SHOWN, refused, reviewed, STOP } from "./launches.ts"
import { readTracks } from "./reader.ts"

function tracks(change: { readonly [path: string]: number } = {}): TrackFacts[] {
  const player = new FixturePlayer(FIXTURE_SET)
  for (const [path, value] of Object.entries(change)) player.set(path, value)
  return [...readTracks(player.song, [0, 8], [0, 8]).values()]
}

const key = launchKey("#h1", 1)

describe("a launch that the finger asked for", () => {
  const launches = asked(new Map(), "#h1", 1, 1_000)

  it("stands until Live says that it is about to start or plays", () => {
    expect(reviewed(launches, tracks(), 1_100).has(key)).toBe(true)
    expect(reviewed(launches, tracks({ "song.visible_tracks.0.fired_slot_index": 1 }), 1_100).size).toBe(0)
    expect(reviewed(launches, tracks({ "song.visible_tracks.0.playing_slot_index": 1 }), 1_100).size).toBe(0)
  })

  it("is replaced by the next one of its track", () => {
    expect([...asked(launches, "#h1", 0, 1_010).keys()]).toEqual([launchKey("#h1", 0)])
  })

  it("shows Live's refusal for a while, then nothing", () => {
    const refusal = refused(launches, "#h1", 1, 1_200)
    expect(reviewed(refusal, tracks(), 1_201).get(key)?.refusedAt).toBe(1_200)
    expect(reviewed(refusal, tracks(), 1_200 + REFUSAL_SHOWN).size).toBe(0)
  })

  it("counts as refused when Live does nothing in time", () => {
    const late = reviewed(launches, tracks(), 1_001 + PATIENCE)
    expect(late.get(key)?.refusedAt).toBe(1_001 + PATIENCE)
  })

  it("to stop a track is done when the track is about to stop", () => {
    const stop = asked(new Map(), "#h1", STOP, 0)
    const playing = { "song.visible_tracks.0.playing_slot_index": 0 }
    expect(reviewed(stop, tracks(playing), 10).size).toBe(1)
    expect(reviewed(stop, tracks({ ...playing, "song.visible_tracks.0.fired_slot_index": STOP }), 10).size).toBe(0)
  })
})
