/** Whether a number stands where Live takes it, and the words for where that is. */

import { enums } from "../enums/index.ts"
import type { ArgRow, LomEnum, OutOfRange, PropertyRow } from "../rows.ts"

/** What Live does with a number below `min`, and above `max`. A row that is silent about it raises, as Live mostly does. */
const REFUSES: Readonly<Record<OutOfRange, { readonly below: boolean; readonly above: boolean }>> = {
  raise: { below: true, above: true },
  clamp: { below: false, above: false },
  snap: { below: false, above: false },
  nearest: { below: false, above: false },
  "clamp-high/raise-negative": { below: true, above: false },
  "raised-to-min": { below: false, above: true },
  carry: { below: false, above: false },
  accepted: { below: false, above: false },
}

const UNITS: Readonly<Record<string, string>> = {
  bpm: "BPM",
  hz: "Hz",
  "beats|seconds": "beats (seconds where the clip is not warped)",
}

const enumTables: Readonly<Record<string, LomEnum>> = enums

/** The members of an enum that are values; `count` only says how many there are. */
function enumMembers(name: string): readonly (readonly [string, number])[] {
  return Object.entries(enumTables[name]?.members ?? {}).filter(([member]) => member !== "count")
}

/** A bound that is the name of another member is known only to Live. */
function bound(value: number | string | undefined): number | undefined {
  return typeof value === "number" ? value : undefined
}

function insideEnum(name: string | undefined, value: number): boolean {
  return name === undefined || enumMembers(name).some(([, number]) => number === value)
}

function insideBounds(row: PropertyRow, value: number): boolean {
  const refuses = REFUSES[row.outOfRange ?? "raise"]
  const { min, max } = { min: bound(row.min), max: bound(row.max) }
  const low = refuses.below && min !== undefined && value < min
  const high = refuses.above && max !== undefined && value > max
  return !low && !high
}

/** True where Live takes the number. Guessed ranges (`rangeUncertain`) are left to Live to judge. */
export function insideRange(row: PropertyRow, value: number): boolean {
  if (row.rangeUncertain) return true
  if (row.allowed) return row.allowed.includes(value)
  return insideBounds(row, value) && insideEnum(row.enum, value)
}

/** The same for an argument of a function, which has no bounds but may be of an enum, or left to its default. */
export function insideArgRange(row: ArgRow, value: number): boolean {
  return value === row.default || insideEnum(row.enum, value)
}

function boundWords(row: PropertyRow): string {
  const { min, max } = { min: bound(row.min), max: bound(row.max) }
  if (min !== undefined && max !== undefined) return `${min} to ${max}`
  if (min !== undefined) return `${min} or more`
  return max === undefined ? "" : `${max} or less`
}

function enumWords(name: string): string {
  return enumMembers(name)
    .map(([member, number]) => `${number} (${member})`)
    .join(", ")
}

/** `20 to 999 BPM`, `1, 2, 4, 8, 16`, `0 (off), 1 (on)`; empty where the table knows no range. */
export function rangeWords(row: PropertyRow): string {
  if (row.enum) return enumWords(row.enum)
  const numbers = row.allowed ? row.allowed.join(", ") : boundWords(row)
  const unit = row.unit ? ` ${UNITS[row.unit] ?? row.unit}` : ""
  return numbers && `${numbers}${unit}`
}

export function argRangeWords(row: ArgRow): string {
  return row.enum ? enumWords(row.enum) : ""
}
