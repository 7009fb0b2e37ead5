/**
 * What a table says: the shape of a class, a row for each member, an enum.
 * These tables are the only place where a member's type, access and range are written; everything else is derived from them.
 */

/** Reading is always possible; `observe` means that Live has a listener for it. */
export type Access = "get" | "get observe" | "get set" | "get set observe"

/**
 * What Live does with a number outside `min` and `max`. A row that has a range and says nothing here raises.
 * `raise` refuses; `clamp`, `snap` and `nearest` take the nearest possible value; `clamp-high/raise-negative` does one of each;
 * `raised-to-min` lifts what is too small; `carry` moves the excess into another property; `accepted` takes it as it is.
 */
export type OutOfRange =
  | "raise"
  | "clamp"
  | "snap"
  | "nearest"
  | "clamp-high/raise-negative"
  | "raised-to-min"
  | "carry"
  | "accepted"

/** For which objects of the class the member exists, and with which error Live answers for the others. */
export interface Availability {
  readonly onlyFor?: string
  readonly notFor?: string
  readonly error?: string
  readonly message?: string
  readonly messageUncertain?: true
  readonly note?: string
  readonly uncertain?: true
}

interface Member {
  /** One sentence: what it means to a musician, with units. */
  readonly doc: string
  /** The first version of Live that has it; absent where the member is as old as its class. */
  readonly since?: string
  readonly note?: string
  /** The sources disagree, or nobody has measured it. */
  readonly uncertain?: true
}

export interface PropertyRow extends Member {
  /** As Live's Python names it: `float`, `StringVector`, `Device | DrumPad`, `tuple[int, ...]`. */
  readonly type: string
  readonly access: Access
  readonly unit?: string
  /** A number, or the name of the member that holds it (`self.min`): such a bound is known only to Live. */
  readonly min?: number | string
  readonly max?: number | string
  readonly outOfRange?: OutOfRange
  /** The text of Live's error when it refuses the value. */
  readonly message?: string
  readonly rangeNote?: string
  /** `min` and `max` are documented or guessed, not measured: nothing is refused because of them. */
  readonly rangeUncertain?: true
  /** The only numbers that are taken. */
  readonly allowed?: readonly number[]
  /** Name of the enum whose members are the values. */
  readonly enum?: string
  /** Live hands out an instance of the enum, which is an int as well. */
  readonly enumInstance?: true
  /** What single values stand for. */
  readonly values?: Readonly<Record<string, string>>
  readonly nullable?: true
  /** A write takes effect at the next tick (100 ms); reading at once gives the old value. */
  readonly deferred?: true
  readonly observeSince?: string
  readonly availability?: Availability
}

export interface ChildRow extends Member {
  /** The class of the child, or of every member of the list. */
  readonly of: string
  readonly list?: true
  readonly access: Access
  /** The vector class of a list where it is not `Vector`. */
  readonly container?: string
  readonly nullable?: true
  readonly elementNullable?: true
  readonly availability?: Availability
}

export interface ArgRow {
  readonly name: string
  readonly type: string
  /** Live knows the argument by name too. */
  readonly keyword?: boolean
  /** How Live spells the name, where it is not ours. */
  readonly pyName?: string
  readonly optional?: boolean
  readonly default?: string | number | boolean | null
  readonly enum?: string
  readonly uncertain?: true
}

export interface Raise {
  readonly when: string
  readonly error: string
  readonly message?: string
  readonly messageUncertain?: true
  readonly uncertain?: true
}

export interface FunctionRow extends Member {
  readonly args?: readonly ArgRow[]
  /** Absent where nothing is returned. */
  readonly returns?: string
  readonly returnsEnum?: string
  readonly raises?: readonly Raise[]
  readonly effect?: string
  /** What an `index` argument may be. */
  readonly index?: string
  readonly deferred?: true
  readonly deprecated?: true
  /** Live calls it; a script offers it. */
  readonly calledByLive?: true
  readonly pythonAvailable?: false
  readonly absentIn?: readonly string[]
  readonly overloads?: readonly (readonly string[])[]
}

/** A name that can be watched and not read: it only says that something happened. */
export interface ListenerRow {
  readonly doc: string
  readonly since?: string
  readonly args?: readonly ArgRow[]
  readonly note?: string
}

export type Properties = Readonly<Record<string, PropertyRow>>
export type Children = Readonly<Record<string, ChildRow>>
export type Functions = Readonly<Record<string, FunctionRow>>
export type Listeners = Readonly<Record<string, ListenerRow>>

/**
 * `lom`: an object of the Set with a path; `value`: copied as a plain object; `object`: lives in Live but not in the Set;
 * `vector` and `iterator`: lists; `host`: what Live and a remote script know of each other.
 */
export type ClassKind = "lom" | "value" | "object" | "vector" | "iterator" | "host" | "exception" | "constants"

export interface LomClass {
  readonly path: string
  readonly module: string
  readonly kind: ClassKind
  readonly bases: readonly string[]
  readonly since: string
  readonly doc: string
  readonly canonicalPaths?: readonly string[]
  /** The class of the child `view`, where it is narrower than the one inherited. */
  readonly viewClass?: string
  readonly enums?: readonly string[]
  readonly listeners?: Listeners
  readonly element?: string
  readonly readOnly?: true
  /** What it is made from, for values that a client may make (printed as `constructor`). */
  readonly params?: readonly ArgRow[]
  readonly constructable?: true
  readonly note?: string
  readonly alsoIn?: readonly string[]
  readonly formerly?: string
  readonly properties: Properties
  readonly children: Children
  readonly functions: Functions
}

export interface LomEnum {
  readonly path: string
  readonly doc: string
  readonly members: Readonly<Record<string, number>>
  readonly since: string
  readonly memberSince?: Readonly<Record<string, string>>
  readonly uncertain?: true
  readonly module: string
}

export type Enums = Readonly<Record<string, LomEnum>>
