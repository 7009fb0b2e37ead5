import { mkdtempSync, readFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { Machine } from "./processes.ts"

const machine = new Machine()
const empty = new Machine()

beforeAll(() => machine.simulator("default"))
afterAll(async () => {
  await machine.close()
  await empty.close()
})

describe("backline in a shell", () => {
  it("reads, writes and calls", async () => {
    expect(await machine.command("set", "song.tempo", "101.5")).toMatchObject({ code: 0 })
    expect(await machine.command("get", "song.tempo")).toEqual({ code: 0, out: "101.5\n", err: "" })
    expect(await machine.command("get", "live_set", "tracks", "0", "name", "--json")).toEqual({
      code: 0,
      out: '"1-MIDI"\n',
      err: "",
    })
    expect(await machine.command("call", "song.create_midi_track", "-1")).toMatchObject({ code: 0 })
    expect(await machine.command("query", "song", "tracks{name}", "--json")).toMatchObject({
      code: 0,
      out: expect.stringContaining("5-MIDI"),
    })
  })

  it("sets a volume in decibels", async () => {
    await machine.command("set", 'song.tracks."1-MIDI".mixer_device.volume.value', "-6dB")
    const { out } = await machine.command("get", "song.tracks.0.mixer_device.volume.value")
    expect(Number(out)).toBeCloseTo(0.7)
  })

  it.each([
    [["get", "song.tempp"], /did you mean tempo/],
    [["set", "song.tempo", "5000"], /song\.tempo takes 20 to 999.*5000/],
    [["set", "song.song_length", "1"], /song_length/],
    [["get", "song..tempo"], /song\.\.tempo/],
    [["call", "song.tempo"], /tempo/],
    [["get", "song.tracks.99.name"], /99/],
    [["watch", "song.tempo", "--hz", "fast"], /fast/],
    [["fly"], /fly/],
    [["start", "--unpair"], /--unpair.*needs --lan/],
  ])("says what is wrong with %j and ends with 2", async (words, sentence) => {
    const { code, out, err } = await machine.command(...words)
    expect(err).toMatch(sentence)
    expect({ code, out }).toEqual({ code: 2, out: "" })
  })

  it("gives faults as JSON too", async () => {
    const { err } = await machine.command("set", "song.tempo", "5000", "--json")
    expect(JSON.parse(err)).toMatchObject({ fault: { code: "out-of-range", blame: "client" } })
  })

  it("says what to do when nothing runs, and ends with 3", async () => {
    const { code, err } = await empty.command("get", "song.tempo")
    expect(err).toMatch(/simulator|Live/)
    expect(code).toBe(3)
  })

  it("lends its Python to the tests of remote scripts", async () => {
    const folder = (await empty.command("simulator", "path")).out.trim()
    const script = "import simulator, sys; print(simulator.__path__[0]); sys.exit(4)"
    const ran = await empty.command("simulator", "python", "-c", script)
    expect(ran).toEqual({ code: 4, out: `${join(folder, "simulator")}\n`, err: "" })
    expect((await empty.command("simulator", "python", "--version")).out).toMatch(/^Python 3/)
  })

  it("saves the Set as it stands, and no other file over it", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "backline-saved-")), "set.json")
    expect(await machine.command("simulator", "save", file)).toMatchObject({ code: 0 })
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ format: 1, name: expect.any(String) })
    expect(await machine.command("simulator", "save", file)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/--force/),
    })
    expect(await empty.command("simulator", "save", file, "--force")).toMatchObject({ code: 3 })
  })

  it("ends a watch after the values that were asked for", async () => {
    expect(await machine.command("watch", "song.name", "--count", "1")).toMatchObject({ code: 0 })
  })

  it("talks in a console, whose errors do not end it", async () => {
    const { out, code } = await machine.converse(
      "song.tempo = 90\nsong.tempo\nsong.tempo = 5000\nsong.tempo?\nexit\n",
      "repl",
      "--json",
    )
    const lines = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line))
    expect(lines[1]).toBe(90)
    expect(lines[2]).toMatchObject({ fault: { code: "out-of-range" } })
    expect(lines[3]).toMatchObject({ member: "tempo" })
    expect(code).toBe(0)
  })

  it("lets doctor find that Live answers, or that nobody does", async () => {
    const found = JSON.parse((await machine.command("doctor", "--json")).out)
    expect(found.find((finding: { name: string }) => finding.name === "Live")).toMatchObject({ verdict: "ok" })
    const { code, out } = await empty.command("doctor")
    expect(out).toMatch(/✗ Live/)
    expect(code).toBe(1)
  })
})
