import {
  type CallArguments,
  type ChildRow,
  checkCall,
  checkSet,
  type FunctionRow,
  type Objection,
  type PropertyRow,
} from "@backline/lom"
import { Fault, faultBody, type Json } from "@backline/protocol"
import { asJson, encodeValue } from "../values/encode.ts"

/** The value as it travels, if the table lets it. @throws Fault `not-settable`, `wrong-type`, `out-of-range` */
export function checkedValue(row: PropertyRow | ChildRow, value: unknown, path: string): Json {
  const encoded = encodeValue(value, path)
  refuse(checkSet(row, encoded, path), path, value)
  return asJson(encoded, path)
}

export interface CallFields {
  readonly args?: readonly Json[]
  readonly named?: { readonly [name: string]: Json }
}

/** The arguments as they travel, if the table lets them. @throws Fault `wrong-type`, `out-of-range` */
export function checkedCall(row: FunctionRow, given: CallArguments, path: string): CallFields {
  const args = given.args?.map((value) => encodeValue(value, path)) ?? []
  while (args.length > 0 && args.at(-1) === undefined) args.pop()
  const named = Object.entries(given.named ?? {}).filter(([, value]) => value !== undefined)
  const encoded = Object.fromEntries(named.map(([name, value]) => [name, encodeValue(value, path)]))
  refuse(checkCall(row, { args, named: encoded }, path), path, given)
  return {
    ...(args.length > 0 && { args: args.map((value) => asJson(value ?? null, path)) }),
    ...(named.length > 0 && {
      named: Object.fromEntries(Object.entries(encoded).map(([name, value]) => [name, asJson(value, path)])),
    }),
  }
}

function refuse(objection: Objection | undefined, path: string, value: unknown): void {
  if (objection) throw Fault.from(faultBody(objection.code, "client", objection.message, { path, value }))
}
