import { WrongType } from "@backline/protocol"
import { decibels as checked, type Fader, volumeOfDecibels } from "@backline/units"

/**
 * A level in decibels, for faders: `track.mixer_device.volume.value.set(decibels(-6))`. An object and not a number, because 0 dB
 * and the fader position 0 (silence) would be the same number.
 */
export class Level {
  readonly decibels: number

  constructor(decibels: number) {
    this.decibels = decibels
  }

  toString(): string {
    return `${this.decibels} dB`
  }
}

/** @throws UnitError for what is not a number of decibels. `Number.NEGATIVE_INFINITY` is silence. */
export function decibels(level: number): Level {
  return new Level(checked(level))
}

const FADERS: readonly (readonly [path: RegExp, fader: Fader])[] = [
  [/\.(volume|cue_volume)\.value$/, "volume"],
  [/\.sends\.\d+\.value$/, "send"],
]

/** Where the fader at `path` stands for this level. @throws Fault `wrong-type` when no fader is there */
export function faderPosition(level: Level, path: string): number {
  const [, fader] = FADERS.find(([pattern]) => pattern.test(path)) ?? []
  if (fader) return volumeOfDecibels(checked(level.decibels), fader)
  throw new WrongType({
    stage: "client",
    path,
    value: level.decibels,
    message: `decibels fit the faders of a mixer (volume, cue_volume, sends), not ${path}; give its number instead of ${level.toString()}`,
  })
}
