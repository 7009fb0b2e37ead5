import type {
  ChildClass,
  ChildName,
  ClassName,
  IsList,
  IsNullable,
  Lineage,
  MembersOf,
  PropertyName,
} from "./members.ts"
import type { ChildValue, HandleKind, PropertyValue, RefKind } from "./values.ts"

/** Names of `C` and of whatever may stand in its place: a list of devices may be asked for `chains`. */
type AnyProperty<C extends ClassName> = OwnProperty<Lineage<C>>
type OwnProperty<C extends ClassName> = C extends ClassName ? PropertyName<C> : never
type AnyChild<C extends ClassName> = OwnChild<Lineage<C>>
type OwnChild<C extends ClassName> = C extends ClassName ? ChildName<C> : never

/** The classes of the lineage that have the property or child `M`. `C` itself, when it does. */
type PropertyOwner<C extends ClassName, M> = M extends PropertyName<C> ? C : HasProperty<Lineage<C>, M>
type HasProperty<C extends ClassName, M> = C extends ClassName ? (M extends PropertyName<C> ? C : never) : never
type ChildOwner<C extends ClassName, M> = M extends ChildName<C> ? C : HasChild<Lineage<C>, M>
type HasChild<C extends ClassName, M> = C extends ClassName ? (M extends ChildName<C> ? C : never) : never

type TargetOf<D extends ClassName, M> = D extends ClassName
  ? M extends ChildName<D>
    ? ChildClass<D, M>
    : never
  : never
type RowAt<D extends ClassName, M> = D extends ClassName
  ? M extends ChildName<D>
    ? MembersOf<D, "children">[M]
    : never
  : never

interface ObjectOptions {
  /** Adds `$ref` and `type` to the object. */
  readonly $handle?: true
}
interface ListOptions extends ObjectOptions {
  /** From (included) to (excluded). */
  readonly $range?: readonly [from: number, to: number]
}

/** What a query of a `C` may ask for: `true` reads, an object descends. */
export type Shape<C extends ClassName> = ObjectOptions & Members<C>
/** The same for a list of `C`. */
export type ListShape<C extends ClassName> = ListOptions & Members<C>

type Members<C extends ClassName> = { readonly [P in AnyProperty<C>]?: true } & {
  readonly [M in AnyChild<C>]?: true | Inner<ChildOwner<C, M>, M>
}
type Inner<D extends ClassName, M> =
  IsList<RowAt<D, M>> extends true ? ListShape<TargetOf<D, M>> : Shape<TargetOf<D, M>>

/** Names a wrong line in the compiler's message. */
export interface UnknownMember<Message extends string> {
  readonly unknownMember: Message
}

/**
 * `S` with every name that `C` does not have replaced by a complaint.
 * Use it beside the shape, since TypeScript does not look for excess names in generic arguments:
 * `query<const S extends Shape<"Song">>(shape: S & CheckedShape<"Song", S>)`.
 */
export type CheckedShape<C extends ClassName, S> = {
  readonly [K in keyof S]: K extends "$handle" ? true : CheckedMember<C, K, S[K]>
}
/** The same for the shape of a list, which may have a range. */
export type CheckedListShape<C extends ClassName, S> = {
  readonly [K in keyof S]: K extends "$handle" ? true : K extends "$range" ? S[K] : CheckedMember<C, K, S[K]>
}
type CheckedMember<C extends ClassName, K, V> =
  K extends AnyProperty<C>
    ? true
    : K extends AnyChild<C>
      ? V extends true
        ? true
        : CheckedInner<ChildOwner<C, K>, K, V>
      : UnknownMember<`${C} has no ${K & string}`>
type CheckedInner<D extends ClassName, M, V> =
  IsList<RowAt<D, M>> extends true ? CheckedListShape<TargetOf<D, M>, V> : CheckedShape<TargetOf<D, M>, V>

/** The tree that a query with shape `S` answers. */
export type ShapeResult<C extends ClassName, S, H extends HandleKind = RefKind> = {
  readonly [K in keyof S as K extends "$handle" | "$range" ? never : K]: MemberResult<C, K, S[K], H>
} & HandleFields<C, S>

type HandleFields<C extends ClassName, S> = S extends { readonly $handle: true }
  ? { readonly $ref: string; readonly type: Lineage<C> }
  : unknown

type MemberResult<C extends ClassName, K, V, H extends HandleKind> =
  K extends AnyProperty<C>
    ? PropertyResult<C, PropertyOwner<C, K>, K, H>
    : K extends AnyChild<C>
      ? ChildResult<C, ChildOwner<C, K>, K, V, H>
      : never

/** Null where only some of the objects have it. */
type Missing<C extends ClassName, D extends ClassName, Row> =
  | ([D] extends [C] ? never : null)
  | (Row extends { readonly availability: { readonly onlyFor: string } | { readonly notFor: string } } ? null : never)

type PropertyResult<C extends ClassName, D extends ClassName, K, H extends HandleKind> = D extends ClassName
  ? K extends PropertyName<D>
    ? PropertyValue<D, K, H> | Missing<C, D, MembersOf<D, "properties">[K]>
    : never
  : never

type ChildResult<C extends ClassName, D extends ClassName, K, V, H extends HandleKind> = D extends ClassName
  ? K extends ChildName<D>
    ?
        | (V extends true
            ? ChildValue<D, K, H>
            : IsList<RowAt<D, K>> extends true
              ? readonly ShapeResult<TargetOf<D, K>, V, H>[]
              : ShapeResult<TargetOf<D, K>, V, H> | (IsNullable<RowAt<D, K>> extends true ? null : never))
        | Missing<C, D, RowAt<D, K>>
    : never
  : never
