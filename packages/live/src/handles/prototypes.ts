/** Makes handles: one JavaScript class for each class of the table, with a getter for every member, made at first use. */
import {
  type ChildRow,
  type ClassName,
  classOf,
  type Found,
  type FunctionRow,
  findMember,
  isClassName,
  type ListenerRow,
  memberNames,
  nearNames,
  type PropertyRow,
  type Resolution,
} from "@backline/lom"
import { UnknownPath } from "@backline/protocol"
import { type Core, classNamed } from "./core.ts"
import { ListHandle } from "./list-handle.ts"
import { methodHandle } from "./method-handle.ts"
import { ObjectHandle } from "./object-handle.ts"
import { below, type Place } from "./place.ts"
import type { Handle } from "./types.ts"
import { TriggerHandle, ValueHandle } from "./value-handle.ts"

/** The handle for what a path leads to, by the tables. Behind `#h12` of unknown class stands a plain object. */
export function handleOfPath(core: Core, path: string, found: Resolution): object {
  const place = (type: ClassName): Place => ({ core, wire: path, shown: path, type, ref: undefined, options: {} })
  if (found.kind === "unknown") return objectAt(place("LomObject"))
  if (found.kind === "object") return objectAt(place(found.types[0] ?? "LomObject"), found.child?.row)
  if (found.kind === "list") return new ListHandle(place(found.types[0] ?? "LomObject"), objectAt)
  return memberAt(place(found.owners[0] ?? "LomObject"), found)
}

type HandleClass = new (place: Place, make: (place: Place) => object, row?: ChildRow | PropertyRow) => ObjectHandle

const made = new Map<ClassName, HandleClass>()

/** A handle with the members of the class that the place says. The types are those of the same table (`types.ts`). */
export function handleAt<C extends ClassName>(place: Place<C>): Handle<C> {
  const handle: object = objectAt(place)
  return handle as Handle<C>
}

export function handleOfReference(
  core: Core,
  reference: { readonly $ref: string; readonly type: string; readonly path?: string },
): object {
  const wire = `#${reference.$ref}`
  const type = classNamed(reference.type)
  return objectAt({ core, wire, shown: reference.path ?? wire, type, ref: reference.$ref, options: {} })
}

function objectAt(place: Place, row?: ChildRow | PropertyRow): ObjectHandle {
  const known = made.get(place.type) ?? makeClass(place.type)
  made.set(place.type, known)
  return new known(place, objectAt, row)
}

function makeClass(name: ClassName): HandleClass {
  const Made = class extends ObjectHandle {}
  Object.defineProperty(Made, "name", { value: name })
  for (const member of memberNames(name)) {
    const found = findMember(name, member)
    if (!found || member in ObjectHandle.prototype) continue
    Object.defineProperty(Made.prototype, member, {
      get(this: ObjectHandle) {
        return memberOf(ObjectHandle.placeOf(this), found)
      },
    })
  }
  return Made
}

function memberOf(place: Place, found: Found): object {
  if (found.kind !== "child") return memberAt(below(place, found.name, place.type), found)
  const there = below(place, found.name, classNamed(found.row.of))
  return found.row.list ? new ListHandle(there, objectAt) : objectAt(there, found.row)
}

type Leaf =
  | { readonly kind: "function"; readonly row: FunctionRow }
  | { readonly kind: "property"; readonly row: PropertyRow }
  | { readonly kind: "listener"; readonly row: ListenerRow }

function memberAt(there: Place, leaf: Leaf): object {
  if (leaf.kind === "function") return methodHandle(there, leaf.row)
  if (leaf.kind === "listener") return new TriggerHandle(there, leaf.row)
  const type = leaf.row.type
  if (isClassName(type) && classOf(type).table.kind === "lom") return objectAt({ ...there, type }, leaf.row)
  return new ValueHandle(there, leaf.row)
}

/** Names that JavaScript, test tools and consoles look for in anything; Live has none of them on objects. */
const PROBED = new Set([
  "then",
  "catch",
  "finally",
  "length",
  "size",
  "inspect",
  "constructor",
  "prototype",
  "message",
  "stack",
])
const LOOKS_LIKE_A_MEMBER = /^[a-z][a-z0-9_]*$/

/** Stands behind all prototypes: who writes `song.tempp` in plain JavaScript gets a sentence and not `undefined`. */
const complainer = new Proxy(Object.create(null), {
  get(_target, name, receiver: unknown) {
    const known = Reflect.get(Object.prototype, name, receiver)
    if (known !== undefined || typeof name === "symbol" || PROBED.has(name) || !LOOKS_LIKE_A_MEMBER.test(name))
      return known
    if (!(receiver instanceof ObjectHandle)) return undefined
    const { $path, $type } = receiver
    const near = nearNames(name, memberNames($type))
    const hint = near.length > 0 ? `; did you mean ${near.join(" or ")}?` : ""
    throw new UnknownPath({
      stage: "client",
      path: `${$path}.${name}`,
      message: `${$path}: ${$type} has no ${name}${hint}`,
    })
  },
})
Object.setPrototypeOf(ObjectHandle.prototype, complainer)
