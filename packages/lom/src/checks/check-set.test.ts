import { describe, expect, it } from "vitest"
import { type ChildRow, type ClassName, checkSet, classOf, type PropertyRow } from "../index.ts"

function rowOf(type: ClassName, member: string): PropertyRow | ChildRow {
  const { properties, children } = classOf(type)
  const row = properties[member] ?? children[member]
  if (!row) throw new Error(`${type} has no ${member}`)
  return row
}
const check = (type: ClassName, member: string, value: unknown) => checkSet(rowOf(type, member), value, `it.${member}`)

describe("setting", () => {
  it("quotes the value and says what would be right", () => {
    expect(checkSet(rowOf("Song", "tempo"), 5000, "song.tempo")).toEqual({
      code: "out-of-range",
      message: "song.tempo takes 20 to 999 BPM, not 5000",
    })
    expect(checkSet(rowOf("Song", "tempo"), "fast", "song.tempo")).toEqual({
      code: "wrong-type",
      message: 'song.tempo takes a number: 20 to 999 BPM, not "fast"',
    })
    expect(checkSet(rowOf("Song", "song_length"), 4, "song.song_length")).toEqual({
      code: "not-settable",
      message: "song.song_length can be read and observed, but not set",
    })
  })

  it.each<[ClassName, string, unknown]>([
    ["Song", "tempo", 20],
    ["Song", "tempo", 124.5],
    ["Song", "metronome", true],
    ["Song", "metronome", 0],
    ["Song", "root_note", 11],
    ["Song", "clip_trigger_quantization", 4],
    ["Song", "swing_amount", 3],
    ["Song", "groove_amount", 2],
    ["Song", "loop_length", 0.1],
    ["Track", "color", 0x1000000],
    ["Track", "color_index", null],
    ["Clip", "pitch_fine", 200],
    ["DeviceParameter", "value", 1e9],
    ["Song.View", "selected_track", { $path: "song.tracks.0" }],
    ["Song.View", "detail_clip", null],
    ["Track", "input_routing_type", { display_name: "Ext. In", category: 0 }],
    ["TuningSystem", "note_tunings", [0, 100.5, 200]],
    ["TuningSystem", "reference_pitch", { index_in_octave: 9, octave: 3, frequency: 440 }],
  ])("%s.%s takes %j", (type, member, value) => {
    expect(check(type, member, value)).toBeUndefined()
  })

  it.each<[ClassName, string, unknown, string]>([
    ["Song", "tempo", true, "wrong-type"],
    ["Song", "tempo", Number.NaN, "wrong-type"],
    ["Song", "tempo", null, "wrong-type"],
    ["Song", "tempo", undefined, "wrong-type"],
    ["Song", "metronome", 2, "wrong-type"],
    ["Song", "metronome", "on", "wrong-type"],
    ["Song", "root_note", 1.5, "wrong-type"],
    ["Song", "root_note", true, "wrong-type"],
    ["Song", "root_note", 12, "out-of-range"],
    ["Song", "groove_amount", -0.1, "out-of-range"],
    ["Song", "signature_denominator", 3, "out-of-range"],
    ["Song", "clip_trigger_quantization", 14, "out-of-range"],
    ["Track.View", "device_insert_mode", 3, "out-of-range"],
    ["Song", "scale_name", 5, "wrong-type"],
    ["Song.View", "selected_track", null, "wrong-type"],
    ["Song.View", "selected_track", "song.tracks.0", "wrong-type"],
    ["Track", "input_routing_type", "Ext. In", "wrong-type"],
    ["TuningSystem", "note_tunings", [0, "1"], "wrong-type"],
    ["TuningSystem", "reference_pitch", { octave: 3 }, "wrong-type"],
    ["Song", "tracks", [], "not-settable"],
  ])("%s.%s refuses %j as %s", (type, member, value, code) => {
    expect(check(type, member, value)?.code).toBe(code)
  })

  it("names the members of an enum", () => {
    expect(check("Track", "current_monitoring_state", 7)?.message).toBe(
      "it.current_monitoring_state takes 0 (IN), 1 (AUTO), 2 (OFF), not 7",
    )
  })

  it("does not fill a screen with what it refuses, nor fail on what JSON cannot hold", () => {
    expect(check("Song", "scale_name", Array(500).fill(1))?.message.length).toBeLessThan(140)
    expect(check("Song", "scale_name", 12n)?.message).toContain("not 12")
    expect(check("Song", "scale_name", () => 1)?.message).toContain("not a function")
  })
})
