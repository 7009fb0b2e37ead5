import type { enums } from "../enums/index.ts"
import type {
  ChildClass,
  ChildName,
  Classes,
  ClassName,
  IsNullable,
  Lineage,
  MembersOf,
  PropertyName,
} from "./members.ts"

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }

/**
 * How an object of Live is represented is for the caller to say: an interface that computes `handle` from `this["class"]`.
 * `interface LiveHandles extends HandleKind { readonly handle: Handle<this["class"]> }`
 */
export interface HandleKind {
  readonly class: ClassName
  readonly handle: unknown
}

/** What `H` makes of class `C`. */
export type HandleOf<H extends HandleKind, C extends ClassName> = C extends ClassName
  ? (H & { readonly class: C })["handle"]
  : never

/** An object as it travels: the stable handle, its class, and where it stood when written. */
export interface ObjectRef<C extends ClassName = ClassName> {
  readonly $ref: string
  readonly type: Lineage<C>
  readonly path?: string
}

/** Objects as they travel on the wire. */
export interface RefKind extends HandleKind {
  readonly handle: ObjectRef<this["class"]>
}

type Enums = typeof enums
export type EnumName = keyof Enums

/** The numbers of an enum. `count` only says how many there are. */
export type EnumValue<E extends EnumName> = EnumMembers<Enums[E]["members"]>
type EnumMembers<M> = M[Exclude<keyof M, "count">]

interface Scalars {
  bool: boolean
  int: number
  float: number
  str: string
  None: null
  any: Json
  object: Json
  dict: { readonly [name: string]: Json }
  tuple: readonly Json[]
  /** A function of Python cannot travel. */
  callable: never
  Text: string
}

/** The value of a Python type text: `float`, `tuple[int, ...]`, `Device | None`, `RoutingType`. */
export type Value<T extends string, H extends HandleKind = RefKind> = T extends keyof Scalars
  ? Scalars[T]
  : T extends ClassName
    ? ClassValue<T, H>
    : T extends `${infer A} | ${infer B}`
      ? Value<A, H> | Value<B, H>
      : T extends `Iterable[${infer E}]` | `list[${infer E}]` | `tuple[${infer E}, ...]`
        ? readonly Value<E, H>[]
        : T extends `tuple[${infer E}]`
          ? TupleValue<E, H>
          : never

type TupleValue<T extends string, H extends HandleKind> = T extends `tuple[${string}]`
  ? readonly [Value<T, H>]
  : T extends `${infer A}, ${infer B}`
    ? readonly [Value<A, H>, ...TupleValue<B, H>]
    : readonly [Value<T, H>]

type ClassValue<C extends ClassName, H extends HandleKind> = Classes[C] extends {
  readonly kind: "vector"
  readonly element: infer E extends string
}
  ? readonly Value<E, H>[]
  : Classes[C] extends { readonly kind: "value" }
    ? Plain<C, H>
    : HandleOf<H, C>

/** A value type as a plain object: a note, a routing type, a beat time. */
export type Plain<C extends ClassName, H extends HandleKind = RefKind> = [PropertyName<C>] extends [never]
  ? FromParams<ParamsOf<C>, H>
  : { readonly [P in PropertyName<C>]: PropertyValue<C, P, H> }

interface Param {
  readonly name: string
  readonly type: string
  readonly optional?: boolean
}
type ParamsOf<C extends ClassName> = Classes[C] extends { readonly params: infer A extends readonly Param[] }
  ? A[number]
  : never
type FromParams<A extends Param, H extends HandleKind> = {
  readonly [P in A as P extends { readonly optional: true } ? never : P["name"]]: Value<P["type"], H>
} & {
  readonly [P in A as P extends { readonly optional: true } ? P["name"] : never]?: Value<P["type"], H>
}

/** The value of a property or argument row. Enums are read and written as Live's numbers. */
export type RowValue<Row, H extends HandleKind = RefKind> =
  | (Row extends { readonly type: "int"; readonly enum: infer E extends EnumName }
      ? EnumValue<E>
      : Row extends { readonly type: infer T extends string }
        ? Value<T, H>
        : never)
  | (IsNullable<Row> extends true ? null : never)

/** The value of a property: `PropertyValue<"Song", "tempo">` is number. */
export type PropertyValue<C extends ClassName, P extends PropertyName<C>, H extends HandleKind = RefKind> = RowValue<
  MembersOf<C, "properties">[P],
  H
>

/** The value of a child: a handle, a list of handles, or null where there may be none. */
export type ChildValue<C extends ClassName, M extends ChildName<C>, H extends HandleKind = RefKind> = MembersOf<
  C,
  "children"
>[M] extends { readonly list: true }
  ? readonly HandleOf<H, ChildClass<C, M>>[]
  : HandleOf<H, ChildClass<C, M>> | (IsNullable<MembersOf<C, "children">[M]> extends true ? null : never)

/** The value of whatever can be read. */
export type MemberValue<C extends ClassName, M extends string, H extends HandleKind = RefKind> =
  M extends PropertyName<C> ? PropertyValue<C, M, H> : M extends ChildName<C> ? ChildValue<C, M, H> : never
