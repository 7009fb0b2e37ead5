/** What a place in the clip grid looks like, from what Live says and what the finger has just asked for. */
import type { SlotFacts, TrackFacts } from "../binding/facts.ts"
import { type Launch, type Launches, launchKey, STOP } from "../binding/launches.ts"

export type CellKind = "unknown" | "nothing" | "stop-button" | "record-button" | "clip" | "group"
export type CellMotion = "resting" | "triggered" | "playing" | "recording" | "stopping" | "refused"

export interface CellState {
  readonly kind: CellKind
  readonly motion: CellMotion
  /** The clip plays on while something else is about to follow it. */
  readonly sounding: boolean
}

const UNKNOWN: CellState = { kind: "unknown", motion: "resting", sounding: false }

function kindOf(track: TrackFacts, slot: SlotFacts): CellKind {
  if (slot.clip) return "clip"
  if (track.kind === "group") return slot.controlsOthers ? "group" : slot.stopButton ? "stop-button" : "nothing"
  if (track.arm) return "record-button"
  return slot.stopButton ? "stop-button" : "nothing"
}

function asking(launch: Launch | undefined): CellMotion | undefined {
  if (launch === undefined) return undefined
  return launch.refusedAt === undefined ? "triggered" : "refused"
}

function soundingMotion(track: TrackFacts, slot: SlotFacts, stopping: boolean): CellMotion {
  if (slot.clip?.recording) return "recording"
  return stopping || track.fired === STOP ? "stopping" : "playing"
}

export function cellState(track: TrackFacts, scene: number, launches: Launches): CellState {
  const slot = track.slots.get(scene)
  if (slot === undefined) return UNKNOWN
  const kind = kindOf(track, slot)
  const sounding = kind === "group" ? slot.groupStatus > 0 : track.playing === scene && kind === "clip"
  const wish = asking(launches.get(launchKey(track.path, scene)))
  if (wish) return { kind, motion: wish, sounding }
  if (track.fired === scene) return { kind, motion: "triggered", sounding }
  const stop = launches.get(launchKey(track.path, STOP))
  if (sounding) return { kind, motion: soundingMotion(track, slot, stop !== undefined), sounding }
  return { kind, motion: "resting", sounding }
}

const KIND_WORDS: Record<CellKind, string> = {
  unknown: "Slot",
  nothing: "Empty slot",
  "stop-button": "Stop button",
  "record-button": "Record button",
  clip: "Clip",
  group: "Group slot",
}

const MOTION_WORDS: Record<CellMotion, string> = {
  resting: "",
  triggered: "about to play",
  playing: "playing",
  recording: "recording",
  stopping: "about to stop",
  refused: "refused by Live",
}

/** What a screen reader says: "Clip Bassline, track Bass, scene Drop, playing". */
export function cellName(state: CellState, clip: string, track: string, scene: string): string {
  const what = clip ? `${KIND_WORDS[state.kind]} ${clip}` : KIND_WORDS[state.kind]
  const parts = [what, `track ${track}`, `scene ${scene}`, MOTION_WORDS[state.motion]]
  return parts.filter((part) => part !== "").join(", ")
}
