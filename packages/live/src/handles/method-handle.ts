import type { FunctionRow } from "@backline/lom"
import type { Operation } from "@backline/protocol"
import type { AskOptions } from "../link/options.ts"
import { aboutRow } from "./about.ts"
import { checkedCall } from "./checks.ts"
import { optionsOf, type Place } from "./place.ts"

type CallOperation = Extract<Operation, { readonly op: "call" }>

/** What a batch needs of a method that it is to call by itself. */
const CALL: unique symbol = Symbol("the call as it travels")

export interface MethodHandle {
  (...args: unknown[]): Promise<unknown>
  named(args: Readonly<Record<string, unknown>>, options?: AskOptions): Promise<unknown>
  readonly $path: string
  readonly $about: string
  readonly [CALL]: (args: readonly unknown[]) => CallOperation
}

export function methodHandle(place: Place, row: FunctionRow): MethodHandle {
  const operation = (given: Parameters<typeof checkedCall>[1]): CallOperation => ({
    op: "call",
    path: place.wire,
    ...checkedCall(row, given, place.shown),
  })
  const call = async (...args: unknown[]): Promise<unknown> => place.core.ask(operation({ args }), place.options)
  return Object.assign(call, {
    named: async (named: Readonly<Record<string, unknown>>, options?: AskOptions): Promise<unknown> =>
      place.core.ask(operation({ named }), optionsOf(place, options)),
    $path: place.shown,
    $about: aboutRow(row),
    [CALL]: (args: readonly unknown[]) => operation({ args }),
  })
}

/** The call of a method as one item of a batch. @throws Fault when the arguments do not fit */
export function callOperation(method: object, args: readonly unknown[]): CallOperation | undefined {
  const build: unknown = CALL in method ? method[CALL] : undefined
  return typeof build === "function" ? build(args) : undefined
}
