/**
 * The suite that every carrier passes, so that what is tested on the memory carrier holds for TCP and WebSocket too:
 *
 *     import { describe, expect, it } from "vitest"
 *     carrierAcceptance({ describe, expect, it }, { name: "tcp", open, bytes: true, holdsBack: true })
 */
import type { Case } from "./acceptance/case.ts"
import { closingCases } from "./acceptance/closing.ts"
import { holdingCases } from "./acceptance/holding.ts"
import { lineCases } from "./acceptance/lines.ts"
import { Listener } from "./acceptance/listener.ts"
import { openingCases } from "./acceptance/opening.ts"
import type { CarrierSubject, Runner } from "./acceptance/subject.ts"

export { Listener } from "./acceptance/listener.ts"
export type { CarrierSubject, Expectation, Opened, Runner } from "./acceptance/subject.ts"

export function carrierAcceptance(runner: Runner, subject: CarrierSubject): void {
  runner.describe(`a carrier (${subject.name})`, () => {
    for (const one of [...lineCases, ...closingCases, ...holdingCases]) {
      if (isCapable(subject, one)) runner.it(one.name, () => perform(runner, subject, one))
    }
    if (subject.unreachable) openingCases(runner, subject.unreachable)
  })
}

/** Bad UTF-8 can be sent by whoever can send bytes or frames of bytes. */
function isCapable(subject: CarrierSubject, { needs }: Case): boolean {
  return needs === undefined || (needs === "raw" ? subject.raw : subject[needs])
}

async function perform({ expect }: Runner, subject: CarrierSubject, { late, run }: Case): Promise<void> {
  const { near, far, raw, release } = await subject.open()
  const atNear = new Listener()
  const atFar = new Listener()
  const listen = () => {
    near.receive(atNear)
    far.receive(atFar)
  }
  if (!late) listen()
  try {
    await run({ near, far, atNear, atFar, listen, raw: raw ?? refuse, expect })
  } finally {
    near.close()
    far.close()
    await release()
  }
}

function refuse(): never {
  throw new Error("This carrier has no raw side; its subject must not claim one.")
}
