/** Who may talk: the protocol number, then the secret. */
import { quote } from "../codec/quote.ts"
import { type FaultBody, faultBody, type Stage } from "../fault.ts"
import { PROTOCOL } from "../limits.ts"
import type { Hello } from "../messages.ts"

/** Why this client is turned away; undefined when it is welcome. `secret` undefined: none is needed. */
export function greetingFault(hello: Hello, secret: string | undefined, stage: Stage): FaultBody | undefined {
  if (hello.protocol !== PROTOCOL) {
    const message = `The client speaks protocol ${quote(hello.protocol)}, this host ${PROTOCOL}; install versions that fit.`
    return faultBody("malformed", stage, message)
  }
  if (secret === undefined || same(hello.secret ?? "", secret)) return undefined
  const given = hello.secret === undefined ? "No secret was given" : "The secret is wrong"
  return faultBody("unauthorised", stage, `${given}; it stands in the run file of the host.`)
}

/** Takes as long for a first wrong letter as for a last one, so that the time tells nothing. */
function same(given: string, secret: string): boolean {
  let difference = given.length ^ secret.length
  for (let at = 0; at < secret.length; at += 1) difference |= given.charCodeAt(at) ^ secret.charCodeAt(at)
  return difference === 0
}
