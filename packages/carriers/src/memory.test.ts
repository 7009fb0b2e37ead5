import { describe, expect, it } from "vitest"
import { carrierAcceptance, Listener } from "./acceptance.ts"
import { memoryPair } from "./memory.ts"

const open = async (options = {}) => {
  const [near, far] = memoryPair(options)
  return { near, far, release: () => undefined }
}

carrierAcceptance({ describe, expect, it }, { name: "memory", raw: false, bytes: false, holdsBack: true, open })

carrierAcceptance(
  { describe, expect, it },
  {
    name: "memory that delays",
    raw: false,
    bytes: false,
    holdsBack: true,
    open: () => open({ delay: (arrive: () => void) => setImmediate(arrive) }),
  },
)

describe("a pair in memory", () => {
  it("keeps the order however unevenly lines are delayed", async () => {
    const held: (() => void)[] = []
    const [near, far] = memoryPair({ delay: (arrive) => held.push(arrive) })
    const atFar = new Listener(far)
    for (const line of ["1", "2", "3"]) near.send(line)
    expect(near.buffered).toBe(3)
    for (const arrive of held.reverse()) arrive()
    await atFar.heard(3)
    expect(atFar.lines).toEqual(["1", "2", "3"])
    expect(near.buffered).toBe(0)
  })
})
