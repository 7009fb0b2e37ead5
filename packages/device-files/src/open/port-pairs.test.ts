import { memoryCable, type PortEntry } from "@backline/midi"
import { describe, expect, it } from "vitest"
import { pairPorts } from "./port-pairs.ts"

const input = (name: string): PortEntry => memoryCable(name).input
const output = (name: string): PortEntry => memoryCable(name).output

describe("pairing ports", () => {
  it("puts together what has one name, and leaves out what has one end only", () => {
    const pairs = pairPorts([input("Box"), input("Keys"), output("Box"), output("Lights")])
    expect(pairs.map(({ name }) => name)).toEqual(["Box"])
  })

  it("keeps two devices of one name apart, in the order in which the system lists them", () => {
    const ports = [input("Box"), output("Box"), input("Box"), output("Box")]
    const [first, second] = pairPorts(ports)
    expect([first?.input, second?.input]).toEqual([ports[0], ports[2]])
  })

  it("knows how Windows names the further ports of a device", () => {
    expect(pairPorts([input("MIDIIN2 (Box)"), output("MIDIOUT2 (Box)")])).toHaveLength(1)
  })

  it("leaves Live's simulator out", () => {
    const ports = [input("Simulator"), output("Simulator")].map((port) => ({ ...port, source: "simulator" as const }))
    expect(pairPorts(ports)).toEqual([])
  })
})
