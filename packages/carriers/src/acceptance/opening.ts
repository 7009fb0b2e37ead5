/** An opening that fails says why and where, and one that is given up ends. */
import { type Carrier, Fault } from "@backline/protocol"
import type { CarrierSubject, Runner } from "./subject.ts"

async function faultOf(opening: Promise<Carrier>): Promise<Fault> {
  try {
    const carrier = await opening
    carrier.close()
  } catch (error) {
    if (error instanceof Fault) return error
    throw error
  }
  throw new Error("It opened, though nobody should have answered.")
}

export function openingCases({ it, expect }: Runner, unreachable: NonNullable<CarrierSubject["unreachable"]>): void {
  it("fails as disconnected where nobody answers, and names the address", async () => {
    const { connect, address } = await unreachable()
    const fault = await faultOf(connect({}))
    expect(fault.code).toBe("disconnected")
    expect(fault.message.includes(address)).toBe(true)
  })

  it("ends as cancelled when its signal fires before or while it opens", async () => {
    const { connect } = await unreachable()
    const before = await faultOf(connect({ signal: AbortSignal.abort() }))
    expect(before.code).toBe("cancelled")
    const caller = new AbortController()
    const opening = faultOf(connect({ signal: caller.signal }))
    caller.abort()
    expect((await opening).code).toBe("cancelled")
  })
}
