/** Objects to lines. A line is what stands between two newlines; it holds none itself. */
import type { Hello, HostLine, Operation, Outcome, RequestId } from "../messages.ts"

export function encodeHello(hello: Hello): string {
  return JSON.stringify({ hello })
}

export function encodeHostLine(line: HostLine): string {
  return JSON.stringify(line)
}

/** `body` is the operation as JSON, encoded once and kept for sending it again. `ack` 0 says nothing. */
export function encodeRequest(id: RequestId, ack: number, body: string): string {
  const head = ack > 0 ? `{"id":"${id}","ack":${ack},` : `{"id":"${id}",`
  return head + body.slice(1)
}

export function encodeOperation(operation: Operation): string {
  return JSON.stringify(operation)
}

export function encodeReply(id: RequestId, outcome: Outcome | { readonly json: string }): string {
  if ("json" in outcome) return `{"id":"${id}","ok":${outcome.json}}`
  return JSON.stringify("fault" in outcome ? { id, fault: outcome.fault } : { id, ok: outcome.ok ?? null })
}
