import type { ArgRow } from "../rows.ts"
import type { ClassName, FunctionName, MembersOf } from "./members.ts"
import type { EnumName, EnumValue, HandleKind, RefKind, RowValue, Value } from "./values.ts"

type ArgRows<Row> = Row extends { readonly args: infer A extends readonly ArgRow[] } ? A : readonly []

type Args<A extends readonly ArgRow[], H extends HandleKind> = A extends readonly [
  infer First extends ArgRow,
  ...infer Rest extends readonly ArgRow[],
]
  ? First extends { readonly name: `*${string}` }
    ? RowValue<First, H>[]
    : First extends { readonly optional: true }
      ? [value?: RowValue<First, H>, ...Args<Rest, H>]
      : [value: RowValue<First, H>, ...Args<Rest, H>]
  : []

/** What a function takes, in order; what Live has a default for may be left out. */
export type FunctionArgs<C extends ClassName, F extends FunctionName<C>, H extends HandleKind = RefKind> = Args<
  ArgRows<MembersOf<C, "functions">[F]>,
  H
>

type ByName<A extends readonly ArgRow[], H extends HandleKind> = {
  readonly [R in A[number] as R extends { readonly keyword: true } ? R["name"] : never]?: RowValue<R, H>
}

/** The arguments that Live also takes by name. */
export type FunctionNamedArgs<C extends ClassName, F extends FunctionName<C>, H extends HandleKind = RefKind> = ByName<
  ArgRows<MembersOf<C, "functions">[F]>,
  H
>

type Returned<Row, H extends HandleKind> = Row extends {
  readonly returns: "int"
  readonly returnsEnum: infer E extends EnumName
}
  ? EnumValue<E>
  : Row extends { readonly returns: infer T extends string }
    ? Value<T, H>
    : null

/** What a function answers; null where Live returns nothing. */
export type FunctionReturn<C extends ClassName, F extends FunctionName<C>, H extends HandleKind = RefKind> = Returned<
  MembersOf<C, "functions">[F],
  H
>
