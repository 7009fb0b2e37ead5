import { findDevices, openDevice } from "@backline/device-files"
import { rehearsalPort } from "@backline/device-files/acceptance"
import type { GatewayPorts } from "@backline/midi"
import { bytesFrom, dice, RehearsalBoard } from "@backline/sysex/line"
import { afterEach, beforeEach, expect, it } from "vitest"
import { MidiStage, outputOf, whenFree } from "../rehearsal/midi-stage.ts"

let stage: MidiStage
const ends: (() => void)[] = []
beforeEach(async () => {
  stage = await new MidiStage().open()
})
afterEach(async () => {
  await stage.close()
  for (const end of ends.splice(0)) end()
})

/** A board at the gateway's machine. */
async function plug(name: string): Promise<void> {
  const { port, end } = await rehearsalPort(new RehearsalBoard({ name, uid: name, frame: 512, window: 8_192 }), name)
  ends.push(end)
  stage.ports.push({ ...port.input, source: "board" }, { ...port.output, source: "board" })
}

async function deviceOf({ ports }: GatewayPorts, name: string) {
  const { devices } = await findDevices(ports, { patience: 60 })
  const found = devices.find((one) => one.name === name)
  if (!found) throw new Error(`no ${name} among ${devices.length}`)
  return openDevice(found.port)
}

it("a page finds a board of the gateway's machine, writes a file of 100 kB to it and reads the same", async () => {
  await plug("Drum box")
  const device = await deviceOf(await stage.page("Ann's tablet"), "Drum box")
  const file = bytesFrom(dice(7), 100_000)
  await device.write("/kit.bin", file)
  expect(await device.read("/kit.bin")).toEqual(file)
  device.close()
})

it("two pages speak with two boards at once, and each sees that the other's is held", async () => {
  await plug("Drum box")
  await plug("Bass box")
  const [ann, bob] = [await stage.page("Ann's tablet"), await stage.page("Bob's phone")]
  const drums = await deviceOf(ann, "Drum box")
  const bass = await deviceOf(bob, "Bass box")
  const [one, other] = [bytesFrom(dice(1), 50_000), bytesFrom(dice(2), 50_000)]
  await Promise.all([drums.write("/a", one), bass.write("/a", other)])
  expect(await Promise.all([drums.read("/a"), bass.read("/a")])).toEqual([one, other])
  const { devices, unusable } = await findDevices(ann.ports, { patience: 60 })
  // Its own device answers beside what is under way.
  expect(devices.map(({ name }) => name)).toEqual(["Drum box"])
  expect(unusable).toEqual([{ name: "Bass box", why: expect.stringContaining(`held by "Bob's phone"`) }])
  drums.close()
  bass.close()
})

it("a page that dies in the middle of a transfer leaves its board to the next one, in order", async () => {
  await plug("Drum box")
  const [ann, bob] = [await stage.page("Ann's tablet"), await stage.page("Bob's phone")]
  const dying = await deviceOf(ann, "Drum box")
  const file = bytesFrom(dice(3), 100_000)
  let written: Promise<unknown> = Promise.resolve()
  await new Promise<void>((underWay) => {
    written = dying.write("/kit.bin", file, { progress: ({ bytes }) => bytes > 20_000 && underWay() })
    written.catch(() => undefined) // looked at below
  })
  stage.cut("Ann's tablet")
  await expect(written).rejects.toMatchObject({ code: "unplugged" })
  ;(await whenFree(outputOf(bob))).close()
  const device = await deviceOf(bob, "Drum box")
  await device.write("/kit.bin", file)
  expect(await device.read("/kit.bin")).toEqual(file)
  device.close()
})
