import { type MemoryCable, memoryCable, type PortEntry, type PortList } from "@backline/midi"
import { beforeEach, describe, expect, it } from "vitest"
import type { Facts } from "../logger.ts"
import { silent } from "../logger.ts"
import { HandClock } from "../rehearsal/hand-clock.ts"
import { Patchbay } from "./patchbay.ts"

const ANN = { title: '"ann" at 127.0.0.1:1' }
const BOB = { title: '"bob" at 127.0.0.1:2' }

let clock: HandClock
let cable: MemoryCable
let found: () => Promise<PortList>
let complaints: (Facts | undefined)[]
let patchbay: Patchbay
const there = (...ports: PortEntry[]) => {
  found = async () => ({ ports, missing: undefined })
}

beforeEach(() => {
  clock = new HandClock()
  cable = memoryCable("Drum box")
  complaints = []
  there()
  const warn = (_text: string, facts?: Facts): void => void complaints.push(facts)
  patchbay = new Patchbay({ list: () => found(), clock, log: { ...silent, warn } })
})

describe("a patchbay", () => {
  it("looks every two seconds while somebody listens, and tells what came and went", async () => {
    const told: string[][] = []
    const stop = patchbay.listen(({ ports }) => told.push(ports.map(({ name }) => name)))
    there(cable.input)
    await clock.pass(1_999)
    expect(told).toEqual([])
    await clock.pass(1)
    await clock.pass(10_000)
    there()
    await clock.pass(2_000)
    expect(told).toEqual([["Drum box"], []])
    stop()
    expect(clock.planned).toBe(0)
  })

  it("goes on looking when it could not see, and complains once", async () => {
    const stop = patchbay.listen(() => undefined)
    found = () => Promise.reject(new Error("EACCES: run"))
    await clock.pass(6_000)
    expect(complaints).toEqual([{ problem: "EACCES: run" }])
    await expect(patchbay.look()).rejects.toMatchObject({ code: "refused", message: /could not be listed: EACCES/ })
    there(cable.input)
    await clock.pass(2_000)
    expect(patchbay.take(cable.input.id, ANN)).toBe(cable.input)
    stop()
  })

  it("gives a port to one client, as often as it wants, until it has given all of it back", async () => {
    there(cable.output)
    await patchbay.look()
    const { id } = cable.output
    patchbay.take(id, ANN)
    patchbay.take(id, ANN)
    expect(() => patchbay.take(id, BOB)).toThrow('"Drum box" is held by "ann" at 127.0.0.1:1 since')
    patchbay.release(id)
    expect(() => patchbay.take(id, BOB)).toThrow("held by")
    patchbay.release(id)
    expect(patchbay.take(id, BOB)).toBe(cable.output)
  })
})
