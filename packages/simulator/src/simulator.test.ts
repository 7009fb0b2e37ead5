import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Fault } from "@backline/protocol"
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest"
import { type SetDescription, type Simulator, startSimulator } from "./index.ts"

const SKETCH: SetDescription = {
  format: 1,
  name: "Sketch",
  tempo: 120,
  tracks: [
    {
      kind: "midi",
      name: "Bass",
      clips: {
        0: {
          name: "Line",
          length: 4,
          notes: [
            [36, 0, 0.5, 100],
            [43, 2, 0.5, 90],
          ],
        },
      },
    },
  ],
  scenes: [{ name: "Verse" }],
}

const ECHO = `
from _Framework.ControlSurface import ControlSurface

class Echo(ControlSurface):
    def receive_midi(self, midi_bytes):
        if midi_bytes[1] != 0x7D:
            self._send_midi(midi_bytes)

create_instance = Echo
`

/** What Live's tracks play, without when. */
const pitches = (simulator: Simulator): (number | undefined)[] =>
  simulator.midiOut
    .take()
    .filter((midi) => midi.from === "track" && (midi.bytes[0] ?? 0) >> 4 === 9)
    .map((midi) => midi.bytes[1])

describe("a simulator on a virtual clock", () => {
  let simulator: Simulator

  beforeEach(async () => {
    simulator = await startSimulator({ set: SKETCH })
  })
  afterEach(() => simulator.close())

  it("is under the control of the SDK while its time stands still", async () => {
    await simulator.live.song.tempo.set(99)
    expect(await simulator.live.song.tempo.get()).toBe(99)
    expect(await simulator.live.song.tracks.at(0).name.get()).toBe("Bass")
    expect((await simulator.status()).time).toBe(0)
  })

  it("plays exactly what is in its clips when time passes", async () => {
    await simulator.live.song.scenes.at(0).fire()
    await simulator.step(4.2)
    expect(pitches(simulator)).toEqual([36, 43, 36, 43, 36])
    expect((await simulator.status()).time).toBeGreaterThan(8)
  })

  it("has told every watch what happened when a step is over", async () => {
    const heard: unknown[] = []
    const watch = simulator.live.song.is_playing.watch((playing) => heard.push(playing))
    await watch.ready
    await simulator.live.song.start_playing()
    await simulator.step(0.2)
    await simulator.live.song.stop_playing()
    await simulator.step(0.2)
    expect(heard).toEqual([false, true, false])
  })

  it("brings its Set back, opens another and describes what it has", async () => {
    await simulator.live.song.tempo.set(140)
    expect((await simulator.describe()).tempo).toBe(140)
    await simulator.reset()
    expect(await simulator.live.song.tempo.get()).toBe(120)
    await simulator.reset({ ...SKETCH, name: "Other", tempo: 80 })
    expect((await simulator.status()).set).toBe("Other")
    expect(await simulator.describe()).toMatchObject({ tempo: 80, tracks: [{ name: "Bass" }] })
  })

  it("gives what Live sends out to whoever waits for it, until it is closed", async () => {
    const firing = simulator.live.song.scenes
      .at(0)
      .fire()
      .then(() => simulator.step(0.5))
    for await (const midi of simulator.midiOut) {
      expect(midi).toMatchObject({ from: "track", track: 0, beat: 0 })
      break
    }
    await firing
    simulator.midiOut.take()
    const rest = (async () => {
      for await (const midi of simulator.midiOut) throw new Error(`nothing was to come, but ${midi.from} did`)
    })()
    await simulator.close()
    await rest
  })

  it("refuses what makes no sense, and goes on", async () => {
    await expect(simulator.midiIn([0x90, 60])).rejects.toThrow("90 3C is not a complete MIDI message")
    await expect(simulator.step(-1)).rejects.toThrow("seconds is a number from 0")
    await expect(simulator.open("/etc/passwd")).rejects.toThrow("there is no Set '/etc/passwd'")
    await simulator.step(0.1)
  })

  it("rejects instead of hanging when the simulator has ended", async () => {
    await simulator.close()
    await expect(simulator.status()).rejects.toThrow(Fault)
    await expect(simulator.step(1)).rejects.toThrow("closed by this program")
  })
})

describe("a script in a simulator", () => {
  const folder = mkdtempSync(join(tmpdir(), "backline-echo-"))
  const write = (text: string): void => writeFileSync(join(folder, "__init__.py"), text)
  afterEach(() => rmSync(join(folder, "__init__.py"), { force: true }))

  it("gets MIDI and is heard", async () => {
    write(ECHO)
    await using simulator = await startSimulator({ load: [`${folder}:Echo`], live: "11.3.25" })
    await simulator.midiIn([0xf0, 1, 2, 0xf7])
    await simulator.step(0.1)
    const [midi] = simulator.midiOut.take()
    expect(midi).toEqual({ bytes: Uint8Array.of(0xf0, 1, 2, 0xf7), from: "script", script: "Echo" })
    expect(await simulator.status()).toMatchObject({ live: "11.3.25", scripts: { Echo: true }, failures: [] })
  })

  it("is told of where it fails", async () => {
    write("def create_instance(c_instance):\n    raise ValueError('out of tune')\n")
    await using simulator = await startSimulator({ load: [`${folder}:Broken`] })
    const [failure] = (await simulator.status()).failures
    expect(failure).toMatchObject({ script: "Broken", entry: "create_instance", line: 2 })
    expect(failure?.error).toBe("ValueError: out of tune")
  })
})

describe("a simulator on the real clock", () => {
  it("lets time pass by itself", async () => {
    await using simulator = await startSimulator({ set: "demo", clock: "real" })
    await simulator.live.song.start_playing()
    await simulator.step(0.2)
    expect((await simulator.status()).playing).toBe(true)
  })
})

describe("a start that fails", () => {
  it("names the Python that was asked for and is none", async () => {
    vi.stubEnv("BACKLINE_PYTHON", "/nowhere/python")
    onTestFinished(() => void vi.unstubAllEnvs())
    await expect(startSimulator()).rejects.toThrow('"/nowhere/python", which BACKLINE_PYTHON names, is none')
  })

  it("says why", async () => {
    await expect(startSimulator({ set: "nowhere.als" })).rejects.toThrow("the Set 'nowhere.als' cannot be opened")
    await expect(startSimulator({ load: ["/nowhere"] })).rejects.toThrow("'/nowhere' is not a script folder")
    await expect(startSimulator({ live: "9" })).rejects.toMatchObject({ code: "refused", blame: "client" })
  })
})
