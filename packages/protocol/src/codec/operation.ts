/** Is this object an operation? If not: which field is wrong, and what would be right. */
import { type FaultBody, type FaultMore, faultBody, type Stage } from "../fault.ts"
import { PATH_LENGTH } from "../limits.ts"
import type { Operation } from "../messages.ts"
import {
  FIELDS,
  type FieldRule,
  type Fields,
  isRecord,
  NOT_IN_BATCH,
  OPERATION_NAMES,
  type OperationName,
} from "./fields.ts"
import { quote } from "./quote.ts"

function isOperationName(name: unknown): name is OperationName {
  return typeof name === "string" && Object.hasOwn(FIELDS, name)
}

/** Unknown fields are left alone: a newer client may say more than we know. */
function operationFault(fields: Fields, stage: Stage): FaultBody | undefined {
  const { op } = fields
  if (!isOperationName(op)) {
    const message = `There is no operation ${quote(op)}; there are ${OPERATION_NAMES}.`
    return faultBody("unknown-op", stage, message)
  }
  for (const rule of FIELDS[op]) {
    const fault = fieldFault(op, fields, rule, stage)
    if (fault) return fault
  }
  if (op === "batch") return batchFault(fields.items, stage)
  if (op === "describe" && fields.path === undefined && fields.type === undefined) {
    return faultBody("malformed", stage, '"describe" needs a "path" or a "type".')
  }
  return undefined
}

function fieldFault(op: OperationName, fields: Fields, rule: FieldRule, stage: Stage): FaultBody | undefined {
  const value = fields[rule.name]
  if (value === undefined && !rule.required) return undefined
  const right = rule.guard(value)
  if (right === undefined) return undefined
  const message = `"${rule.name}" of "${op}" is ${quote(value)}; it must be ${right}.`
  return faultBody("malformed", stage, message, pathOf(fields))
}

function pathOf({ path }: Fields): FaultMore {
  return typeof path === "string" && path.length <= PATH_LENGTH ? { path } : {}
}

function batchFault(items: unknown, stage: Stage): FaultBody | undefined {
  if (!Array.isArray(items)) return undefined
  for (const [index, item] of items.entries()) {
    const wrong = itemFault(item, stage)
    if (wrong) return { ...wrong, message: `Item ${index} of the batch: ${wrong.message}` }
  }
  return undefined
}

function itemFault(item: unknown, stage: Stage): FaultBody | undefined {
  if (!isRecord(item)) return faultBody("malformed", stage, `It is ${quote(item)}; it must be an operation.`)
  if (typeof item.op === "string" && NOT_IN_BATCH.has(item.op)) {
    return faultBody("malformed", stage, `"${item.op}" cannot stand in a batch; send it by itself.`)
  }
  return operationFault(item, stage)
}

/** The operation these fields are, or why they are none. */
export function readOperation(fields: Fields, stage: Stage): { operation: Operation } | { fault: FaultBody } {
  const fault = operationFault(fields, stage)
  // The table above has just checked what this narrowing claims.
  return fault ? { fault } : { operation: fields as Operation }
}
