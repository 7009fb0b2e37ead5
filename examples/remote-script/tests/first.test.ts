import { equal } from "node:assert/strict"
import { after, before, beforeEach, it } from "node:test"
import { type Simulator, startSimulator } from "@backline/simulator"

let simulator: Simulator
before(async () => {
  simulator = await startSimulator({ set: "default", load: ["FootswitchLooper"] })
})
after(() => simulator.close())
beforeEach(() => simulator.reset())

it("records when the pedal is pressed", async () => {
  await simulator.midiIn([0x9f, 60, 127])
  await simulator.step(0.5)
  const slot = simulator.live.song.tracks.at(0).clip_slots.at(0)
  equal(await slot.clip.is_recording.get(), true)
  equal(simulator.midiOut.take().at(-1)?.bytes[2], 2)
})
