/** What the surface asks Live for. Only what changes is watched, and only properties with a listener in Live: the others cost a read per tick. */
import type { Shape } from "@backline/protocol"
import type { Span } from "../layout/window.ts"

const CLIP: Shape = { name: true, color: true, is_recording: true, looping: true, loop_start: true, loop_end: true }

const SLOT: Shape = {
  has_clip: true,
  has_stop_button: true,
  controls_other_clips: true,
  playing_status: true,
  clip: CLIP,
}

const HEAD: Shape = { $handle: true, name: true, color: true, mute: true, muted_via_solo: true, solo: true }

/** The Set as far as `tracks` and `scenes` reach. */
export function setShape(tracks: Span, scenes: Span): Shape {
  return {
    name: true,
    tempo: true,
    is_playing: true,
    session_record: true,
    metronome: true,
    signature_numerator: true,
    signature_denominator: true,
    clip_trigger_quantization: true,
    exclusive_arm: true,
    exclusive_solo: true,
    can_undo: true,
    can_redo: true,
    visible_tracks: {
      $range: tracks,
      ...HEAD,
      arm: true,
      fold_state: true,
      playing_slot_index: true,
      fired_slot_index: true,
      clip_slots: { $range: scenes, ...SLOT },
    },
    scenes: { $range: scenes, $handle: true, name: true, color: true, is_triggered: true },
    return_tracks: HEAD,
    master_track: { $handle: true, name: true, color: true },
  }
}

const PARAMETER: Shape = { value: true, automation_state: true }
const DESK: Shape = {
  $handle: true,
  mixer_device: { volume: PARAMETER, panning: PARAMETER, sends: PARAMETER },
}

/** Faders, pans and sends. */
export function deskShape(tracks: Span): Shape {
  return {
    visible_tracks: { $range: tracks, ...DESK },
    return_tracks: DESK,
    master_track: { $handle: true, mixer_device: { volume: PARAMETER, panning: PARAMETER, cue_volume: PARAMETER } },
  }
}

const LEVELS: Shape = { $handle: true, output_meter_left: true, output_meter_right: true, output_meter_level: true }

export function meterShape(tracks: Span): Shape {
  return { visible_tracks: { $range: tracks, ...LEVELS }, return_tracks: LEVELS, master_track: LEVELS }
}
