/** What a Set looks like, to see afterwards that nothing else has changed. */
import type { Live } from "@backline/live"
import type { Json } from "@backline/protocol"

const MIXER = { volume: { value: true }, panning: { value: true }, sends: { value: true } } as const
const DEVICES = { name: true, class_name: true, is_active: true } as const

export async function photograph(live: Live): Promise<Json> {
  return live.request({
    op: "query",
    path: "song",
    shape: {
      tempo: true,
      signature_numerator: true,
      signature_denominator: true,
      is_playing: true,
      current_song_time: true,
      loop: true,
      metronome: true,
      tracks: {
        name: true,
        color_index: true,
        mute: true,
        solo: true,
        mixer_device: MIXER,
        devices: DEVICES,
        clip_slots: { clip: { name: true, color_index: true, length: true } },
      },
      return_tracks: { name: true, mixer_device: MIXER, devices: DEVICES },
      master_track: { mixer_device: { volume: { value: true } }, devices: DEVICES },
      scenes: { name: true, tempo: true },
      cue_points: { name: true, time: true },
      view: { selected_track: { name: true }, selected_scene: { name: true } },
    },
  })
}
