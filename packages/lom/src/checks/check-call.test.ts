import { describe, expect, it } from "vitest"
import { type CallArguments, type ClassName, checkCall, classOf } from "../index.ts"

function check(type: ClassName, name: string, given: CallArguments) {
  const row = classOf(type).functions[name]
  if (!row) throw new Error(`${type} has no ${name}`)
  return checkCall(row, given, `it.${name}`)
}
const note = { pitch: 60, start_time: 0, duration: 0.5 }

describe("calling", () => {
  it.each<[ClassName, string, CallArguments]>([
    ["Song", "stop_playing", {}],
    ["Song", "create_midi_track", {}],
    ["Song", "create_midi_track", { args: [null] }],
    ["Song", "create_midi_track", { named: { index: 2 } }],
    [
      "Song",
      "move_device",
      { args: [{ $ref: "h1" }], named: { target: { $path: "song.tracks.0" }, target_position: 0 } },
    ],
    ["Song", "set_data", { args: ["key", { deep: [1, 2] }] }],
    ["Clip", "add_new_notes", { args: [[note, { ...note, velocity: 90.5 }]] }],
    ["Clip", "get_notes_by_id", { args: [[1, 2, 3]] }],
    ["Clip", "set_notes", { args: [[[60, 0, 0.5, 100, false]]] }],
    ["ClipSlot", "fire", { args: [4, -2147483648] }],
    ["ControlSurface", "log_message", { args: ["any", "number", "of", "words"] }],
  ])("%s.%s takes %j", (type, name, given) => {
    expect(check(type, name, given)).toBeUndefined()
  })

  it.each<[ClassName, string, CallArguments, string]>([
    ["Song", "stop_playing", { args: [1] }, "it.stop_playing takes 0 arguments (nothing), not 1"],
    ["Song", "create_scene", {}, "it.create_scene needs index: a whole number"],
    ["Song", "create_scene", { args: ["first"] }, 'it.create_scene takes as index a whole number, not "first"'],
    ["Song", "create_scene", { named: { index: 1 } }, 'no further argument called "index"; by name it takes none'],
    ["Scene", "fire", { named: { loud: true } }, "by name it takes force_legato, can_select_scene_on_launch"],
    ["Scene", "fire", { args: [true], named: { force_legato: true } }, "by name it takes can_select_scene_on_launch"],
    ["Clip", "add_new_notes", { args: [[{ pitch: 60 }]] }, "a MidiNoteSpecification (an object with pitch, start_time"],
    ["Clip", "set_notes", { args: [[[60, 0, 0.5]]] }, "it.set_notes takes as notes a list, each of it a list of"],
    ["ClipSlot", "duplicate_clip_to", { args: [3] }, 'a ClipSlot ({"$ref": …} or {"$path": …}), not 3'],
    ["Song", "move_device", { args: [{ $ref: "h1" }, 2, 0] }, "a Track ({"],
  ])("%s.%s refuses %j", (type, name, given, message) => {
    const objection = check(type, name, given)
    expect(objection?.code).toBe("wrong-type")
    expect(objection?.message).toContain(message)
  })

  it("names the members of an enum", () => {
    expect(check("Song", "capture_midi", { args: [3] })).toEqual({
      code: "out-of-range",
      message: "it.capture_midi takes as destination 0 (auto), 1 (session), 2 (arrangement), not 3",
    })
  })
})
