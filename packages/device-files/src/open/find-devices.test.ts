import { MidiFault, memoryCable, type PortEntry } from "@backline/midi"
import { decodeFileFrame, encodeFileFrame, FILE_COMMANDS, frameOf } from "@backline/sysex"
import { OriginalBoard, type Party, RehearsalBoard } from "@backline/sysex/line"
import { afterEach, describe, expect, it } from "vitest"
import { rehearsalPort, seat } from "../acceptance/rehearsal-port.ts"
import { findDevices } from "./find-devices.ts"

const ends: (() => void)[] = []
afterEach(() => {
  for (const end of ends.splice(0)) end()
})

async function plugged<Effect extends { readonly kind: string }>(
  party: Party<Effect>,
  name: string,
): Promise<PortEntry[]> {
  const { port, end } = await rehearsalPort(party, name)
  ends.push(end)
  return [port.input, port.output]
}

const board = (name: string): RehearsalBoard => new RehearsalBoard({ name, uid: name })
const original = (): Party<{ readonly kind: string }> => {
  const one = new OriginalBoard()
  return { deadline: undefined, frame: (sysex, now) => one.frame(sysex, now), silence: () => one.silence() }
}
const sent = (wire: Uint8Array): { readonly kind: string } => Object.assign({ kind: "send" }, { wire })
/** Gives back whatever it hears. */
const echo: Party<{ readonly kind: string }> = {
  deadline: undefined,
  frame: (wire) => [sent(wire.slice())],
  silence: () => [],
}

const found = async (entries: readonly PortEntry[]) => {
  const { devices, unusable } = await findDevices(entries, { patience: 60 })
  return { names: devices.map(({ name, mode, port }) => `${name} (${mode}) on ${port.name}`), devices, unusable }
}

describe("finding devices", () => {
  it("names each with its firmware and how it speaks, on all ports at once", async () => {
    const entries = [
      ...(await plugged(board("Drum box"), "A")),
      ...(await plugged(original(), "B")),
      memoryCable("Keyboard").input,
      memoryCable("Keyboard").output,
      ...(await plugged(board("Bass box"), "C")),
    ]
    const { names, devices } = await found(entries)
    expect(names).toEqual(["Drum box (backline) on A", "Bass box (backline) on C", "B (midibridge) on B"])
    expect(devices[0]?.about).toMatchObject({ firmware: "rehearsal" })
  })

  it("takes no echo for a device", async () => {
    expect((await found(await plugged(echo, "Loop"))).names).toEqual([])
  })

  it("says of a device that speaks another version what to do", async () => {
    const later: Party<{ readonly kind: string }> = {
      deadline: undefined,
      frame: (sysex) => {
        const reading = decodeFileFrame(sysex)
        if (reading.kind !== "file" || reading.frame.kind !== "ask") return []
        const { host, number, operation } = reading.frame
        const wire = encodeFileFrame({ kind: "answer", host, number, operation, status: 0, body: new Uint8Array() })
        return [sent(frameOf(FILE_COMMANDS.answer, Uint8Array.of(2, ...wire.subarray(9, -1))))]
      },
      silence: () => [],
    }
    const { names, unusable } = await found(await plugged(later, "Newer"))
    expect(names).toEqual([])
    expect(unusable).toMatchObject([{ name: "Newer", why: expect.stringContaining("speaks version 2") }])
  })

  it("finds a device whose two cables end in different ports", async () => {
    const [there, back] = [memoryCable("Out 3"), memoryCable("In 7")]
    ends.push(await seat(board("Drum box"), { toBoard: there, toHost: back }))
    const { devices } = await found([there.output, back.input])
    expect(devices).toMatchObject([{ port: { input: { name: "In 7" }, output: { name: "Out 3" } } }])
  })

  it("lists a device once that hears two ports", async () => {
    const [a, b, back] = [memoryCable("A"), memoryCable("B"), memoryCable("B")]
    const box = board("Drum box")
    ends.push(await seat(box, { toBoard: a, toHost: back }), await seat(box, { toBoard: b, toHost: back }))
    expect((await found([a.output, b.output, back.input])).names).toEqual(["Drum box (backline) on B"])
  })

  it("warns of two devices behind one thru box: both would obey", async () => {
    const [there, back] = [memoryCable("Thru"), memoryCable("Thru")]
    for (const name of ["Drum box", "Bass box"]) ends.push(await seat(board(name), { toBoard: there, toHost: back }))
    const { names, unusable } = await found([there.output, back.input])
    expect(names).toEqual([])
    expect(unusable).toMatchObject([{ name: "Thru", why: expect.stringMatching(/Bass box|Drum box/) }])
  })

  it("says which port could not be opened, and finds the others", async () => {
    const busy: PortEntry = {
      ...memoryCable("Busy").output,
      open: () => Promise.reject(new MidiFault("refused", '"Busy" is held by another program')),
    }
    const { names, unusable } = await found([busy, ...(await plugged(board("Drum box"), "A"))])
    expect(names).toEqual(["Drum box (backline) on A"])
    expect(unusable).toEqual([{ name: "Busy", why: '"Busy" is held by another program' }])
  })
})
