/** The one grid: how wide and high everything is for a given screen. Multiples of 4 px; nothing to be touched is under 44 px. */

export type Form = "phone" | "tablet" | "desktop"
export type Page = "session" | "clips" | "mixer" | "transport"

export interface Screen {
  readonly width: number
  readonly height: number
  /** A finger, not a mouse, is the main pointer. */
  readonly touch: boolean
}

export interface Metrics {
  readonly form: Form
  /** Width of a track, of the scene column and main; heights of track heads, clips, stop buttons and the mixer. Pixels. */
  readonly column: number
  readonly scene: number
  readonly head: number
  readonly row: number
  readonly stop: number
  readonly mixer: number
}

export const PAGES: Record<Form, readonly Page[]> = {
  phone: ["clips", "mixer", "transport"],
  tablet: ["session"],
  desktop: ["session"],
}

export function formOf({ width, height }: Screen): Form {
  if (Math.min(width, height) < 600) return "phone"
  return width < 1200 && height < 1400 ? "tablet" : "desktop"
}

interface Sizes {
  readonly column: Record<"least" | "most", number>
  readonly scene: number
  readonly head: number
  readonly row: number
  readonly rowMost: number
  readonly mixerLeast: number
}

const SIZES: Record<Form, Sizes> = {
  phone: { column: { least: 88, most: 112 }, scene: 104, head: 44, row: 52, rowMost: 64, mixerLeast: 260 },
  tablet: { column: { least: 88, most: 132 }, scene: 116, head: 48, row: 56, rowMost: 72, mixerLeast: 316 },
  desktop: { column: { least: 96, most: 136 }, scene: 176, head: 44, row: 44, rowMost: 64, mixerLeast: 348 },
}

const BAR = 64

function step4(value: number): number {
  return Math.floor(value / 4) * 4
}

/** `columns`: tracks and returns; `scenes`: rows. Few of them grow to fill the screen, many keep their least size and scroll. */
export function metricsOf(screen: Screen, columns: number, scenes: number): Metrics {
  const form = formOf(screen)
  const sizes = SIZES[form]
  const { least, most } = sizes.column
  const column = Math.min(most, Math.max(least, step4((screen.width - sizes.scene) / Math.max(1, columns))))
  const stop = form === "tablet" || screen.touch ? 56 : 44
  const least44 = screen.touch && form !== "phone" ? Math.max(56, sizes.row) : sizes.row
  const rest = screen.height - BAR - sizes.head - stop
  const row = Math.min(sizes.rowMost, Math.max(least44, step4((rest - sizes.mixerLeast) / Math.max(1, scenes))))
  const mixer = Math.min(Math.max(sizes.mixerLeast, step4(rest - row * Math.min(scenes, 8))), 560)
  return { form, column, scene: sizes.scene, head: sizes.head, row, stop, mixer: Math.min(mixer, step4(rest * 0.62)) }
}
