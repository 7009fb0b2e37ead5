/** How far a transfer is, in one line that is written over and over: on a terminal only, and never into a pipe. */
import type { Progress } from "@backline/device-files"

export interface ProgressBar {
  show(name: string, progress: Progress): void
  /** Takes the line away. */
  clear(): void
}

interface Screen {
  write(text: string): unknown
  readonly isTTY?: boolean
  readonly columns?: number
}

const WIDTH = 24
const LEAST_WIDTH = 8
const PAUSE = 100

export function progressBar(screen: Screen = process.stderr, json = false): ProgressBar {
  let last = 0
  let drawn = false
  const show = (name: string, progress: Progress): void => {
    const now = performance.now()
    if (!screen.isTTY || json || (now - last < PAUSE && progress.bytes < progress.total)) return
    last = now
    drawn = true
    screen.write(`\r\x1b[K${barLine(name, progress, (screen.columns ?? 80) - 1)}`)
  }
  const clear = (): void => {
    if (drawn) screen.write("\r\x1b[K")
    drawn = false
  }
  return { show, clear }
}

/** In at most `most` letters: on a narrow terminal first the bar becomes short, then the name, and never speed and time. */
export function barLine(name: string, { bytes, total, rate, left }: Progress, most = 120): string {
  const part = total === 0 ? 1 : bytes / total
  const speed = rate > 0 ? `  ${sizeText(rate)}/s` : ""
  const time = left !== undefined && left >= 1_000 ? `  ${timeText(left)} left` : ""
  const head = ` ${String(Math.floor(part * 100)).padStart(3)} %  `
  const tail = `  ${sizeText(bytes)} of ${sizeText(total)}${speed}${time}`
  const room = most - head.length - tail.length
  const width = Math.max(LEAST_WIDTH, Math.min(WIDTH, room - name.length))
  const full = Math.round(part * width)
  const bar = `${"█".repeat(full)}${"░".repeat(width - full)}`
  return `${bar}${head}${shortened(name, Math.max(1, room - width))}${tail}`.slice(0, most)
}

/** The end of a path says more than its beginning. */
const shortened = (name: string, most: number): string =>
  name.length <= most ? name : `…${name.slice(name.length - most + 1)}`

export function sizeText(bytes: number): string {
  if (bytes < 1_000) return `${Math.round(bytes)} B`
  return bytes < 1_000_000 ? `${(bytes / 1_000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

export function timeText(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1_000)
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}
