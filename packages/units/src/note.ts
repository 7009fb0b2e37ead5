import { type Unit, UnitError, unitOf } from "./unit.ts"

/** A MIDI note number, 0 to 127. Middle C is 60, which Live calls C3. */
export type NoteNumber = Unit<"note">
/** @throws UnitError outside 0 to 127 */
export const noteNumber = unitOf<NoteNumber>({ takes: "a note number takes", min: 0, max: 127, whole: true })

/** How hard a note is played, 0 to 127; Live's notes have fractions. */
export type Velocity = Unit<"velocity">
/** @throws UnitError outside 0 to 127 */
export const velocity = unitOf<Velocity>({ takes: "a velocity takes", min: 0, max: 127 })

const NAMES = ["C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B"] as const
const STEPS: Readonly<Record<string, number>> = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 }
const ACCIDENTALS: Readonly<Record<string, number>> = { "#": 1, "♯": 1, b: -1, "♭": -1, "": 0 }

// Live counts octaves from -2, so that middle C is C3; others count from -1 and call it C4.
const LOWEST_OCTAVE = -2

/** The name in Live's octaves, with sharps: 60 is `C3`, 0 is `C-2`, 127 is `G8`. */
export function noteName(note: NoteNumber): string {
  return `${NAMES[note % 12]}${Math.floor(note / 12) + LOWEST_OCTAVE}`
}

const NAME = /^([A-G])([#♯b♭]?)(-?\d)$/i

/** The note of `C3`, `f#2` or `Bb-1`. @throws UnitError for another text, or a note outside C-2 to G8 */
export function noteOfName(text: string): NoteNumber {
  const [, letter = "", sign = "", octave] = NAME.exec(text.trim()) ?? []
  const step = STEPS[letter.toUpperCase()]
  const note = (step ?? Number.NaN) + (ACCIDENTALS[sign.toLowerCase()] ?? 0) + (Number(octave) - LOWEST_OCTAVE) * 12
  if (note >= 0 && note <= 127) return noteNumber(note)
  const code = Number.isNaN(note) ? "wrong-type" : "out-of-range"
  throw new UnitError(code, text, `a note is called C-2 to G8, such as C3, F#2 or Bb1, not ${JSON.stringify(text)}`)
}
