/** A Set as plain data. Times and lengths are beats, volumes decibels, colours places in Live's palette (0 to 69). */

/** What is out of the ordinary about a note. */
export interface NoteExtras {
  readonly mute?: boolean
  /** 0 to 1. */
  readonly probability?: number
  /** -127 to 127. */
  readonly velocity_deviation?: number
  /** 0 to 127. */
  readonly release_velocity?: number
}

/** Pitch (0 to 127), start and duration in beats, velocity (0 to 127); a note may begin before the clip does. */
export type NoteDescription =
  | readonly [pitch: number, start: number, duration: number, velocity: number]
  | readonly [pitch: number, start: number, duration: number, velocity: number, extras: NoteExtras]

export interface EnvelopeDescription {
  /** `volume`, `panning`, `sends[0]`, `devices[1].Frequency`, `devices[0].chains[2].volume`, `devices[0].pads[36].devices[0].Tone`. */
  readonly parameter: string
  /** Time in beats of the clip, raw value, and for a bent line the two control points of its curve (0 to 1 each). */
  readonly points: readonly (
    | readonly [time: number, value: number]
    | readonly [time: number, value: number, x1: number, y1: number, x2: number, y2: number]
  )[]
}

export interface ClipDescription {
  readonly name?: string
  readonly color?: number
  /** Beats; of audio that of the file when nothing is said. */
  readonly length?: number
  readonly looping?: boolean
  readonly loop_start?: number
  readonly loop_end?: number
  readonly start_marker?: number
  readonly signature?: readonly [numerator: number, denominator: number]
  readonly muted?: boolean
  readonly legato?: boolean
  /** `Clip.LaunchMode`: 0 trigger, 1 gate, 2 toggle, 3 repeat. */
  readonly launch_mode?: number
  /** `Clip.ClipLaunchQuantization`: 0 as the Set has it, 1 none, 5 one bar. */
  readonly launch_quantization?: number
  /** 0 to 1. */
  readonly velocity_amount?: number
  readonly envelopes?: readonly EnvelopeDescription[]
  /** Only on MIDI tracks. */
  readonly notes?: readonly NoteDescription[]
  /** Only on audio tracks; the file is never opened. */
  readonly audio?: AudioDescription
}

export interface AudioDescription {
  readonly file_path: string
  /** Beats. */
  readonly length?: number
  readonly warping?: boolean
  readonly warp_mode?: number
  /** Raw, 0 to 1: 0.4 is 0 dB. */
  readonly gain?: number
  /** Semitones, -48 to 48. */
  readonly pitch_coarse?: number
  /** Cents, -50 to 50. */
  readonly pitch_fine?: number
  readonly ram_mode?: boolean
}

/** A clip of the arrangement or of a take lane. */
export interface ArrangedClipDescription extends ClipDescription {
  /** Where it begins in the song, in beats. */
  readonly at: number
  /** How far it reaches, in beats; without it, once through its length. */
  readonly span?: number
}

export interface ChainDescription {
  readonly name?: string
  readonly color?: number
  readonly devices?: readonly DeviceDescription[]
}

export interface DeviceDescription {
  /** As Live's browser calls it: "Operator", "Drum Rack". */
  readonly device: string
  readonly name?: string
  /** Raw values under the parameters' original names. */
  readonly parameters?: { readonly [name: string]: number }
  readonly chains?: readonly ChainDescription[]
  readonly macros?: readonly { readonly name?: string; readonly value?: number }[]
  /** Chains of a drum rack by the note that plays them: "36". */
  readonly pads?: { readonly [note: string]: ChainDescription }
}

export interface ReturnDescription {
  readonly name?: string
  readonly color?: number
  readonly mute?: boolean
  readonly solo?: boolean
  /** -200 to 6. */
  readonly volume_db?: number
  /** -1 to 1. */
  readonly panning?: number
  /** Raw values from 0 to 1, one for each return track. */
  readonly sends?: readonly number[]
  readonly devices?: readonly DeviceDescription[]
}

export interface TrackDescription extends ReturnDescription {
  readonly kind: "audio" | "group" | "midi"
  /** The index of the group track that it stands in. */
  readonly group?: number | null
  readonly arm?: boolean
  /** Clips by the index of their scene: "0". */
  readonly clips?: { readonly [scene: string]: ClipDescription }
  readonly arrangement?: readonly ArrangedClipDescription[]
  readonly take_lanes?: readonly { readonly name?: string; readonly clips?: readonly ArrangedClipDescription[] }[]
  readonly monitoring?: "auto" | "in" | "off"
  /** Of groups. */
  readonly folded?: boolean
  readonly crossfade?: "a" | "b" | "none"
  /** By the names that Live shows; what is not offered falls back to the usual choice. */
  readonly routing?: {
    readonly input_type?: string
    readonly input_channel?: string
    readonly output_type?: string
    readonly output_channel?: string
  }
}

export interface SceneDescription {
  readonly name?: string
  readonly color?: number | null
  readonly tempo?: number | null
  readonly signature?: readonly [numerator: number, denominator: number] | null
}

export interface SetDescription {
  readonly format?: 1
  readonly name?: string
  /** BPM, 20 to 999. */
  readonly tempo?: number
  readonly signature?: readonly [numerator: number, denominator: number]
  readonly groove_amount?: number
  /** 0 for C to 11 for B. */
  readonly root_note?: number
  readonly scale_name?: string
  /** `Song.Quantization`: 0 none, 4 one bar. */
  readonly clip_trigger_quantization?: number
  /** 0 to 1. */
  readonly swing_amount?: number
  readonly metronome?: boolean
  /** Of the arrangement, in beats. */
  readonly loop?: { readonly start?: number; readonly length?: number; readonly on?: boolean }
  readonly tracks: readonly TrackDescription[]
  readonly returns?: readonly ReturnDescription[]
  readonly main?: {
    readonly volume_db?: number
    readonly panning?: number
    readonly devices?: readonly DeviceDescription[]
  }
  readonly scenes?: readonly SceneDescription[]
  readonly cues?: readonly { readonly time: number; readonly name?: string }[]
}
