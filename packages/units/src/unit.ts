declare const unit: unique symbol

/** A number that knows what it counts, for the compiler only: a beat cannot be passed as a second. */
export type Unit<Name extends string> = number & { readonly [unit]: Name }

/** A number or text that is not what the unit takes. The message quotes it and says what would be right. */
export class UnitError extends Error {
  override readonly name = "UnitError"
  readonly code: "wrong-type" | "out-of-range"
  readonly value: number | string

  constructor(code: UnitError["code"], value: number | string, message: string) {
    super(message)
    this.code = code
    this.value = value
  }
}

/** Numbers without an end in one or both directions; infinities stay out, since JSON does not have them. */
export const NO_MINIMUM = -Number.MAX_VALUE
export const NO_MAXIMUM = Number.MAX_VALUE

export interface Range {
  /** How a message begins: "a tempo takes". */
  readonly takes: string
  readonly min: number
  readonly max: number
  readonly whole?: true
  /** After the numbers: " BPM". */
  readonly unit?: string
}

function bounds({ min, max, unit: words = "" }: Range): string {
  const low = min > NO_MINIMUM
  const high = max < NO_MAXIMUM
  if (low && high) return `${min} to ${max}${words}`
  if (high) return `up to ${max}${words}`
  return low ? `${min} or more${words}` : `a number${words}`
}

/** The constructor of a unit: gives the number back with its brand, or throws a `UnitError`. */
export function unitOf<U extends number>(range: Range): (value: number) => U {
  const fits = (value: number): value is U =>
    value >= range.min && value <= range.max && (!range.whole || Number.isInteger(value))
  return (value) => {
    if (fits(value)) return value
    const code = Number.isNaN(value) ? "wrong-type" : "out-of-range"
    const whole = range.whole ? "whole numbers, " : ""
    throw new UnitError(code, value, `${range.takes} ${whole}${bounds(range)}, not ${value}`)
  }
}
