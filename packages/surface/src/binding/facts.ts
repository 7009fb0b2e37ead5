/** What the surface knows of a Set, in the words of Live. Made from the trees of the watches by `reader.ts`. */

/** How to name an object on the wire: its handle where there is one, so that a finger hits what the eye saw even while tracks move. */
export type WirePath = string

export interface ClipFacts {
  readonly name: string
  /** 0xRRGGBB, as Live gives it. */
  readonly color: number
  readonly recording: boolean
  readonly looping: boolean
  /** Beats (seconds for unwarped audio): where the part that plays begins and ends. */
  readonly from: number
  readonly to: number
}

export interface SlotFacts {
  readonly clip: ClipFacts | undefined
  readonly stopButton: boolean
  /** A slot of a group track that starts clips of the tracks inside. */
  readonly controlsOthers: boolean
  /** Of a group slot: 0 stopped, 1 playing, 2 recording. */
  readonly groupStatus: number
}

export type TrackKind = "track" | "group" | "return" | "main"

export interface TrackFacts {
  readonly path: WirePath
  readonly kind: TrackKind
  /** Position in the list it stands in: visible tracks or returns. */
  readonly index: number
  readonly name: string
  readonly color: number
  /** Whether a group shows its tracks; undefined for other tracks. */
  readonly open: boolean | undefined
  readonly mute: boolean | undefined
  readonly mutedBySolo: boolean
  readonly solo: boolean | undefined
  /** undefined: cannot be armed. */
  readonly arm: boolean | undefined
  /** Scene number of the clip that plays; below 0 none. */
  readonly playing: number
  /** Scene number of what is about to start; -2 the track is about to stop, -1 nothing. */
  readonly fired: number
  /** By scene number; holes where the watch does not reach. */
  readonly slots: ReadonlyMap<number, SlotFacts>
}

export interface SceneFacts {
  readonly path: WirePath
  readonly index: number
  readonly name: string
  readonly color: number
  readonly triggered: boolean
}

export interface SongFacts {
  readonly name: string
  readonly tempo: number
  readonly playing: boolean
  readonly sessionRecord: boolean
  readonly metronome: boolean
  readonly numerator: number
  readonly denominator: number
  /** Number in Live's launch quantisation menu, 0 = none. */
  readonly quantisation: number
  /** Live's preferences: one armed track, one solo at a time. */
  readonly exclusiveArm: boolean
  readonly exclusiveSolo: boolean
  readonly canUndo: boolean
  readonly canRedo: boolean
}

export interface SetFacts {
  readonly song: SongFacts
  /** How many visible tracks and scenes the Set has, watched or not. */
  readonly trackCount: number
  readonly sceneCount: number
  /** By position among the visible tracks; holes where the watch does not reach. */
  readonly tracks: ReadonlyMap<number, TrackFacts>
  readonly scenes: ReadonlyMap<number, SceneFacts>
  readonly returns: readonly TrackFacts[]
  readonly main: TrackFacts | undefined
}

export interface ParameterFacts {
  readonly value: number
  /** 0 none, 1 playing automation, 2 overridden by hand. */
  readonly automation: number
}

/** The moving part of a channel strip. */
export interface DeskFacts {
  readonly volume: ParameterFacts
  readonly pan: ParameterFacts
  readonly sends: readonly ParameterFacts[]
  /** Of main only. */
  readonly cue: ParameterFacts | undefined
}
