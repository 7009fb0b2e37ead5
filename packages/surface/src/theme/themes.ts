/** The three looks. Saturated colours come from the Set or mean a state; everything else is quiet. */

export type ThemeName = "dark" | "light" | "sun"
export const THEME_NAMES: readonly ThemeName[] = ["dark", "light", "sun"]

export interface Theme {
  readonly ground: number
  readonly panel: number
  readonly well: number
  readonly line: number
  readonly text: number
  readonly quiet: number
  readonly playing: number
  readonly recording: number
  readonly solo: number
  readonly overridden: number
  readonly warn: number
  /** Share of a clip's colour while it lies still, over the ground. */
  readonly resting: number
  /** Width in pixels of lines that carry meaning. */
  readonly stroke: number
  /** Clips are outlines filled with black while playing: nothing else survives the sun. */
  readonly outlined: boolean
}

export const THEMES: Record<ThemeName, Theme> = {
  dark: {
    ground: 0x0e0f11,
    panel: 0x17191c,
    well: 0x23262b,
    line: 0x3a3f47,
    text: 0xe8e9ea,
    quiet: 0x9aa0a8,
    playing: 0x39d353,
    recording: 0xff3b30,
    solo: 0x4aa3ff,
    overridden: 0xff9f0a,
    warn: 0xffd60a,
    resting: 0.46,
    stroke: 2,
    outlined: false,
  },
  light: {
    ground: 0xe9e4db,
    panel: 0xf4f1ea,
    well: 0xdcd6cb,
    line: 0xb3aca0,
    text: 0x1a1917,
    quiet: 0x565149,
    playing: 0x0d7a30,
    recording: 0xc4190f,
    solo: 0x0b5cbd,
    overridden: 0x9a5200,
    warn: 0x7a5c00,
    resting: 0.52,
    stroke: 2,
    outlined: false,
  },
  sun: {
    ground: 0xffffff,
    panel: 0xffffff,
    well: 0xffffff,
    line: 0x000000,
    text: 0x000000,
    quiet: 0x000000,
    playing: 0x005c1c,
    recording: 0xb00000,
    solo: 0x003f9e,
    overridden: 0x7a3d00,
    warn: 0x5c4500,
    resting: 0,
    stroke: 3,
    outlined: true,
  },
}

export function isThemeName(name: string | null): name is ThemeName {
  return name === "dark" || name === "light" || name === "sun"
}
