import { describe, expect, it } from "vitest"
import { portCases } from "../acceptance.ts"
import { memoryCable } from "./memory.ts"

describe("a memory port", () => {
  it.each(portCases)("$name", ({ run }) => run(memoryCable("loop")))

  it("cannot be opened when it was unplugged", async () => {
    const cable = memoryCable("loop")
    cable.unplug()
    await expect(cable.output.open()).rejects.toThrow('"loop" was unplugged')
  })

  it("is heard by everyone who has it open", async () => {
    const cable = memoryCable("loop")
    const heard: string[] = []
    const listener = (name: string) => ({ message: () => heard.push(name), fault: () => undefined })
    await cable.input.open(listener("ann"))
    const bob = await cable.input.open(listener("bob"))
    const output = await cable.output.open()
    output.send(Uint8Array.of(0xf8))
    await Promise.resolve()
    bob.close()
    output.send(Uint8Array.of(0xf8))
    await Promise.resolve()
    expect(heard).toEqual(["ann", "bob", "ann"])
  })
})
