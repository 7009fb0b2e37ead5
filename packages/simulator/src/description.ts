/** A Set as plain data. Times and lengths are beats, volumes decibels, colours places in Live's palette (0 to 69). */

/** Pitch (0 to 127), start and duration in beats, velocity (1 to 127). */
export type NoteDescription = readonly [pitch: number, start: number, duration: number, velocity: number]

export interface ClipDescription {
  readonly name?: string
  readonly color?: number
  /** Beats; of audio that of the file when nothing is said. */
  readonly length?: number
  readonly looping?: boolean
  readonly loop_start?: number
  readonly loop_end?: number
  /** Only on MIDI tracks. */
  readonly notes?: readonly NoteDescription[]
  /** Only on audio tracks; the file is never opened. */
  readonly audio?: { readonly file_path: string; readonly length?: number }
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
