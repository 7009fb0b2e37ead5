/** Why the client's side does not send a request, or does not talk to a host, in the first place. */
import { type FaultBody, type FaultCode, faultBody } from "../fault.ts"
import { PROTOCOL } from "../limits.ts"
import type { RequestId } from "../messages.ts"

const refusal = (code: FaultCode, id: RequestId, message: string) => faultBody(code, "client", message, { id })

export const overdue = (id: RequestId) => refusal("timeout", id, `The deadline of ${id} was over before it was sent.`)

export const unfit = (id: RequestId, wrong: string) => refusal("wrong-type", id, wrong)

export const grounded = (id: RequestId, because: string) =>
  refusal("disconnected", id, `A gesture needs an open connection: ${because}.`)

export const tooMany = (id: RequestId, most: number) =>
  refusal("busy", id, `${most} requests are waiting already; wait for answers.`)

export const twice = (id: RequestId) => refusal("internal", id, `${id} is under way already.`)

export const tooLong = (id: RequestId, length: number, limit: number) =>
  refusal("too-large", id, `${id} is ${length} characters long; a line may have ${limit} bytes. Send less at once.`)

export function otherProtocol(protocol: number): FaultBody {
  const message = `The host speaks protocol ${protocol}, this client ${PROTOCOL}; install versions that fit.`
  return faultBody("malformed", "client", message, { blame: "host" })
}
