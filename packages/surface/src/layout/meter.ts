/** The fall of a level meter and its held peak. Levels 0 to 1 on Live's meter scale, times in milliseconds. */

export interface Meter {
  readonly level: number
  readonly peak: number
  readonly peakAt: number
}

export const SILENT: Meter = { level: 0, peak: 0, peakAt: 0 }

const PEAK_HOLD = 1_200
/** Full scale per second. */
const FALL = 1.6
const PEAK_FALL = 0.8

/** Rises at once, falls evenly; the peak stays a moment before it falls. */
export function metered(meter: Meter, level: number, now: number, elapsed: number): Meter {
  const shown = Math.max(level, meter.level - (FALL * elapsed) / 1000, 0)
  if (shown >= meter.peak) return { level: shown, peak: shown, peakAt: now }
  const held = now - meter.peakAt < PEAK_HOLD
  const peak = held ? meter.peak : Math.max(shown, meter.peak - (PEAK_FALL * elapsed) / 1000)
  return { level: shown, peak, peakAt: meter.peakAt }
}

export function still(meter: Meter, level: number): boolean {
  return meter.level === level && meter.peak === level
}
