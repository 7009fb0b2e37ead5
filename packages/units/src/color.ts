import { PALETTE } from "./palette.ts"
import { type Unit, UnitError, unitOf } from "./unit.ts"

/** A place in Live's palette of 70 colours, 0 to 69. */
export type ColorIndex = Unit<"colour index">
/** @throws UnitError outside 0 to 69 */
export const colorIndex = unitOf<ColorIndex>({ takes: "a colour index takes", min: 0, max: 69, whole: true })

/** A colour as Live writes it: red × 65536 + green × 256 + blue. */
export type Rgb = Unit<"rgb">
/** @throws UnitError outside 0 to 16777215 */
export const rgb = unitOf<Rgb>({ takes: "a colour takes", min: 0, max: 0xffffff, whole: true })

/** The colour of a place in the palette. */
export function rgbOfIndex(index: ColorIndex): Rgb {
  return rgb(PALETTE[index] ?? 0)
}

/** `#ff3636`, as browsers write it. */
export function hexOfRgb(color: Rgb): string {
  return `#${color.toString(16).padStart(6, "0")}`
}

const HEX = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i

/** The colour of `#ff3636`, `ff3636` or `#f33`. @throws UnitError for another text */
export function rgbOfHex(text: string): Rgb {
  const [, digits] = HEX.exec(text.trim()) ?? []
  if (digits === undefined) {
    throw new UnitError("wrong-type", text, `a colour takes a text such as "#ff3636", not ${JSON.stringify(text)}`)
  }
  const full = digits.length === 3 ? digits.replace(/./g, "$&$&") : digits
  return rgb(Number.parseInt(full, 16))
}

const channels = (color: number): readonly number[] => [color >> 16, (color >> 8) & 0xff, color & 0xff]

function distance(one: number, other: number): number {
  const others = channels(other)
  return channels(one).reduce((sum, channel, index) => sum + (channel - (others[index] ?? 0)) ** 2, 0)
}

/** Where a colour snaps to when it is written to Live: the nearest of the palette. */
export function nearestColorIndex(color: Rgb): ColorIndex {
  const distances = PALETTE.map((entry) => distance(entry, color))
  return colorIndex(distances.indexOf(Math.min(...distances)))
}

/** The colour that Live makes of a colour written to it. */
export function snapColor(color: Rgb): Rgb {
  return rgbOfIndex(nearestColorIndex(color))
}
