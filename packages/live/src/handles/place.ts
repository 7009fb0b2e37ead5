import type { ClassName } from "@backline/lom"
import { WrongType } from "@backline/protocol"
import type { AskOptions } from "../link/options.ts"
import type { Core } from "./core.ts"

/** Where a handle stands. */
export interface Place<C extends ClassName = ClassName> {
  readonly core: Core
  /** As it travels: "song.tracks.0", or "#h12.mixer_device" below an object that is followed. */
  readonly wire: string
  /** As people read it in messages: "song.tracks.0.mixer_device". */
  readonly shown: string
  readonly type: C
  /** Set when the handle is the object itself. */
  readonly ref: string | undefined
  readonly options: AskOptions
}

export function below<C extends ClassName>(place: Place, segment: string, type: C): Place<C> {
  const { core, options } = place
  return { core, options, type, ref: undefined, wire: `${place.wire}.${segment}`, shown: `${place.shown}.${segment}` }
}

export function listPosition(position: number, list: string): string {
  if (Number.isInteger(position) && position >= 0) return String(position)
  throw new WrongType({
    stage: "client",
    path: list,
    value: position,
    message: `${list} takes positions from 0, whole numbers, not ${position}; for the last one ask its length first`,
  })
}

/** Options of the handle, and those of the single request over them. */
export function optionsOf(place: Place, options: AskOptions | undefined): AskOptions {
  return options ? { ...place.options, ...options } : place.options
}
