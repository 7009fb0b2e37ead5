/** What a client sends, as a host reads it. */
import { type FaultBody, faultBody, type Stage } from "../fault.ts"
import { isClientId, isRequestId } from "../ids.ts"
import type { Hello, Operation, RequestId } from "../messages.ts"
import { type Fields, isRecord } from "./fields.ts"
import { readOperation } from "./operation.ts"
import { parseLine } from "./parse.ts"
import { quote } from "./quote.ts"

/** Of a client's name; more is cut, for it goes into lists and logs. */
const LONGEST_NAME = 64

export type ClientLine =
  | { readonly kind: "hello"; readonly hello: Hello }
  | { readonly kind: "request"; readonly id: RequestId; readonly ack: number; readonly operation: Operation }
  /** `id` where one could be read; the fault answers that request then. */
  | { readonly kind: "fault"; readonly fault: FaultBody; readonly id?: RequestId }

/** `stage` is who reads. Faults come back as lines of kind `fault`; nothing is thrown. */
export function readClientLine(text: string, stage: Stage): ClientLine {
  const parsed = parseLine(text, stage)
  if ("fault" in parsed) return { kind: "fault", fault: parsed.fault }
  const { fields } = parsed
  if (fields.hello !== undefined) return readHello(fields.hello, stage)
  if (isRequestId(fields.id)) return readRequest(fields.id, fields, stage)
  const message = `"id" is ${quote(fields.id)}; a request has an id such as "c7f3a.17".`
  return { kind: "fault", fault: faultBody("malformed", stage, message) }
}

function readRequest(id: RequestId, { id: _, ack = 0, ...rest }: Fields, stage: Stage): ClientLine {
  if (typeof ack !== "number" || !Number.isSafeInteger(ack) || ack < 0) {
    const message = `"ack" is ${quote(ack)}; it must be the number of an answered request.`
    return { kind: "fault", id, fault: faultBody("malformed", stage, message) }
  }
  const read = readOperation(rest, stage)
  if ("fault" in read) return { kind: "fault", id, fault: read.fault }
  return { kind: "request", id, ack, operation: read.operation }
}

function readHello(hello: unknown, stage: Stage): ClientLine {
  const wrong = (message: string): ClientLine => ({ kind: "fault", fault: faultBody("malformed", stage, message) })
  if (!isRecord(hello)) return wrong(`"hello" is ${quote(hello)}; it must be an object.`)
  const { protocol, client, name = "", secret } = hello
  if (typeof protocol !== "number") return wrong(`"protocol" is ${quote(protocol)}; it must be a number.`)
  if (!isClientId(client)) return wrong(`"client" is ${quote(client)}; it must be 1 to 32 of A-Z, a-z, 0-9, _ and -.`)
  if (typeof name !== "string") return wrong(`"name" is ${quote(name)}; it must be a text for people.`)
  if (secret === undefined) return { kind: "hello", hello: { protocol, client, name: name.slice(0, LONGEST_NAME) } }
  if (typeof secret !== "string") return wrong('"secret" must be the text of the run file.')
  return { kind: "hello", hello: { protocol, client, name: name.slice(0, LONGEST_NAME), secret } }
}
