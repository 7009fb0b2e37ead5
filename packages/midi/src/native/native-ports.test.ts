import { describe, expect, it } from "vitest"
import { portCases } from "../acceptance.ts"
import type { InputEntry, OutputEntry } from "../port/port.ts"
import { sentenceFor, whyNoSystem } from "./load.ts"
import { nativePorts, virtualInput, virtualOutput } from "./native-ports.ts"
import type { NativeSystem } from "./system.ts"

type Ear = (seconds: number, bytes: number[]) => void

/** Stands in for RtMidi: each named port plays what is sent to it back to those who hear it. */
function standIn(names: string[], refuse = false): NativeSystem {
  const ears = new Map<string, Set<Ear>>()
  class Base {
    protected open = ""
    getPortCount = (): number => names.length
    getPortName = (at: number): string => names[at] ?? ""
    openPort(at: number): void {
      this.openVirtualPort(names[at] ?? "")
    }
    openVirtualPort(name: string): void {
      if (refuse) throw new Error("busy")
      this.open = name
    }
    closePort(): void {
      this.open = ""
    }
    destroy(): void {
      this.open = ""
    }
  }
  class Input extends Base {
    #ear: Ear = () => undefined
    ignoreTypes = (): void => undefined
    on(_kind: "message", ear: Ear): void {
      this.#ear = ear
    }
    override openVirtualPort(name: string): void {
      super.openVirtualPort(name)
      const here = ears.get(name) ?? new Set()
      ears.set(name, here.add(this.#ear))
    }
  }
  class Output extends Base {
    sendMessage(bytes: number[]): void {
      const here = [...(ears.get(this.open) ?? [])]
      queueMicrotask(() => {
        for (const ear of here) ear(0, bytes)
      })
    }
  }
  return { Input, Output }
}

function rig(names = ["keys", "loop"], refuse = false) {
  const ports = nativePorts(standIn(names, refuse)).filter((port) => port.name === "loop")
  const input = ports.find((port): port is InputEntry => port.direction === "input")
  const output = ports.find((port): port is OutputEntry => port.direction === "output")
  if (!input || !output) throw new Error("no loop")
  return { input, output }
}

describe("a native port", () => {
  it.each(portCases)("$name", ({ run }) => run(rig()))

  it("is found by its name when the places have shifted", async () => {
    const names = ["keys", "loop"]
    const { output } = rig(names)
    names.shift()
    const open = await output.open()
    expect(open.name).toBe("loop")
    open.close()
  })

  it("keeps its id when another instrument is plugged in before it, and twins have two", () => {
    const idsOf = (names: string[]) =>
      nativePorts(standIn(names)).flatMap(({ id, name }) => (name === "loop" ? [id] : []))
    expect(idsOf(["keys", "loop"])).toEqual(idsOf(["loop"]))
    expect(new Set(idsOf(["loop", "loop"])).size).toBe(4)
  })

  it("that was pulled out is missed by name", async () => {
    const names = ["keys", "loop"]
    const { output } = rig(names)
    names.pop()
    await expect(output.open()).rejects.toMatchObject({ code: "no-such-port" })
    await expect(output.open()).rejects.toThrow('no MIDI port is called "loop" now; there are "keys"')
  })

  it("that another program holds is refused", async () => {
    await expect(rig(["loop"], true).output.open()).rejects.toThrow('"loop" could not be opened: busy')
  })

  it("can be made for other programs to see", async () => {
    const system = standIn([])
    const heard: number[][] = []
    const input = virtualInput(system, "Backline", { message: (b) => heard.push([...b]), fault: () => undefined })
    const output = virtualOutput(system, "Backline")
    output.send(Uint8Array.of(0x90, 60, 1))
    await Promise.resolve()
    expect(heard).toEqual([[0x90, 60, 1]])
    input.close()
    output.close()
  })
})

describe("without a MIDI system", () => {
  it("says what to load on Linux", () => {
    expect(whyNoSystem("linux", false)).toContain("modprobe snd-seq")
    expect(whyNoSystem("linux", true)).toBeUndefined()
    expect(whyNoSystem("darwin", false)).toBeUndefined()
  })

  it("says what to install", () => {
    expect(sentenceFor(new Error("libasound.so.2: cannot open shared object file"))).toContain("apt install libasound2")
    expect(sentenceFor(new Error("Cannot find package '@julusian/midi' imported from x"))).toContain(
      "npm install @julusian/midi",
    )
    expect(sentenceFor("odd")).toBe("native MIDI could not be loaded: odd")
  })

  it("says so when RtMidi itself does not start", () => {
    const broken = class {
      constructor() {
        throw new Error("Failed to initialise RtMidi")
      }
    }
    const system = { Input: broken, Output: broken } as object as NativeSystem
    expect(() => nativePorts(system)).toThrow("does not answer: Failed to initialise RtMidi")
  })
})
