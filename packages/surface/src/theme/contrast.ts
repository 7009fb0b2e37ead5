/** Colour arithmetic: mixing and the contrast of WCAG 2. Colours are 0xRRGGBB. */

function channels(color: number): readonly [red: number, green: number, blue: number] {
  return [(color >> 16) & 255, (color >> 8) & 255, color & 255]
}

function linear(channel: number): number {
  const share = channel / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

/** Relative luminance, 0 (black) to 1 (white). */
export function luminance(color: number): number {
  const [red, green, blue] = channels(color)
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/** 1 to 21. */
export function contrast(one: number, other: number): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

/** `share` of `color` over `ground`, 0 to 1. */
export function mix(color: number, ground: number, share: number): number {
  const over = channels(ground)
  const [red = 0, green = 0, blue = 0] = channels(color).map((channel, index) =>
    Math.round(channel * share + (over[index] ?? 0) * (1 - share)),
  )
  return (red << 16) | (green << 8) | blue
}

const INK = 0x000000
const PAPER = 0xffffff

/** Black or white, whichever reads better on `color`; one of the two always reaches 4.5. */
export function readableOn(color: number): number {
  return contrast(INK, color) >= contrast(PAPER, color) ? INK : PAPER
}

export function css(color: number): string {
  return `#${color.toString(16).padStart(6, "0")}`
}
