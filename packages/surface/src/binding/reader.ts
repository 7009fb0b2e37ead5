/** Makes facts of the trees that come over the wire. Models are cached by tree node: an untouched track costs nothing. */
import type { Json } from "@backline/protocol"
import type { Span } from "../layout/window.ts"
import { child } from "./delta.ts"
import type { ClipFacts, SceneFacts, SlotFacts, SongFacts, TrackFacts, TrackKind } from "./facts.ts"
import { flag, list, maybeFlag, number, text } from "./reading.ts"

/** `#h12` where the host gave a handle, else the path it was read by. */
export function wirePath(node: Json, path: string): string {
  const handle = text(node, "$ref")
  return handle ? `#${handle}` : path
}

function readClip(node: Json | undefined): ClipFacts | undefined {
  if (node === undefined || node === null) return undefined
  return {
    name: text(node, "name"),
    color: number(node, "color", 0x7b7b7b),
    recording: flag(node, "is_recording"),
    looping: flag(node, "looping"),
    from: number(node, "loop_start"),
    to: number(node, "loop_end", 4),
  }
}

const slots = new WeakMap<object, SlotFacts>()

function readSlot(node: Json): SlotFacts {
  const key = typeof node === "object" && node !== null ? node : undefined
  const known = key && slots.get(key)
  if (known) return known
  const facts: SlotFacts = {
    clip: flag(node, "has_clip") ? readClip(child(node, "clip")) : undefined,
    stopButton: flag(node, "has_stop_button"),
    controlsOthers: flag(node, "controls_other_clips"),
    groupStatus: number(node, "playing_status"),
  }
  if (key) slots.set(key, facts)
  return facts
}

function readTrack(node: Json, kind: TrackKind, index: number, path: string, firstScene: number): TrackFacts {
  const folded = kind === "track" ? maybeFlag(node, "fold_state") : undefined
  return {
    path: wirePath(node, path),
    kind: folded === undefined ? kind : "group",
    index,
    name: text(node, "name"),
    color: number(node, "color", 0x7b7b7b),
    open: folded === undefined ? undefined : !folded,
    mute: maybeFlag(node, "mute"),
    mutedBySolo: flag(node, "muted_via_solo"),
    solo: maybeFlag(node, "solo"),
    arm: maybeFlag(node, "arm"),
    playing: number(node, "playing_slot_index", -1),
    fired: number(node, "fired_slot_index", -1),
    slots: new Map(list(node, "clip_slots").map((slot, offset) => [firstScene + offset, readSlot(slot)])),
  }
}

interface Kept {
  readonly facts: TrackFacts
  readonly place: string
}
const tracks = new WeakMap<object, Kept>()

function track(node: Json, kind: TrackKind, index: number, path: string, firstScene: number): TrackFacts {
  if (typeof node !== "object" || node === null) return readTrack(node, kind, index, path, firstScene)
  const place = `${kind} ${path} ${firstScene}`
  const known = tracks.get(node)
  if (known?.place === place) return known.facts
  const facts = readTrack(node, kind, index, path, firstScene)
  tracks.set(node, { facts, place })
  return facts
}

export function readTracks(tree: Json | undefined, reach: Span, scenes: Span): ReadonlyMap<number, TrackFacts> {
  return new Map(
    list(tree, "visible_tracks").map((node, offset) => {
      const index = reach[0] + offset
      return [index, track(node, "track", index, `song.visible_tracks.${index}`, scenes[0])]
    }),
  )
}

export function readReturns(tree: Json | undefined): readonly TrackFacts[] {
  return list(tree, "return_tracks").map((node, index) =>
    track(node, "return", index, `song.return_tracks.${index}`, 0),
  )
}

export function readMain(tree: Json | undefined): TrackFacts | undefined {
  const node = child(tree, "master_track")
  return node === undefined || node === null ? undefined : track(node, "main", 0, "song.master_track", 0)
}

export function readScenes(tree: Json | undefined, reach: Span): ReadonlyMap<number, SceneFacts> {
  return new Map(
    list(tree, "scenes").map((node, offset) => {
      const index = reach[0] + offset
      const path = wirePath(node, `song.scenes.${index}`)
      const facts = {
        path,
        index,
        name: text(node, "name"),
        color: number(node, "color"),
        triggered: flag(node, "is_triggered"),
      }
      return [index, facts]
    }),
  )
}

export function readSong(tree: Json | undefined): SongFacts {
  return {
    name: text(tree, "name"),
    tempo: number(tree, "tempo", 120),
    playing: flag(tree, "is_playing"),
    sessionRecord: flag(tree, "session_record"),
    metronome: flag(tree, "metronome"),
    numerator: Math.max(1, number(tree, "signature_numerator", 4)),
    denominator: Math.max(1, number(tree, "signature_denominator", 4)),
    quantisation: number(tree, "clip_trigger_quantization", 4),
    exclusiveArm: flag(tree, "exclusive_arm"),
    exclusiveSolo: flag(tree, "exclusive_solo"),
    canUndo: flag(tree, "can_undo"),
    canRedo: flag(tree, "can_redo"),
  }
}
