/** What a handle offers, derived from the tables of the Live Object Model: a wrong name or a wrong value is a compile error. */
import type {
  CheckedShape,
  ChildClass,
  ChildName,
  Classes,
  ClassName,
  FunctionArgs,
  FunctionName,
  FunctionNamedArgs,
  FunctionReturn,
  HandleKind,
  Lineage,
  ListenerName,
  ListShape,
  MembersOf,
  ObjectRef,
  PropertyName,
  PropertyValue,
  RowOf,
  Settable,
  Shape,
  ShapeResult,
} from "@backline/lom"
import type { AskOptions } from "../link/options.ts"
import type { Gesture } from "../moves/gesture.ts"
import type { Level } from "../values/level.ts"
import type { Watch, WatchOptions } from "../watch/watch.ts"
import type { About as AboutRow } from "./about.ts"

/** Objects of Live as they come out of the SDK. */
export interface LiveHandles extends HandleKind {
  readonly handle: Handle<this["class"]>
}

/** Objects of Live as they may be given to it: any handle of the class or of one that extends it, or a reference from the wire. */
export interface GivenHandles extends HandleKind {
  readonly handle: Given<this["class"]>
}
export type Given<C extends ClassName> = HandleFacts<C> | ObjectRef<C>

/** What every handle tells of itself. The names begin with $, which no name of Live does. */
export interface HandleFacts<C extends ClassName> {
  /** Where it stands: "song.tracks.0", or where it stood when Live named it. */
  readonly $path: string
  /** Its class, or the one that the table promises at this path. */
  readonly $type: Lineage<C>
  /** Set when it follows its object wherever that is moved; undefined when it means whatever stands at the path. */
  readonly $ref: string | undefined
}

/**
 * What `as` needs to know of the handle it is called on. It takes it from there, and not from the handle's own type argument, so
 * that it is the same for all classes: else the compiler would unfold every class to see that a rack is a device.
 */
interface HandleType<L extends ClassName> {
  readonly $type: L
}

/** An object of Live: a path to it, or the object itself (`$ref`). */
export type Handle<C extends ClassName> = ObjectHandle<C, never> & MemberHandles<C>

export interface ObjectHandle<C extends ClassName, Absent extends null> extends HandleFacts<C> {
  /** The object that stands here now; the handle follows it from then on. */
  get(options?: AskOptions): Promise<Handle<C> | Absent>
  /** A whole tree of values in one request. */
  query<const S extends Shape<C>>(
    shape: S & CheckedShape<C, S>,
    options?: AskOptions,
  ): Promise<ShapeResult<C, S, LiveHandles> | Absent>
  /** The same tree, kept true. */
  watch<const S extends Shape<C>>(
    shape: S & CheckedShape<C, S>,
    options?: WatchOptions,
  ): Watch<ShapeResult<C, S, LiveHandles> | Absent>
  /** The same object as a class that extends what the table promises: `devices.at(0).as("RackDevice").chains`. */
  as<L extends ClassName, const D extends L>(this: HandleType<L>, type: D): Handle<D>
  /** The same object; what is asked through it gets these options: `track.with({ signal }).stop_all_clips()`. */
  with(options: AskOptions): this
}

/** A child that can be watched for being another object than before: `song.view.selected_track`. */
export interface ChildHandle<C extends ClassName, Absent extends null> extends ObjectHandle<C, Absent> {
  watch<const S extends Shape<C>>(
    shape: S & CheckedShape<C, S>,
    options?: WatchOptions,
  ): Watch<ShapeResult<C, S, LiveHandles> | Absent>
  watch(listener: (object: Handle<C> | Absent) => void, options?: WatchOptions): Watch<Handle<C> | Absent>
  watch(): Watch<Handle<C> | Absent>
}

export interface SettableChild<C extends ClassName, Absent extends null> {
  set(object: Given<C> | Absent, options?: AskOptions): Promise<Handle<C> | Absent>
}

/** A list of Live's: positions count from 0. */
export interface ListHandle<C extends ClassName> extends AsyncIterable<Handle<C>> {
  readonly $path: string
  readonly $type: Lineage<C>
  /** How many there are, asked at each reading: `await song.tracks.length`. */
  readonly length: Promise<number>
  /** Whatever stands at this position. */
  at(position: number): Handle<C>
  /** The first that is so called. */
  named(name: string): Handle<C>
  /** The first that is so: `find({ name: "Bass" })`. Rejects with UnknownPath when there is none. */
  find(where: Where<C>, options?: AskOptions): Promise<Handle<C>>
  get(options?: AskOptions): Promise<readonly Handle<C>[]>
  query<const S extends ListShape<C>>(
    shape: S & CheckedShape<C, S>,
    options?: AskOptions,
  ): Promise<readonly ShapeResult<C, S, LiveHandles>[]>
  watch<const S extends ListShape<C>>(
    shape: S & CheckedShape<C, S>,
    options?: WatchOptions,
  ): Watch<readonly ShapeResult<C, S, LiveHandles>[]>
  watch(listener: (objects: readonly Handle<C>[]) => void, options?: WatchOptions): Watch<readonly Handle<C>[]>
  watch(): Watch<readonly Handle<C>[]>
}

