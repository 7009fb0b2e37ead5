/** Ranges and texts of the mixer's parameters. Live gives every track the same, so nothing of this has to be asked for. */
import { decibelsOfVolume, decibelsText, pan, panText, volume } from "@backline/units"

export interface Scale {
  readonly min: number
  readonly max: number
  readonly initial: number
  /** The ends of the range in words, for the read-out. */
  readonly ends: string
  text(value: number): string
}

/** Where 0 dB lies on a track's fader. */
export const UNITY = 0.85

export const VOLUME: Scale = {
  min: 0,
  max: 1,
  initial: UNITY,
  ends: "-inf to 6.0",
  text: (value) => decibelsText(decibelsOfVolume(volume(value))),
}

/** A send rests closed. */
export const SEND: Scale = {
  min: 0,
  max: 1,
  initial: 0,
  ends: "-inf to 0.0",
  text: (value) => decibelsText(decibelsOfVolume(volume(value), "send")),
}

export const PAN: Scale = { min: -1, max: 1, initial: 0, ends: "50L to 50R", text: (value) => panText(pan(value)) }
