import type { ChildRow, PropertyRow } from "../rows.ts"
import { type Objection, show } from "./objection.ts"
import { insideRange, rangeWords } from "./range.ts"
import { fitsType, typeWords } from "./types.ts"

type SettableRow = PropertyRow | ChildRow

function notSettable(row: SettableRow, path: string): Objection | undefined {
  if (row.access.includes("set")) return undefined
  const can = row.access === "get" ? "can be read" : "can be read and observed"
  return { code: "not-settable", message: `${path} ${can}, but not set` }
}

function typeText(row: SettableRow): string {
  if ("type" in row) return row.type
  return row.list ? `list[${row.of}]` : row.of
}

function wanted(row: SettableRow): string {
  const range = "type" in row ? rangeWords(row) : ""
  const words = `${typeWords(typeText(row))}${range && `: ${range}`}`
  return row.nullable ? `${words}, or null` : words
}

function wrongType(row: SettableRow, value: unknown, path: string): Objection | undefined {
  if ((value === null && row.nullable) || fitsType(typeText(row), value)) return undefined
  return { code: "wrong-type", message: `${path} takes ${wanted(row)}, not ${show(value)}` }
}

function outOfRange(row: SettableRow, value: unknown, path: string): Objection | undefined {
  if (!("type" in row) || typeof value !== "number" || insideRange(row, value)) return undefined
  return { code: "out-of-range", message: `${path} takes ${rangeWords(row)}, not ${show(value)}` }
}

/**
 * Why `value` cannot be written to the property or child of this row, or undefined when it can, as far as the table knows:
 * `song.tempo takes 20 to 999 BPM, not 5000`. What Live clamps or snaps is no fault, and a bound that is another member
 * (`self.max`) is left to Live.
 * @param path how the message calls what was to be set
 */
export function checkSet(row: PropertyRow | ChildRow, value: unknown, path: string): Objection | undefined {
  return notSettable(row, path) ?? wrongType(row, value, path) ?? outOfRange(row, value, path)
}
