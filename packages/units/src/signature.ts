import { type Beats, beats } from "./time.ts"
import { UnitError } from "./unit.ts"

/** A time signature as Live has it: 1 to 99 beats, each 1/1, 1/2, 1/4, 1/8 or 1/16 long. */
export interface Signature {
  readonly numerator: number
  readonly denominator: number
}

const DENOMINATORS: readonly number[] = [1, 2, 4, 8, 16]

/** @throws UnitError for a signature that Live does not play */
export function signature(numerator: number, denominator: number): Signature {
  const fits = Number.isInteger(numerator) && numerator >= 1 && numerator <= 99 && DENOMINATORS.includes(denominator)
  if (fits) return { numerator, denominator }
  const text = `${numerator}/${denominator}`
  throw new UnitError("out-of-range", text, `a signature takes 1 to 99 over 1, 2, 4, 8 or 16, not ${text}`)
}

const SIXTEENTH = 0.25

/** The length of one beat of the signature, in Live's quarter notes. */
function beatLength({ denominator }: Signature): number {
  return 4 / denominator
}

/** The length of a bar, in Live's quarter notes: 3 for 3/4 and 6/8. */
export function barLength(meter: Signature): Beats {
  return beats(meter.numerator * beatLength(meter))
}

/** Where a time stands, each part counted from 1, as Live's display does; the sixteenth is rounded down. */
export interface Position {
  /** There is no bar 0: the bar before bar 1 is bar -1. */
  readonly bar: number
  readonly beat: number
  readonly sixteenth: number
}

// Times come back from Live with rounding errors: a beat that is a billionth early still is that beat.
const TOLERANCE = 1e-9

export function positionOf(time: Beats, meter: Signature): Position {
  const bar = Math.floor(time / barLength(meter) + TOLERANCE)
  const inBar = Math.max(0, time - bar * barLength(meter))
  const beat = Math.floor(inBar / beatLength(meter) + TOLERANCE)
  const sixteenth = Math.floor((inBar - beat * beatLength(meter)) / SIXTEENTH + TOLERANCE)
  return { bar: bar < 0 ? bar : bar + 1, beat: beat + 1, sixteenth: Math.max(0, sixteenth) + 1 }
}

/** A time in Live's display: `5.1.3` is the third sixteenth of the first beat of bar 5. */
export function positionText(time: Beats, meter: Signature): string {
  const { bar, beat, sixteenth } = positionOf(time, meter)
  return `${bar}.${beat}.${sixteenth}`
}

const POSITION = /^(-?[1-9]\d{0,5})(?:\.([1-9]\d?))?(?:\.([1-9]\d?))?$/

function refuse(text: string, message: string): never {
  throw new UnitError("wrong-type", text, `${message}, not ${JSON.stringify(text)}`)
}

function checkParts(text: string, beat: number, sixteenth: number, meter: Signature): void {
  const name = `${meter.numerator}/${meter.denominator}`
  const most = beatLength(meter) / SIXTEENTH
  if (beat > meter.numerator) refuse(text, `a bar of ${name} has beats 1 to ${meter.numerator}`)
  if (sixteenth > most) refuse(text, `a beat of ${name} has sixteenths 1 to ${most}`)
}

/** The time of `5.1.3`, `5.1` or `5`. @throws UnitError for another text, or a beat that the bar does not have */
export function beatsOfPosition(text: string, meter: Signature): Beats {
  const found = POSITION.exec(text.trim())
  if (!found) return refuse(text, "a position takes bar.beat.sixteenth, each from 1")
  const [bar = 1, beat = 1, sixteenth = 1] = found
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)))
  checkParts(text, beat, sixteenth, meter)
  const bars = bar < 0 ? bar : bar - 1
  return beats(bars * barLength(meter) + (beat - 1) * beatLength(meter) + (sixteenth - 1) * SIXTEENTH)
}
