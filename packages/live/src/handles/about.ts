/** What the table says of a member, as one text: shown on hover through the types, and held by every handle as `$about`. */

/** The same text as `aboutRow` makes, for the compiler. */
export type About<Row> = `${Doc<Row>}${Range<Row>}${Deferred<Row>}${Since<Row>}`

type Doc<Row> = Row extends { readonly doc: infer D extends string } ? D : ""
type Range<Row> = Row extends {
  readonly min: infer A extends number | string
  readonly max: infer B extends number | string
}
  ? ` ${A} to ${B}${Unit<Row>}.`
  : ""
type Unit<Row> = Row extends { readonly unit: infer U extends string } ? ` ${U}` : ""
type Deferred<Row> = Row extends { readonly deferred: true } ? " Takes effect at Live's next tick (100 ms)." : ""
type Since<Row> = Row extends { readonly since: infer S extends string } ? ` Since Live ${S}.` : ""

interface Described {
  readonly doc?: string
  readonly min?: number | string
  readonly max?: number | string
  readonly unit?: string
  readonly deferred?: true
  readonly since?: string
}

export function aboutRow({ doc = "", min, max, unit, deferred, since }: Described): string {
  const range = min === undefined || max === undefined ? "" : ` ${min} to ${max}${unit ? ` ${unit}` : ""}.`
  const late = deferred ? " Takes effect at Live's next tick (100 ms)." : ""
  return `${doc}${range}${late}${since ? ` Since Live ${since}.` : ""}`
}
