/** Cuts names in the middle for labels outside the canvas. */
import { middleCut } from "../layout/middle-cut.ts"

const context = document.createElement("canvas").getContext("2d")
const cuts = new Map<string, string>()

/** `room` in pixels, `font` as in CSS. */
export function fitText(name: string, room: number, font: string): string {
  if (context === null) return name
  const key = `${room} ${font} ${name}`
  const known = cuts.get(key)
  if (known !== undefined) return known
  context.font = font
  const cut = middleCut(name, room, (text) => context.measureText(text).width)
  if (cuts.size > 2_000) cuts.clear()
  cuts.set(key, cut)
  return cut
}

/** Widths measured before the font arrived are wrong. */
export function forgetCuts(): void {
  cuts.clear()
}
