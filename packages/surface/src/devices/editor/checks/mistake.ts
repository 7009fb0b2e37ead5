/** Something in a text that the language does not allow. Offsets in UTF-16 units, as editors count. */
export interface Mistake {
  readonly from: number
  readonly to: number
  /** A sentence without its full stop. */
  readonly message: string
}
