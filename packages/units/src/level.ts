import { type Unit, UnitError, unitOf } from "./unit.ts"

/** A level in decibels; silence is minus infinity. */
export type Decibels = Unit<"dB">
/** @throws UnitError above any level there is, and for what is not a number */
export const decibels = unitOf<Decibels>({ takes: "decibels take", min: Number.NEGATIVE_INFINITY, max: 200 })

/** No sound at all: what Live shows as `-inf dB`. */
export const SILENCE = decibels(Number.NEGATIVE_INFINITY)

/** The position of a fader or send as Live's parameters hold it: 0 is silent, 1 is all the way up. */
export type Volume = Unit<"volume">
/** @throws UnitError outside 0 to 1 */
export const volume = unitOf<Volume>({ takes: "a volume takes", min: 0, max: 1 })

/** Which of Live's two curves: track, chain and cue volumes reach 6 dB, sends 0 dB. */
export type Fader = "volume" | "send"

interface Curve {
  /** What the send curve lies below the volume curve. */
  readonly offset: number
  /** The lowest part, which no formula fits: position and level, straight lines between; silence below the first. */
  readonly foot: readonly (readonly [position: number, level: number])[]
}

const CURVES: Readonly<Record<Fader, Curve>> = {
  volume: {
    offset: 0,
    foot: [
      [0.001, -69.565],
      [0.002, -69.151],
      [0.005, -68.015],
      [0.0075, -67.17],
      [0.01, -66.4],
      [0.02, -63.373],
      [0.03, -60.92],
    ],
  },
  send: {
    offset: -6,
    foot: [
      [0.005, -69.695],
      [0.01, -69.4],
      [0.015, -68.871],
      [0.02, -68.373],
      [0.025, -67.616],
      [0.03, -66.92],
    ],
  },
}

/** Above 0.4 a fader is linear in decibels, 40 per unit; below, down to 0.03, a parabola meets it (within 0.2 dB of Live). */
const LINEAR_FROM = 0.4
const FOOT_TO = 0.03
const linear = (position: number): number => 40 * position - 34
const bent = (position: number): number => -66.8 + 202 * position - 200 * position * position
const unbent = (level: number): number => (202 - Math.sqrt(202 * 202 - 800 * (66.8 + level))) / 400

const FROM = 0
const TO = 1

/** Goes along the foot of the curve, from positions to levels or back. */
function alongFoot({ foot }: Curve, value: number, from: 0 | 1, to: 0 | 1): number | undefined {
  const index = foot.findIndex((point) => value <= point[from])
  const [low, high] = [foot[index - 1], foot[index]]
  if (!low || !high) return value === high?.[from] ? high[to] : undefined
  return low[to] + ((value - low[from]) / (high[from] - low[from])) * (high[to] - low[to])
}

/** What a fader at this position lets through, in decibels. */
export function decibelsOfVolume(position: Volume, fader: Fader = "volume"): Decibels {
  const curve = CURVES[fader]
  if (position < FOOT_TO) return decibels(alongFoot(curve, position, FROM, TO) ?? SILENCE)
  return decibels((position < LINEAR_FROM ? bent(position) : linear(position)) + curve.offset)
}

/** Where a fader stands for this level; what is softer than its lowest step is 0. @throws UnitError above its top */
export function volumeOfDecibels(level: Decibels, fader: Fader = "volume"): Volume {
  const curve = CURVES[fader]
  const top = linear(1) + curve.offset
  if (level > top) throw new UnitError("out-of-range", level, `a ${fader} fader takes up to ${top} dB, not ${level}`)
  const plain = level - curve.offset
  if (plain >= linear(LINEAR_FROM)) return volume(Math.min(1, (plain + 34) / 40))
  if (plain >= bent(FOOT_TO)) return volume(unbent(plain))
  return volume(alongFoot(curve, level, TO, FROM) ?? 0)
}

/** A level as Live's mixer shows it: `-6.0 dB`, `-inf dB`. */
export function decibelsText(level: Decibels): string {
  if (level === SILENCE) return "-inf dB"
  const text = level.toFixed(1)
  return `${text === "-0.0" ? "0.0" : text} dB`
}

const LEVEL = /^(-inf|[+-]?\d+(?:\.\d+)?)(?:\s*dB)?$/i

/** The level of `-6 dB`, `+3.5` or `-inf dB`. @throws UnitError for another text */
export function decibelsOfText(text: string): Decibels {
  const [, level] = LEVEL.exec(text.trim()) ?? []
  if (level === undefined) {
    throw new UnitError(
      "wrong-type",
      text,
      `a level takes a text such as "-6.0 dB" or "-inf dB", not ${JSON.stringify(text)}`,
    )
  }
  return level.toLowerCase() === "-inf" ? SILENCE : decibels(Number(level))
}
