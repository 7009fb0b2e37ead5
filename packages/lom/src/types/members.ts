import type { classes } from "../classes/index.ts"

/** The tables of all classes, as types. */
export type Classes = typeof classes

/** `Song`, `Song.View`, `Track`, … */
export type ClassName = keyof Classes

export type MemberKind = "properties" | "children" | "functions"

/** The class that `C` extends, or never. */
export type BaseOf<C extends ClassName> = Classes[C]["bases"][number] & ClassName

/** The rows of one kind, inherited ones included. */
export type MembersOf<C extends ClassName, K extends MemberKind> = Classes[C][K] & Inherited<C, K>
type Inherited<C extends ClassName, K extends MemberKind> = [BaseOf<C>] extends [never]
  ? unknown
  : MembersOf<BaseOf<C>, K>

/** Names beginning with `_` are Python's own: they exist in the tables and nowhere else. */
type Public<Rows> = Exclude<keyof Rows & string, `_${string}`>

type Allowing<Rows, Mode extends string> = {
  [M in Public<Rows>]: Rows[M] extends { readonly access: `${string}${Mode}${string}` } ? M : never
}[Public<Rows>]

export type PropertyName<C extends ClassName> = Public<MembersOf<C, "properties">>
export type ChildName<C extends ClassName> = Public<MembersOf<C, "children">>
export type FunctionName<C extends ClassName> = Public<MembersOf<C, "functions">>

/** Names that fire and hold no value: `notes` of a clip, `data` of a track. */
export type ListenerName<C extends ClassName> = OwnListener<Classes[C]> | InheritedListener<C>
type OwnListener<Table> = Table extends { readonly listeners: infer L } ? keyof L & string : never
type InheritedListener<C extends ClassName> = [BaseOf<C>] extends [never] ? never : ListenerName<BaseOf<C>>

/** What can be read. */
export type Gettable<C extends ClassName> = PropertyName<C> | ChildName<C>

/** What can be written. */
export type Settable<C extends ClassName> =
  | Allowing<MembersOf<C, "properties">, "set">
  | Allowing<MembersOf<C, "children">, "set">

/** What Live reports when it changes. */
export type Observable<C extends ClassName> =
  | Allowing<MembersOf<C, "properties">, "observe">
  | Allowing<MembersOf<C, "children">, "observe">
  | ListenerName<C>

/** The row itself, with its `doc`, as it stands in the table. */
export type RowOf<C extends ClassName, M extends string> = M extends keyof MembersOf<C, "properties">
  ? MembersOf<C, "properties">[M]
  : M extends keyof MembersOf<C, "children">
    ? MembersOf<C, "children">[M]
    : M extends keyof MembersOf<C, "functions">
      ? MembersOf<C, "functions">[M]
      : never

/** All classes that extend `C`, near and far. */
export type SubclassOf<C extends ClassName> = {
  [D in ClassName]: [C] extends [BaseOf<D>] ? D | SubclassOf<D> : never
}[ClassName]

/** What may stand where a `C` is promised: `devices` holds racks, too. */
export type Lineage<C extends ClassName> = C | SubclassOf<C>

/** The class of a child. A class may narrow its inherited `view`. */
export type ChildClass<C extends ClassName, M extends ChildName<C>> = M extends "view"
  ? Classes[C] extends { readonly viewClass: infer V extends ClassName }
    ? V
    : RowClass<C, M>
  : RowClass<C, M>
type RowClass<C extends ClassName, M extends ChildName<C>> = MembersOf<C, "children">[M] extends {
  readonly of: infer D extends ClassName
}
  ? D
  : never

export type IsList<Row> = Row extends { readonly list: true } ? true : false
export type IsNullable<Row> = Row extends { readonly nullable: true } ? true : false
