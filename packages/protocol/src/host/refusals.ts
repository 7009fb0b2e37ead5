/** What a host answers to requests that it does not execute. */
import { type FaultBody, faultBody, type Stage } from "../fault.ts"
import type { ClientId, RequestId } from "../messages.ts"

export const forgotten = (id: RequestId, stage: Stage): FaultBody =>
  faultBody("disconnected", stage, `${id} was executed, its reply is lost; ask anew for the state there is now.`, {
    id,
  })

export const busy = (id: RequestId, credit: number, stage: Stage): FaultBody =>
  faultBody("busy", stage, `${id} was not executed: ${credit} requests may be unanswered at once; wait for answers.`, {
    id,
  })

export const foreign = (id: RequestId, client: ClientId, stage: Stage): FaultBody =>
  faultBody("malformed", stage, `"id" is "${id}"; the ids of this client begin with "${client}.".`, { id })

export const tooLarge = (id: RequestId, length: number, limit: number, stage: Stage): FaultBody =>
  faultBody(
    "too-large",
    stage,
    `The reply to ${id} is ${length} characters, a line may have ${limit} bytes; ask for less.`,
    {
      id,
    },
  )
