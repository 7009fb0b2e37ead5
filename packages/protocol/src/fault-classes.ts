/**
 * Faults as errors: `catch (e) { if (e instanceof OutOfRange) … }`. One line per code; `Fault.from` finds the class of a body
 * that came over the wire, so both ends throw the same classes.
 */
import { type Blame, FAULT_CODES, type FaultBody, type FaultCode, faultBody, type Stage } from "./fault.ts"

/** What a fault says beyond its code. `blame` only where it differs from the table of codes. */
export interface FaultDetails {
  readonly stage: Stage
  /** A sentence that quotes the value and says what would be right. */
  readonly message: string
  readonly path?: string | undefined
  readonly value?: unknown
  readonly id?: string | undefined
  readonly blame?: Blame | undefined
  readonly cause?: unknown
}

export class Fault extends Error {
  readonly code: FaultCode
  readonly blame: Blame
  readonly stage: Stage
  readonly path: string | undefined
  readonly value: unknown
  readonly id: string | undefined

  constructor(code: FaultCode, details: FaultDetails) {
    super(details.message, details.cause === undefined ? undefined : { cause: details.cause })
    this.code = code
    this.blame = details.blame ?? FAULT_CODES[code]
    this.stage = details.stage
    this.path = details.path
    this.value = details.value
    this.id = details.id
  }

  /** The fault as it travels. */
  toBody(): FaultBody {
    return faultBody(this.code, this.stage, this.message, {
      blame: this.blame,
      ...(this.path !== undefined && { path: this.path }),
      ...(this.value !== undefined && { value: this.value }),
      ...(this.id !== undefined && { id: this.id }),
    })
  }

  toJSON(): FaultBody {
    return this.toBody()
  }

  static from(body: FaultBody, cause?: unknown): Fault {
    const Kind = classes.get(body.code)
    const details = cause === undefined ? body : { ...body, cause }
    return Kind ? new Kind(details) : new Fault(body.code, details)
  }

  /** Anything thrown as a fault: faults as they are, everything else as a defect of ours (`internal`) at this stage. */
  static of(thrown: unknown, stage: Stage): Fault {
    if (thrown instanceof Fault) return thrown
    const message = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown)
    return Fault.from(faultBody("internal", stage, message), thrown)
  }
}
Object.defineProperty(Fault.prototype, "name", { value: "Fault", writable: true, configurable: true })

export type FaultOf<C extends FaultCode> = Fault & { readonly code: C }

export interface FaultClass<C extends FaultCode> {
  new (details: FaultDetails): FaultOf<C>
  readonly prototype: FaultOf<C>
}

const classes = new Map<FaultCode, new (details: FaultDetails) => Fault>()

function kind<C extends FaultCode>(code: C, name: string): FaultClass<C> {
  const Kind = class extends Fault {
    declare readonly code: C

    constructor(details: FaultDetails) {
      super(code, details)
    }

    /** By code, so that a fault made by `new Fault(code, …)` is told as well. */
    static override [Symbol.hasInstance](thrown: unknown): boolean {
      return thrown instanceof Fault && thrown.code === code
    }
  }
  Object.defineProperty(Kind, "name", { value: name })
  Object.defineProperty(Kind.prototype, "name", { value: name, writable: true, configurable: true })
  classes.set(code, Kind)
  return Kind
}

export const Malformed = kind("malformed", "Malformed")
export const TooLarge = kind("too-large", "TooLarge")
export const UnknownOp = kind("unknown-op", "UnknownOp")
export const UnknownPath = kind("unknown-path", "UnknownPath")
export const UnknownWatch = kind("unknown-watch", "UnknownWatch")
export const NotGettable = kind("not-gettable", "NotGettable")
export const NotSettable = kind("not-settable", "NotSettable")
export const NotCallable = kind("not-callable", "NotCallable")
export const NotWatchable = kind("not-watchable", "NotWatchable")
export const WrongType = kind("wrong-type", "WrongType")
export const OutOfRange = kind("out-of-range", "OutOfRange")
export const Gone = kind("gone", "Gone")
export const Refused = kind("refused", "Refused")
export const Busy = kind("busy", "Busy")
export const Unauthorised = kind("unauthorised", "Unauthorised")
export const TimedOut = kind("timeout", "TimedOut")
export const Disconnected = kind("disconnected", "Disconnected")
export const Restarted = kind("restarted", "Restarted")
export const Cancelled = kind("cancelled", "Cancelled")
export const Internal = kind("internal", "Internal")

export type Malformed = FaultOf<"malformed">
export type TooLarge = FaultOf<"too-large">
export type UnknownOp = FaultOf<"unknown-op">
export type UnknownPath = FaultOf<"unknown-path">
export type UnknownWatch = FaultOf<"unknown-watch">
export type NotGettable = FaultOf<"not-gettable">
export type NotSettable = FaultOf<"not-settable">
export type NotCallable = FaultOf<"not-callable">
export type NotWatchable = FaultOf<"not-watchable">
export type WrongType = FaultOf<"wrong-type">
export type OutOfRange = FaultOf<"out-of-range">
export type Gone = FaultOf<"gone">
export type Refused = FaultOf<"refused">
export type Busy = FaultOf<"busy">
export type Unauthorised = FaultOf<"unauthorised">
export type TimedOut = FaultOf<"timeout">
export type Disconnected = FaultOf<"disconnected">
export type Restarted = FaultOf<"restarted">
export type Cancelled = FaultOf<"cancelled">
export type Internal = FaultOf<"internal">
