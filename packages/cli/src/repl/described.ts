/** What `describe` answered, as a page for people. */
import type { Json } from "@backline/protocol"
import { isTree, type Tree } from "./tree.ts"

interface Row {
  readonly type?: Json
  readonly of?: Json
  readonly list?: Json
  readonly access?: Json
  readonly unit?: Json
  readonly min?: Json
  readonly max?: Json
  readonly since?: Json
  readonly deferred?: Json
  readonly returns?: Json
  readonly args?: Json
  readonly doc?: Json
}

export function described(answer: Json): string {
  if (!isTree(answer)) return JSON.stringify(answer)
  if (isTree(answer.row)) return member(`${word(answer.type)}.${word(answer.member)}`, answer.row)
  if (answer.list === true) return `a list of ${word(answer.count)} ${word(answer.type)}`
  const parts = [head(answer)]
  for (const section of ["children", "properties", "functions"] as const) {
    const rows = answer[section]
    if (isTree(rows) && Object.keys(rows).length > 0)
      parts.push(`\n${section}`, ...Object.entries(rows).map(([name, row]) => line(name, row)))
  }
  return parts.join("\n")
}

const head = (answer: Tree): string =>
  typeof answer.path === "string" ? `${word(answer.type)}  ${answer.path}` : word(answer.type)

function line(name: string, row: Json): string {
  const fact = isTree(row) ? facts(row) : ""
  return `  ${name.padEnd(34)} ${fact}`.trimEnd()
}

function member(name: string, row: Row): string {
  return [name, `  ${facts({ ...row, doc: null })}`, ...(typeof row.doc === "string" ? [`  ${row.doc}`] : [])].join(
    "\n",
  )
}

function facts(row: Row): string {
  const parts = [
    typeOf(row),
    access(row),
    range(row),
    typeof row.unit === "string" ? row.unit : "",
    row.deferred === true ? "takes effect on the next tick" : "",
  ]
  const text = parts.filter((part) => part !== "").join(", ")
  return typeof row.doc === "string" ? `${text.padEnd(34)} ${row.doc}` : text
}

function typeOf(row: Row): string {
  if (Array.isArray(row.args)) return `(${row.args.map(argument).join(", ")}) → ${word(row.returns)}`
  if (row.of !== undefined) return row.list === true ? `list of ${word(row.of)}` : word(row.of)
  return typeof row.type === "string" ? row.type : ""
}

function argument(value: Json): string {
  if (!isTree(value)) return "?"
  return `${word(value.name)}: ${word(value.type)}${value.optional === true ? "?" : ""}`
}

const access = (row: Row): string =>
  typeof row.access === "string" ? row.access.replace("get", "read").replace("set", "write").replaceAll(" ", "/") : ""

function range(row: Row): string {
  const { min, max } = row
  if (min === undefined && max === undefined) return ""
  return max === undefined
    ? `from ${word(min)}`
    : min === undefined
      ? `to ${word(max)}`
      : `${word(min)} to ${word(max)}`
}

/** A fact of a row: a name or a number; anything else as JSON. */
const word = (value: Json | undefined): string => (typeof value === "string" ? value : JSON.stringify(value ?? null))
