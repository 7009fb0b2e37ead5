import type { roots } from "../contract.ts"
import type { FunctionArgs, FunctionReturn } from "./functions.ts"
import type {
  ChildClass,
  ChildName,
  ClassName,
  FunctionName,
  Lineage,
  ListenerName,
  MembersOf,
  PropertyName,
} from "./members.ts"
import type { HandleKind, HandleOf, Json, PropertyValue, RefKind } from "./values.ts"

/** Where a path has arrived. */
interface AtObject<C extends ClassName> {
  readonly at: "object"
  readonly type: C
}
interface AtList<C extends ClassName> {
  readonly at: "list"
  readonly type: C
}
interface AtMember<Kind extends "property" | "function" | "listener", C extends ClassName, M extends string> {
  readonly at: Kind
  readonly type: C
  readonly member: M
}
interface Nowhere<Message extends string> {
  readonly at: "nowhere"
  readonly message: Message
}
/** Behind a handle, whose class no text tells. */
interface AtHandle {
  readonly at: "handle"
}

/** The class of `C`'s lineage that has the member `M`, `C` first. */
type Owner<C extends ClassName, M extends string> =
  Having<C, M> extends infer D ? ([D] extends [never] ? Having<Lineage<C>, M> : D) : never
type Having<C extends ClassName, M extends string> = C extends ClassName
  ? M extends PropertyName<C> | ChildName<C> | FunctionName<C> | ListenerName<C>
    ? C
    : never
  : never

type Member<C extends ClassName, M extends string> = C extends ClassName
  ? M extends ChildName<C>
    ? Child<C, M>
    : M extends PropertyName<C>
      ? AtMember<"property", C, M>
      : M extends FunctionName<C>
        ? AtMember<"function", C, M>
        : AtMember<"listener", C, M>
  : never
type Child<C extends ClassName, M extends ChildName<C>> = MembersOf<C, "children">[M] extends { readonly list: true }
  ? AtList<ChildClass<C, M>>
  : AtObject<ChildClass<C, M>>

type Into<C extends ClassName, S extends string> =
  Owner<C, S> extends infer D
    ? [D] extends [never]
      ? Nowhere<`${C} has no ${S}`>
      : D extends ClassName
        ? Member<D, S>
        : never
    : never

/** A property whose value is an object of Live, such as `canonical_parent`, leads on. */
type Through<Text, S extends string> = Text extends ClassName
  ? Into<Text, S>
  : Text extends `${infer A} | ${infer B}`
    ? Through<A, S> | Through<B, S>
    : never
type PropertyType<C extends ClassName, M extends string> =
  MembersOf<C, "properties"> extends infer R
    ? M extends keyof R
      ? R[M] extends { readonly type: infer T }
        ? T
        : never
      : never
    : never

type Step<At, S extends string> =
  At extends AtList<infer C>
    ? S extends `${number}` | `"${string}"`
      ? AtObject<C>
      : Nowhere<`a list of ${C} takes a position, not ${S}`>
    : At extends AtObject<infer C>
      ? Into<C, S>
      : At extends AtMember<"property", infer C, infer M>
        ? [Through<PropertyType<C, M>, S>] extends [never]
          ? Nowhere<`nothing stands below ${M}`>
          : Through<PropertyType<C, M>, S>
        : At extends AtMember<infer _Kind, infer _C, infer M>
          ? Nowhere<`nothing stands below ${M}`>
          : At

type Walk<At, Rest extends string> = Rest extends `"${infer Name}".${infer More}`
  ? Walk<Step<At, `"${Name}"`>, More>
  : Rest extends `"${string}"`
    ? Step<At, Rest>
    : Rest extends `${infer S}.${infer More}`
      ? Walk<Step<At, S>, More>
      : Step<At, Rest>

type Roots = typeof roots

/** Where the text leads. */
export type PathTarget<P extends string> = P extends keyof Roots
  ? AtObject<Roots[P]>
  : P extends `#${string}`
    ? AtHandle
    : P extends `${infer R extends keyof Roots}.${infer Rest}`
      ? Walk<AtObject<Roots[R]>, Rest>
      : Nowhere<"a path begins with song, application or a handle such as #h12">

/** What reading the path gives; never for a path that leads nowhere, anything for a text known only at run time. */
export type PathValue<P extends string, H extends HandleKind = RefKind> = string extends P
  ? Json
  : ValueAt<PathTarget<P>, H>
type ValueAt<At, H extends HandleKind> =
  At extends AtObject<infer C>
    ? HandleOf<H, C>
    : At extends AtList<infer C>
      ? readonly HandleOf<H, C>[]
      : At extends AtMember<"property", infer C, infer M>
        ? M extends PropertyName<C>
          ? PropertyValue<C, M, H>
          : never
        : At extends AtHandle
          ? Json
          : never

/** What a path that ends in a function takes and answers. */
export type PathArgs<P extends string, H extends HandleKind = RefKind> = ArgsAt<PathTarget<P>, H>
type ArgsAt<At, H extends HandleKind> =
  At extends AtMember<"function", infer C, infer M>
    ? M extends FunctionName<C>
      ? FunctionArgs<C, M, H>
      : never
    : At extends AtHandle
      ? Json[]
      : never
export type PathReturn<P extends string, H extends HandleKind = RefKind> = ReturnAt<PathTarget<P>, H>
type ReturnAt<At, H extends HandleKind> =
  At extends AtMember<"function", infer C, infer M>
    ? M extends FunctionName<C>
      ? FunctionReturn<C, M, H>
      : never
    : At extends AtHandle
      ? Json
      : never

/** Stands where a wrong path was written, so that the compiler prints what is wrong with it. */
export interface UnknownPath<Message extends string> {
  readonly unknownPath: Message
}

/** `P` itself when it leads somewhere: `get<const P extends string>(path: ValidPath<P>)`. */
export type ValidPath<P extends string> = string extends P
  ? P
  : PathTarget<P> extends Nowhere<infer Message>
    ? UnknownPath<`${P}: ${Message}`>
    : P
