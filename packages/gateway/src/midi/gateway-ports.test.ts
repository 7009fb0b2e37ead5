import { MidiFault, openGatewayPorts, type PortList } from "@backline/midi"
import { portCases } from "@backline/midi/acceptance"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { WebSocket } from "ws"
import { inputOf, MidiStage, outputOf, whenFree } from "../rehearsal/midi-stage.ts"

const NOTE = Uint8Array.of(0x90, 60, 100)

let stage: MidiStage
beforeEach(async () => {
  stage = await new MidiStage().open()
})
afterEach(() => stage.close())

const mute = { message: () => undefined, fault: () => undefined }

/** What is there when it has changed the next time. */
const changeOf = (page: { onChange(listener: (now: PortList) => void): () => void }): Promise<PortList> =>
  new Promise((resolve) => {
    const stop = page.onChange((now) => {
      stop()
      resolve(now)
    })
  })

describe("a MIDI port of the gateway's machine", () => {
  it.each(portCases)("$name", async ({ run }) => {
    const cable = stage.plugLoop("loop")
    const page = await stage.page("test")
    await run({ input: inputOf(page), output: outputOf(page), unplug: () => cable.unplug() })
  })

  it("is what it is there, under an id of its own", async () => {
    stage.plugLoop("Drum box")
    const { ports, missing } = await stage.page("test")
    expect(ports.map(({ direction, name, source }) => `${direction} ${name} ${source}`)).toEqual([
      "input Drum box board",
      "output Drum box board",
    ])
    expect(ports.every(({ id }) => id.startsWith("gateway:"))).toBe(true)
    expect(missing).toBeUndefined()
  })

  it("may be opened twice by one page, and then plays for both", async () => {
    stage.plugLoop("loop")
    const page = await stage.page("test")
    const [one, other] = [await outputOf(page).open(), await outputOf(page).open()]
    const heard: number[] = []
    const both = new Promise<void>((resolve) => {
      const message = ([, note = 0]: Uint8Array): void => {
        if (heard.push(note) === 2) resolve()
      }
      void inputOf(page).open({ ...mute, message })
    })
    await page.look()
    one.send(Uint8Array.of(0x90, 1, 1))
    one.close()
    other.send(Uint8Array.of(0x90, 2, 1))
    await both
    expect(heard).toEqual([1, 2])
  })

  it("belongs to one page at a time; the other is told who has it", async () => {
    stage.plugLoop("Drum box")
    const [ann, bob] = [await stage.page("Ann's tablet"), await stage.page("Bob's phone")]
    const held = await outputOf(ann).open()
    await expect(outputOf(bob).open()).rejects.toMatchObject({
      code: "busy",
      message: expect.stringMatching(/"Drum box" is held by "Ann's tablet" at 127\.0\.0\.1:\d+ since/),
    })
    ;(await inputOf(bob).open(mute)).close()
    held.close()
    await ann.look()
    const free = await outputOf(bob).open()
    free.send(NOTE)
    free.close()
  })

  it("that was unplugged is missed by its id", async () => {
    stage.plugLoop("Drum box")
    const page = await stage.page("test")
    const entry = outputOf(page)
    stage.ports = []
    expect((await page.look()).ports).toEqual([])
    await expect(entry.open()).rejects.toMatchObject({ code: "no-such-port" })
  })

  it("is closed when it is not listed any more, for native systems do not tell that", async () => {
    stage.plugLoop("Drum box")
    const page = await stage.page("test")
    const output = await outputOf(page).open()
    stage.ports = []
    await page.look()
    expect(await output.closed).toBe('"Drum box" was unplugged')
  })

  it("stays open when the native system does not answer for a moment", async () => {
    stage.plugLoop("Drum box")
    stage.ports = stage.ports.map((port) => ({ ...port, source: "native" }))
    const page = await stage.page("test")
    const output = await outputOf(page).open()
    const heard = new Promise<Uint8Array>((message) => void inputOf(page).open({ ...mute, message }))
    await page.look()
    stage.ports = []
    stage.missing = "the MIDI system of this machine does not answer"
    await page.look()
    output.send(NOTE)
    expect(await heard).toEqual(NOTE)
  })

  it("says what the system says when it does not open", async () => {
    stage.plugLoop("Drum box")
    const open = () => Promise.reject(new MidiFault("refused", '"Drum box" could not be opened: busy'))
    stage.ports = stage.ports.map((port) => ({ ...port, open }))
    const page = await stage.page("test")
    await expect(outputOf(page).open()).rejects.toMatchObject({ code: "refused", message: /could not be opened/ })
  })

  it("refuses a message that is longer than any instrument sends", async () => {
    stage.plugLoop("Drum box")
    const output = await outputOf(await stage.page("test")).open()
    const long = new Uint8Array(1_048_577)
    long[0] = 0xf0
    long[long.length - 1] = 0xf7
    expect(() => output.send(long)).toThrow("a message of 1048577 bytes was not sent")
  })
})

describe("a page", () => {
  it("is told when an instrument is plugged in elsewhere", async () => {
    const [ann, bob] = [await stage.page("ann"), await stage.page("bob")]
    const change = changeOf(bob)
    stage.plugLoop("Drum box")
    await ann.look()
    expect((await change).ports.map(({ name }) => name)).toEqual(["Drum box", "Drum box"])
    expect(bob.ports.length).toBe(2)
  })

  it("is told why there are no native ports", async () => {
    stage.missing = "native MIDI needs libasound2"
    expect((await stage.page("test")).missing).toBe("native MIDI needs libasound2")
  })

  it("loses its ports with the gateway, and has them again when it comes back", async () => {
    stage.plugLoop("Drum box")
    const page = await stage.page("test")
    const output = await outputOf(page).open()
    const entry = inputOf(page)
    const gone = changeOf(page)
    await stage.front.shut()
    expect(await output.closed).toMatch(/gateway at 127\.0\.0\.1:\d+ cannot be reached/)
    expect(() => output.send(NOTE)).toThrow(MidiFault)
    expect(await gone).toMatchObject({ ports: [], missing: expect.stringContaining("cannot be reached") })
    await expect(page.look()).rejects.toMatchObject({ code: "no-midi" })
    const back = changeOf(page)
    await stage.open()
    expect((await back).ports.length).toBe(2)
    ;(await entry.open(mute)).close()
  })

  it("that is closed holds nothing", async () => {
    stage.plugLoop("Drum box")
    const [ann, bob] = [await stage.page("ann"), await stage.page("bob")]
    const output = await outputOf(ann).open()
    ann.close()
    ann.close()
    expect(await output.closed).toBe("it was closed by this program")
    await expect(ann.look()).rejects.toThrow("closed by this program")
    ;(await whenFree(outputOf(bob))).close()
  })

  it("is told when the gateway offers no MIDI", async () => {
    const tcpPort = await stage.front.open()
    await expect(openGatewayPorts(`http://127.0.0.1:${tcpPort}`, { WebSocket })).rejects.toMatchObject({
      code: "no-midi",
      message: expect.stringContaining("--no-midi-ports"),
    })
  })

  it("is told when nobody is there", async () => {
    const { url } = stage
    await stage.front.shut()
    await expect(openGatewayPorts(url, { WebSocket })).rejects.toMatchObject({ code: "no-midi" })
  })
})
