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
  readonly row: Record<"least" | "most", number>
  readonly stop: number
  readonly mixer: number
}

/** Above the page the transport bar; on a phone the tabs, below it or, held sideways, beside it. */
const BAR = 64
const TABS = { high: 56, wide: 72 }

function pageOf(screen: Screen): { readonly width: number; readonly height: number } {
  const { width, height } = screen
  if (formOf(screen) !== "phone") return { width, height: height - BAR }
  return width > height
    ? { width: width - TABS.wide, height: height - BAR }
    : { width, height: height - BAR - TABS.high }
}

const SIZES: Record<Form, Sizes> = {
  phone: {
    column: { least: 88, most: 140 },
    scene: 120,
    head: 44,
    row: { least: 52, most: 76 },
    stop: 56,
    mixer: 0,
  },
  tablet: {
    column: { least: 88, most: 136 },
    scene: 116,
    head: 48,
    row: { least: 56, most: 72 },
    stop: 56,
    mixer: 316,
  },
  desktop: {
    column: { least: 96, most: 140 },
    scene: 172,
    head: 44,
    row: { least: 44, most: 64 },
    stop: 44,
    mixer: 348,
  },
}

/** What a finger plays on a stage is bigger than what a mouse hits at a desk. */
const PLAYED = 56
const MOST_MIXER = 560
/** Share of the page that the mixer may take. */
const MIXER_SHARE = 0.62

/** How many columns of tracks and returns, how many rows of scenes. */
export interface Extent {
  readonly columns: number
  readonly scenes: number
}

function step4(value: number): number {
  return Math.floor(value / 4) * 4
}

function within(value: number, { least, most }: Record<"least" | "most", number>): number {
  return Math.min(most, Math.max(least, value))
}

/** Few columns grow, many scroll: then a whole number of them fills the width. */
function columnOf(room: number, columns: number, limits: Sizes["column"]): number {
  const fitting = Math.max(1, Math.min(columns, Math.floor(room / limits.least)))
  return within(Math.floor(room / fitting), limits)
}

export function metricsOf(screen: Screen, { columns, scenes }: Extent): Metrics {
  const form = formOf(screen)
  const sizes = SIZES[form]
  const stop = screen.touch ? PLAYED : sizes.stop
  const page = pageOf(screen)
  const rest = page.height - sizes.head - stop
  const least = screen.touch && form !== "phone" ? PLAYED : sizes.row.least
  const row = within(step4((rest - sizes.mixer) / Math.max(1, scenes)), { ...sizes.row, least })
  const spare = step4(rest - row * Math.min(scenes, 8))
  const mixer = Math.min(Math.max(sizes.mixer, spare), MOST_MIXER, step4(rest * MIXER_SHARE))
  const column = columnOf(page.width - sizes.scene, columns, sizes.column)
  return { form, column, scene: sizes.scene, head: sizes.head, row, stop, mixer }
}
