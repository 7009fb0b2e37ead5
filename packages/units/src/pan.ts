import { type Unit, UnitError, unitOf } from "./unit.ts"

/** A place between left (-1) and right (1); 0 is the centre. */
export type Pan = Unit<"pan">
/** @throws UnitError outside -1 to 1 */
export const pan = unitOf<Pan>({ takes: "a pan takes", min: -1, max: 1 })

// Live shows fifty steps to each side.
const STEPS = 50

/** A pan as Live shows it: `50L`, `C`, `12R`. */
export function panText(place: Pan): string {
  const step = Math.round(Math.abs(place) * STEPS)
  if (step === 0) return "C"
  return `${step}${place < 0 ? "L" : "R"}`
}

const TEXT = /^(?:(C)|(\d{1,2})([LR]))$/i

/** The pan of `50L`, `C` or `12R`. @throws UnitError for another text, or more than 50 to a side */
export function panOfText(text: string): Pan {
  const [, centre, steps, side] = TEXT.exec(text.trim()) ?? []
  if (centre) return pan(0)
  const step = Number(steps)
  if (step <= STEPS) return pan(step === 0 ? 0 : (side?.toUpperCase() === "L" ? -step : step) / STEPS)
  throw new UnitError(
    "wrong-type",
    text,
    `a pan takes a text from "50L" over "C" to "50R", not ${JSON.stringify(text)}`,
  )
}