/** Plain values that an object of the list must have. */
export type Where<C extends ClassName> = { readonly [P in PropertyName<C>]?: PropertyValue<C, P> }

/** A value that can be read and watched. */
export interface Readable<V, About extends string = string> {
  readonly $path: string
  /** What Live's table says of it: meaning, range and unit, since when. */
  readonly $about: About
  get(options?: AskOptions): Promise<V>
  /** The current value first, then every change. */
  watch(listener: (value: V) => void, options?: WatchOptions): Watch<V>
  watch(options?: WatchOptions): Watch<V>
}

/** A value that can be written, too. */
export interface Writable<V, G = V, About extends string = string> extends Readable<V, About> {
  /** Resolves with the value that Live has now: it may have snapped or clamped what was written. */
  set(value: G, options?: AskOptions): Promise<V>
}

/** A continuous value, for faders and knobs. */
export interface Movable<V, G = V, About extends string = string> extends Writable<V, G, About> {
  /**
   * Writes without waiting: at most one is under way and the newest waits, so that a fast hand never builds up a queue.
   * What goes wrong is told to `live.on("fault")`.
   */
  move(value: G): void
}

/** A name that only fires: `clip.notes`. */
export interface Trigger<About extends string = string> {
  readonly $path: string
  readonly $about: About
  watch(listener: () => void, options?: WatchOptions): Watch<true>
  watch(options?: WatchOptions): Watch<true>
}

/** A function of Live; also what `batch.call` takes. */
export interface Method<Args extends readonly unknown[], Named, Return, About extends string = string> {
  (...args: Args): Promise<Return>
  /** With arguments by the names that Live has for them. */
  named(args: Named, options?: AskOptions): Promise<Return>
  readonly $path: string
  readonly $about: About
}

/** A parameter can be touched, as by a hand: `await using touch = await cutoff.gesture()`. */
interface Touchable {
  gesture(options?: AskOptions): Promise<Gesture>
}

export type MemberHandles<C extends ClassName> = {
  readonly [P in Exclude<PropertyName<C>, ChildName<C>>]: PropertyHandle<C, P>
} & {
  readonly [M in ChildName<C>]: ChildOf<C, M>
} & {
  readonly [F in FunctionName<C>]: MethodOf<C, F>
} & {
  readonly [L in Exclude<ListenerName<C>, keyof AllMembers<C>>]: Trigger
} & (C extends "DeviceParameter" ? Touchable : unknown)

type AllMembers<C extends ClassName> = MembersOf<C, "properties"> & MembersOf<C, "children"> & MembersOf<C, "functions">

export type MethodOf<C extends ClassName, F extends FunctionName<C>> = Method<
  FunctionArgs<C, F, GivenHandles>,
  FunctionNamedArgs<C, F, GivenHandles>,
  FunctionReturn<C, F, LiveHandles>,
  AboutRow<MembersOf<C, "functions">[F]>
>

type AbsentOf<Row> = Row extends { readonly nullable: true } ? null : never

/** The class of a property that is an object of the Set, such as `canonical_parent`; never for plain values. */
type ObjectClass<Row> = Row extends { readonly type: infer T extends ClassName }
  ? Classes[T] extends { readonly kind: "lom" }
    ? T
    : never
  : never

export type PropertyHandle<C extends ClassName, P extends PropertyName<C>> = [
  ObjectClass<MembersOf<C, "properties">[P]>,
] extends [never]
  ? ValueHandle<C, P>
  : ObjectChild<
      ObjectClass<MembersOf<C, "properties">[P]>,
      AbsentOf<MembersOf<C, "properties">[P]>,
      P extends Settable<C> ? true : false
    >

type ValueHandle<C extends ClassName, P extends PropertyName<C>> =
  P extends Settable<C>
    ? SettableValue<PropertyValue<C, P, LiveHandles>, GivenValue<C, P>, RowOf<C, P>>
    : Readable<PropertyValue<C, P, LiveHandles>, AboutRow<RowOf<C, P>>>

type SettableValue<V, G, Row> = Row extends { readonly type: "float" }
  ? Movable<V, G, AboutRow<Row>>
  : Writable<V, G, AboutRow<Row>>

/** A fader also takes a level in decibels. */
type GivenValue<C extends ClassName, P extends PropertyName<C>> = C extends "DeviceParameter"
  ? PropertyValue<C, P, GivenHandles> | (P extends "value" ? Level : never)
  : PropertyValue<C, P, GivenHandles>

type ObjectChild<C extends ClassName, Absent extends null, CanSet extends boolean> = ChildHandle<C, Absent> &
  MemberHandles<C> &
  (CanSet extends true ? SettableChild<C, Absent> : unknown)

export type ChildOf<C extends ClassName, M extends ChildName<C>> = MembersOf<C, "children">[M] extends {
  readonly list: true
}
  ? ListHandle<ChildClass<C, M>>
  : ObjectChild<ChildClass<C, M>, AbsentOf<MembersOf<C, "children">[M]>, M extends Settable<C> ? true : false>
