// FootswitchLooper in a simulated Live, from TypeScript. Run it with `npx tsx --test tests/*.test.ts`.
import { deepEqual, equal } from "node:assert/strict"
import { after, before, beforeEach, describe, it } from "node:test"
import { fileURLToPath } from "node:url"
import { type SetDescription, type Simulator, startSimulator } from "@backline/simulator"

const SCRIPT = fileURLToPath(new URL("../FootswitchLooper", import.meta.url))
const PRESSED = [0x9f, 60, 127]
const RELEASED = [0x8f, 60, 0]
const [WAITING, RECORDING, PLAYING] = [1, 2, 3]

const DUO: SetDescription = {
  tempo: 120,
  tracks: [
    { kind: "midi", name: "Keys" },
    { kind: "midi", name: "Bass" },
  ],
  scenes: [{ name: "One" }],
}

let simulator: Simulator

/** What the lamp has shown since it was last asked. */
const lamp = (): (number | undefined)[] =>
  simulator.midiOut
    .take()
    .filter(({ from }) => from === "script")
    .map(({ bytes }) => bytes[2])

async function press(): Promise<void> {
  await simulator.midiIn(PRESSED)
  await simulator.step(0.1)
  await simulator.midiIn(RELEASED)
}

before(async () => {
  simulator = await startSimulator({ set: DUO, load: [SCRIPT] })
})
after(() => simulator.close())
beforeEach(async () => {
  await simulator.reset()
  lamp()
})

describe("the pedal", () => {
  it("records, closes the loop and plays it", async () => {
    const { song } = simulator.live
    const slot = song.tracks.at(0).clip_slots.at(0)
    await press()
    equal(await song.tracks.at(0).arm.get(), true)
    equal(lamp().at(-1), RECORDING)
    await simulator.step(1)
    await press()
    equal(lamp().at(-1), WAITING)
    await simulator.step(1)
    equal(lamp().at(-1), PLAYING)
    equal(await slot.clip.length.get(), 4)
  })

  it("works on whatever track is selected", async () => {
    const { song } = simulator.live
    await song.view.selected_track.set(song.tracks.at(1))
    await press()
    equal(await song.tracks.at(1).clip_slots.at(0).has_clip.get(), true)
    equal(await song.tracks.at(0).clip_slots.at(0).has_clip.get(), false)
  })
})

describe("the script", () => {
  it("has raised nothing", async () => {
    await press()
    const { failures, scripts } = await simulator.status()
    deepEqual(failures, [])
    deepEqual(scripts, { backline: true, FootswitchLooper: true })
  })
})
