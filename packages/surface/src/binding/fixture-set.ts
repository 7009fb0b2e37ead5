/** For tests: a small made-up Set, two tracks and a group over two scenes, as the tree below `song`. */
import type { Json } from "@backline/protocol"

interface FixtureClip {
  readonly name: string
  readonly color?: number
}

function slot(clip?: FixtureClip): Json {
  const loop = { is_recording: false, looping: true, loop_start: 0, loop_end: 4, playing_position: 0 }
  return {
    has_clip: clip !== undefined,
    has_stop_button: true,
    controls_other_clips: false,
    playing_status: 0,
    clip: clip ? { color: 0x39a0ff, ...clip, ...loop } : null,
  }
}

function parameter(value: number): Json {
  return { value, automation_state: 0 }
}

function track(
  handle: string,
  name: string,
  slots: readonly Json[],
  more: { readonly [name: string]: Json } = {},
): Json {
  return {
    $ref: handle,
    name,
    color: 0xff9900,
    mute: false,
    muted_via_solo: false,
    solo: false,
    arm: false,
    playing_slot_index: -1,
    fired_slot_index: -1,
    clip_slots: slots,
    mixer_device: { volume: parameter(0.85), panning: parameter(0), sends: [parameter(0)] },
    output_meter_left: 0.5,
    output_meter_right: 0.4,
    output_meter_level: 0.5,
    ...more,
  }
}

export const FIXTURE_SET: Json = {
  name: "Fixture",
  tempo: 120,
  is_playing: false,
  session_record: false,
  metronome: false,
  signature_numerator: 4,
  signature_denominator: 4,
  clip_trigger_quantization: 4,
  can_undo: false,
  can_redo: false,
  current_song_time: 0,
  visible_tracks: [
    track("h1", "Bass", [slot({ name: "Bassline" }), slot()]),
    track("h2", "Drums", [slot({ name: "Break" }), slot({ name: "Fill" })]),
    track("h3", "Voices", [slot(), slot()], { fold_state: true, arm: null }),
  ],
  scenes: [
    { $ref: "h10", name: "Intro", color: 0, is_triggered: false },
    { $ref: "h11", name: "Drop", color: 0, is_triggered: false },
  ],
  return_tracks: [track("h20", "A Reverb", [], { arm: null })],
  master_track: {
    $ref: "h30",
    name: "Main",
    color: 0x808080,
    mixer_device: { volume: parameter(0.85), panning: parameter(0) },
  },
}
