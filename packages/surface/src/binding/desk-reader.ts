/** Makes facts of the trees of the mixer: faders, pans, sends and levels, by the wire path of their track. */
import type { Json } from "@backline/protocol"
import type { Span } from "../layout/window.ts"
import { child } from "./delta.ts"
import type { DeskFacts, ParameterFacts } from "./facts.ts"
import { wirePath } from "./reader.ts"
import { list, number } from "./reading.ts"

function readParameter(node: Json | undefined, fallback: number): ParameterFacts {
  return { value: number(node, "value", fallback), automation: number(node, "automation_state") }
}

function readStrip(node: Json): DeskFacts {
  const mixer = child(node, "mixer_device")
  const cue = child(mixer, "cue_volume")
  return {
    volume: readParameter(child(mixer, "volume"), 0),
    pan: readParameter(child(mixer, "panning"), 0),
    sends: list(mixer, "sends").map((send) => readParameter(send, 0)),
    cue: cue === undefined || cue === null ? undefined : readParameter(cue, 0),
  }
}

/** Visits every track of a tree that has tracks, with the wire path it goes by. */
function eachTrack(tree: Json | undefined, reach: Span, visit: (path: string, node: Json) => void): void {
  list(tree, "visible_tracks").forEach((node, at) => {
    visit(wirePath(node, `song.visible_tracks.${reach[0] + at}`), node)
  })
  list(tree, "return_tracks").forEach((node, at) => {
    visit(wirePath(node, `song.return_tracks.${at}`), node)
  })
  const main = child(tree, "master_track")
  if (main !== undefined && main !== null) visit(wirePath(main, "song.master_track"), main)
}

/** By the track's wire path. */
export function readDesk(tree: Json | undefined, reach: Span): ReadonlyMap<string, DeskFacts> {
  const desk = new Map<string, DeskFacts>()
  eachTrack(tree, reach, (path, node) => desk.set(path, readStrip(node)))
  return desk
}

export interface Levels {
  readonly left: number
  readonly right: number
}

/** 0 to 1 on Live's meter scale. A track without audio has one level for both sides: what its MIDI does. */
export function readLevels(tree: Json | undefined, reach: Span): ReadonlyMap<string, Levels> {
  const levels = new Map<string, Levels>()
  eachTrack(tree, reach, (path, node) => {
    const both = number(node, "output_meter_level")
    levels.set(path, { left: number(node, "output_meter_left", both), right: number(node, "output_meter_right", both) })
  })
  return levels
}
