/** Musical units as types, and Live's own ways of showing them. No I/O. */

// Colours
export {
  type ColorIndex,
  colorIndex,
  hexOfRgb,
  nearestColorIndex,
  type Rgb,
  rgb,
  rgbOfHex,
  rgbOfIndex,
  snapColor,
} from "./color.ts"
// Levels and pan
export {
  type Decibels,
  decibels,
  decibelsOfText,
  decibelsOfVolume,
  decibelsText,
  type Fader,
  SILENCE,
  type Volume,
  volume,
  volumeOfDecibels,
} from "./level.ts"

// Notes
export { type NoteNumber, noteName, noteNumber, noteOfName, type Velocity, velocity } from "./note.ts"
export { PALETTE } from "./palette.ts"
export { type Pan, pan, panOfText, panText } from "./pan.ts"
export {
  barLength,
  beatsOfPosition,
  type Position,
  positionOf,
  positionText,
  type Signature,
  signature,
} from "./signature.ts"
// Time
export {
  type Beats,
  type Bpm,
  beats,
  beatsOfSeconds,
  bpm,
  type Milliseconds,
  milliseconds,
  type Seconds,
  seconds,
  secondsOfBeats,
} from "./time.ts"

// What every constructor here throws
export { type Range, type Unit, UnitError, unitOf } from "./unit.ts"
