import type { ArgRow, FunctionRow } from "../rows.ts"
import { type Objection, show } from "./objection.ts"
import { argRangeWords, insideArgRange } from "./range.ts"
import { fitsType, typeWords } from "./types.ts"

export interface CallArguments {
  readonly args?: readonly unknown[]
  readonly named?: Readonly<Record<string, unknown>>
}

const isRest = (row: ArgRow): boolean => row.name.startsWith("*")

function wrongCount(rows: readonly ArgRow[], given: CallArguments, path: string): Objection | undefined {
  const count = given.args?.length ?? 0
  if (count <= rows.length || rows.some(isRest)) return undefined
  const names = rows.map((row) => row.name).join(", ") || "nothing"
  return { code: "wrong-type", message: `${path} takes ${rows.length} arguments (${names}), not ${count}` }
}

function unknownName(rows: readonly ArgRow[], { args = [], named = {} }: CallArguments, path: string) {
  const free = rows.slice(args.length).filter((row) => row.keyword)
  const name = Object.keys(named).find((given) => !free.some((row) => row.name === given))
  if (name === undefined) return undefined
  const names = free.map((row) => row.name).join(", ") || "none"
  return wrong(`${path} takes no further argument called ${JSON.stringify(name)}; by name it takes ${names}`)
}

function wrong(message: string): Objection {
  return { code: "wrong-type", message }
}

function missing(row: ArgRow, path: string): Objection | undefined {
  return row.optional || isRest(row) ? undefined : wrong(`${path} needs ${row.name}: ${typeWords(row.type)}`)
}

function wrongValue(row: ArgRow, value: unknown, path: string): Objection | undefined {
  if (value === undefined) return missing(row, path)
  const called = `${path} takes as ${row.name}`
  if (!fitsType(row.type, value)) return wrong(`${called} ${typeWords(row.type)}, not ${show(value)}`)
  if (typeof value !== "number" || insideArgRange(row, value)) return undefined
  return { code: "out-of-range", message: `${called} ${argRangeWords(row)}, not ${value}` }
}

/**
 * Why a function cannot be called with these arguments, or undefined when it can, as far as the table knows.
 * @param path how the message calls the function
 */
export function checkCall(row: FunctionRow, given: CallArguments, path: string): Objection | undefined {
  const rows = row.args ?? []
  const { args = [], named = {} } = given
  const shape = wrongCount(rows, given, path) ?? unknownName(rows, given, path)
  if (shape) return shape
  for (const [index, arg] of rows.entries()) {
    const objection = wrongValue(arg, index < args.length ? args[index] : named[arg.name], path)
    if (objection) return objection
  }
  return undefined
}
