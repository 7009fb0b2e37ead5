/** Looking things up in the tables, inherited rows included. */

import { classes } from "./classes/index.ts"
import type {
  ChildRow,
  Children,
  FunctionRow,
  Functions,
  ListenerRow,
  Listeners,
  LomClass,
  Properties,
  PropertyRow,
} from "./rows.ts"
import type { ClassName } from "./types/members.ts"

/** A class with everything that it inherits. */
export interface FullClass {
  readonly name: ClassName
  readonly table: LomClass
  readonly bases: readonly ClassName[]
  readonly properties: Properties
  readonly children: Children
  readonly functions: Functions
  readonly listeners: Listeners
}

export type Found =
  | { readonly kind: "property"; readonly owner: ClassName; readonly name: string; readonly row: PropertyRow }
  | { readonly kind: "child"; readonly owner: ClassName; readonly name: string; readonly row: ChildRow }
  | { readonly kind: "function"; readonly owner: ClassName; readonly name: string; readonly row: FunctionRow }
  | { readonly kind: "listener"; readonly owner: ClassName; readonly name: string; readonly row: ListenerRow }

export const classNames = Object.keys(classes).filter(isClassName)

export function isClassName(name: string): name is ClassName {
  return Object.hasOwn(classes, name)
}

function withBase(name: ClassName): FullClass {
  const table: LomClass = classes[name]
  const base = table.bases.find(isClassName)
  const above = base && classOf(base)
  return {
    name,
    table,
    bases: above ? [above.name, ...above.bases] : [],
    properties: { ...above?.properties, ...table.properties },
    children: { ...above?.children, ...narrowedView(table, above), ...table.children },
    functions: { ...above?.functions, ...table.functions },
    listeners: { ...above?.listeners, ...table.listeners },
  }
}

/** A device's `view` is a `Device.View`; a rack's is a `RackDevice.View`, which the table says once, as `viewClass`. */
function narrowedView(table: LomClass, above: FullClass | undefined): Children {
  const view = above?.children.view
  return view && table.viewClass ? { view: { ...view, of: table.viewClass } } : {}
}

const full = new Map<ClassName, FullClass>()

/** The class with its inherited rows. */
export function classOf(name: ClassName): FullClass {
  const known = full.get(name) ?? withBase(name)
  full.set(name, known)
  return known
}

/** Classes that extend `name`, near and far. */
export function subclassesOf(name: ClassName): readonly ClassName[] {
  return classNames.filter((other) => classOf(other).bases.includes(name))
}

/** True where a `type` may be handed over when a `wanted` is expected. */
export function isKindOf(type: ClassName, wanted: ClassName): boolean {
  return type === wanted || classOf(type).bases.includes(wanted)
}

/** Every public name of a class, for completion and for near matches. */
export function memberNames(name: ClassName): readonly string[] {
  const { properties, children, functions, listeners } = classOf(name)
  const all = [properties, children, functions, listeners].flatMap((rows) => Object.keys(rows))
  return [...new Set(all)].filter(isPublic).sort()
}

function isPublic(name: string): boolean {
  return !name.startsWith("_")
}

/** The row of `member` in class `name`, or undefined. A child is found before a property, a listener last. */
export function findMember(name: ClassName, member: string): Found | undefined {
  if (!isPublic(member)) return undefined
  const { properties, children, functions, listeners } = classOf(name)
  const found = { owner: name, name: member }
  const child = own(children, member)
  if (child) return { kind: "child", ...found, row: child }
  const property = own(properties, member)
  if (property) return { kind: "property", ...found, row: property }
  const called = own(functions, member)
  if (called) return { kind: "function", ...found, row: called }
  const listener = own(listeners, member)
  return listener && { kind: "listener", ...found, row: listener }
}

function own<R>(rows: Readonly<Record<string, R>>, name: string): R | undefined {
  return Object.hasOwn(rows, name) ? rows[name] : undefined
}
