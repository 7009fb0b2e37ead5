import { classes } from "./classes/index.ts"
import { enums } from "./enums/index.ts"
import { modules } from "./modules/index.ts"
import type { ChildRow, FunctionRow, Functions, ListenerRow, LomClass, PropertyRow } from "./rows.ts"

/** The version of Live whose API the tables describe. */
export const LIVE_VERSION = "12.4.6"

/** Where paths begin, and the class that stands there. */
export const roots = { song: "Song", application: "Application" } as const

/** What tables leave out because it is usual is written out here, so that Python needs no rules of its own. */
type Printed = Readonly<Record<string, unknown>>

/** Members of what Live's host offers to scripts are not dated; those of the API are as old as their class unless they say so. */
function dated<R extends { readonly since?: string }>(row: R, owner: LomClass): R {
  return owner.kind === "host" ? row : { ...row, since: row.since ?? owner.since }
}

function docLast<R extends { readonly doc: string }>({ doc, ...row }: R): Printed {
  return { ...row, doc }
}

const printProperty = (row: PropertyRow, owner: LomClass): Printed => docLast(dated(row, owner))

const printListener = (row: ListenerRow, owner: LomClass): Printed => docLast(dated(row, owner))

function printChild(row: ChildRow, owner: LomClass): Printed {
  const container = row.list ? { container: "Vector" } : {}
  return docLast(dated({ list: false, ...container, ...row }, owner))
}

const printFunction = (row: FunctionRow): Printed => docLast({ args: [], returns: "None", ...row })

function each<R>(rows: Readonly<Record<string, R>>, print: (row: R) => Printed): Printed {
  return Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, print(row)]))
}

function printClass(table: LomClass): Printed {
  const { properties, children, functions, listeners, params, ...head } = table
  return {
    ...head,
    ...(params && { constructor: { params } }),
    ...(listeners && { listeners: each(listeners, (row) => printListener(row, table)) }),
    properties: each(properties, (row) => printProperty(row, table)),
    children: each(children, (row) => printChild(row, table)),
    functions: each(functions, (row) => printFunction(dated(row, table))),
  }
}

/** The text of `contract/lom.json`: what Python reads, and whoever else wants the tables as data. */
export function printContract(): string {
  const contract = {
    format: 1,
    live: LIVE_VERSION,
    roots,
    enums,
    classes: each<LomClass>(classes, printClass),
    modules: each<Functions>(modules, (functions) => each(functions, printFunction)),
  }
  return `${JSON.stringify(contract, null, 1)}\n`
}
