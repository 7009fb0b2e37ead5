/**
 * Trees of shape watches: immutable, so that a client which has fallen behind costs one reference to what it saw last, and what it
 * misses is found by comparing two trees that share all that did not change.
 */
import type { Delta, Json } from "@backline/protocol"

type Members = { readonly [name: string]: Json }

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

function isObject(value: Json | undefined): value is Members {
  return typeof value === "object" && value !== null && !isList(value)
}

/** Applies the steps in order. `undefined` when a step does not fit the tree: the mirror has lost its thread and must ask anew. */
export function applyDelta(tree: Json | undefined, steps: readonly Delta[]): Json | undefined {
  let grown = tree
  for (const [path, value] of steps) {
    grown = place(grown, path, 0, value)
    if (grown === undefined) return undefined
  }
  return grown
}

function place(tree: Json | undefined, path: Delta[0], depth: number, value: Json): Json | undefined {
  const segment = path[depth]
  if (segment === undefined) return value
  if (isList(tree) && typeof segment === "number")
    return placeInList(tree, segment, place(tree[segment], path, depth + 1, value))
  if (isObject(tree) && typeof segment === "string") {
    const placed = place(Object.hasOwn(tree, segment) ? tree[segment] : undefined, path, depth + 1, value)
    return placed === undefined ? undefined : withMember(tree, segment, placed)
  }
  return undefined
}

function placeInList(list: readonly Json[], index: number, placed: Json | undefined): Json | undefined {
  if (placed === undefined || !Number.isInteger(index) || index < 0 || index > list.length) return undefined
  const copy = list.slice()
  copy[index] = placed
  return copy
}

/** A member called `__proto__` must become a member, not a prototype. */
function withMember(tree: Members, name: string, placed: Json): Json {
  const copy: { [name: string]: Json } = { ...tree }
  if (name === "__proto__")
    Object.defineProperty(copy, name, { value: placed, enumerable: true, configurable: true, writable: true })
  else copy[name] = placed
  return copy
}

/** The least steps that turn `before` into `after`; none when they say the same. */
export function difference(before: Json, after: Json): Delta[] {
  const steps: Delta[] = []
  compare(before, after, [], steps)
  return steps
}

function compare(before: Json, after: Json, path: readonly (string | number)[], steps: Delta[]): void {
  if (before === after) return
  if (isList(before) && isList(after) && before.length === after.length) {
    for (const [index, value] of after.entries()) compare(before[index] ?? null, value, [...path, index], steps)
  } else if (isObject(before) && isObject(after) && isSameThing(before, after)) {
    for (const [name, value] of Object.entries(after)) compare(before[name] ?? null, value, [...path, name], steps)
  } else {
    steps.push([path, after])
  }
}

/** Two objects of Live with different handles are different things even where all else is alike: they are replaced whole. */
function isSameThing(before: Members, after: Members): boolean {
  if (before.$ref !== after.$ref) return false
  const names = Object.keys(after)
  return names.length === Object.keys(before).length && names.every((name) => Object.hasOwn(before, name))
}
