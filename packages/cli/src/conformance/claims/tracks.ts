/** What a new MIDI track is, and what it is not. */
import type { Chapter, Claim } from "../claim.ts"
import { refusal } from "../seeing.ts"

const TRACKS: readonly Claim[] = [
  {
    says: "a track without a name of its own is called by its number",
    evidence: "measured",
    expected: [true, "Mine", true],
    observe: async ({ live, track }) => {
      const usual = `${await live.song.tracks.length}-MIDI`
      const kept = await track.name.get()
      await track.name.set("")
      const first = await track.name.get()
      await track.name.set("Mine")
      const second = await track.name.get()
      await track.name.set("")
      const third = await track.name.get()
      await track.name.set(kept)
      return [first === usual, second, third === usual]
    },
  },
  {
    says: "a MIDI track without an instrument puts out MIDI, and no audio",
    evidence: "documented",
    expected: [true, false, true, false],
    observe: async ({ track }) => {
      const found = await track.query({
        has_midi_input: true,
        has_audio_input: true,
        has_midi_output: true,
        has_audio_output: true,
      })
      return [found.has_midi_input, found.has_audio_input, found.has_midi_output, found.has_audio_output]
    },
  },
  {
    says: "it can be armed, is no group, and listens by itself when armed (monitoring: auto)",
    evidence: "documented",
    expected: [true, false, 1, -1],
    observe: async ({ track }) => {
      const found = await track.query({
        can_be_armed: true,
        is_foldable: true,
        current_monitoring_state: true,
        playing_slot_index: true,
      })
      return [found.can_be_armed, found.is_foldable, found.current_monitoring_state, found.playing_slot_index]
    },
  },
  {
    says: "only groups can be folded",
    evidence: "measured",
    expected: "Only tracks with is_foldable have this property!",
    observe: ({ track }) => refusal(track.fold_state.get()),
  },
  {
    says: "a MIDI track has no meter for what comes in",
    evidence: "measured",
    expected: "MIDI tracks have no 'input_meter_left' property!",
    observe: ({ track }) => refusal(track.input_meter_left.get()),
  },
  {
    says: "the first source of a MIDI track is all of them, on all channels",
    evidence: "measured",
    expected: ["All Ins", "All Channels", "All Ins"],
    observe: async ({ track }) => {
      const found = await track.query({
        available_input_routing_types: true,
        available_input_routing_channels: true,
        input_routing_type: true,
      })
      return [
        found.available_input_routing_types[0]?.display_name ?? null,
        found.available_input_routing_channels[0]?.display_name ?? null,
        found.input_routing_type.display_name,
      ]
    },
  },
]

export const tracks: readonly Chapter[] = [{ title: "MIDI tracks", claims: TRACKS }]
