import { memoryCable } from "@backline/midi"
import type { Progress } from "@backline/sysex"
import { type BoardEffect, OriginalBoard, type Party, RehearsalBoard } from "@backline/sysex/line"
import { afterEach, describe, expect, it } from "vitest"
import { lyingBoard } from "../acceptance/lying-board.ts"
import { rehearsalPort } from "../acceptance/rehearsal-port.ts"
import { DeviceFault } from "../fault.ts"
import { type OpenOptions, openDevice } from "./open-device.ts"

const ends: (() => void)[] = []
afterEach(() => {
  for (const end of ends.splice(0)) end()
})

async function opened(board: Party<BoardEffect> | OriginalBoard, options: OpenOptions = {}) {
  const rehearsal = await rehearsalPort(board instanceof OriginalBoard ? seated(board) : board)
  ends.push(rehearsal.end)
  const device = await openDevice(rehearsal.port, options)
  ends.push(() => device.close())
  return { device, ...rehearsal }
}

const seated = (board: OriginalBoard): Party<BoardEffect> => ({
  deadline: undefined,
  frame: (sysex: Uint8Array, now: number) => board.frame(sysex, now),
  silence: () => board.silence(),
})

const faultOf = (act: Promise<unknown>): Promise<DeviceFault> =>
  act.then(
    () => Promise.reject(new Error("it was done")),
    (fault: unknown) => (fault instanceof DeviceFault ? fault : Promise.reject(fault)),
  )

describe("opening a device", () => {
  it("speaks our own mode with a board that knows it", async () => {
    const { device } = await opened(new RehearsalBoard({ name: "Drum box" }))
    expect(device).toMatchObject({ mode: "backline", name: "Drum box", about: { frame: 256, locked: false } })
  })

  it("speaks the original's way with a board that does not answer our question", async () => {
    const { device } = await opened(new OriginalBoard(), { patience: 20 })
    expect(device).toMatchObject({ mode: "midibridge", name: "Rehearsal", about: undefined })
  })

  it("says that nobody answers", async () => {
    const port = { name: "Synth", input: memoryCable("Synth").input, output: memoryCable("Synth").output }
    const fault = await faultOf(openDevice(port, { patience: 20 }))
    expect(fault).toMatchObject({ code: "silent", blame: "line" })
  })

  it("unlocks with the PIN, and says which PIN was wrong", async () => {
    const { device } = await opened(new RehearsalBoard({ pin: "1234" }), { pin: "1234" })
    await device.write("/a", "a")
    expect(await faultOf(opened(new RehearsalBoard({ pin: "1234" }), { pin: "9" }))).toMatchObject({ code: "bad-pin" })
    const locked = await opened(new RehearsalBoard({ pin: "1234" }))
    expect(await faultOf(locked.device.write("/a", "a"))).toMatchObject({ code: "locked", blame: "caller" })
  })

  it("can be given up by a signal", async () => {
    const port = { name: "Synth", input: memoryCable("Synth").input, output: memoryCable("Synth").output }
    expect(await faultOf(openDevice(port, { signal: AbortSignal.abort() }))).toMatchObject({ code: "cancelled" })
  })
})

describe("a device in our own mode", () => {
  it("shows its progress up to the last byte", async () => {
    const { device } = await opened(new RehearsalBoard())
    const steps: Progress[] = []
    await device.write("/a", new Uint8Array(5_000), { progress: (step) => steps.push(step) })
    expect(steps.at(-1)).toMatchObject({ bytes: 5_000, total: 5_000 })
    expect(steps.map((step) => step.bytes)).toEqual(steps.map((step) => step.bytes).toSorted((a, b) => a - b))
  })

  it("ends everything under way when it is unplugged, cancelled, or closed", async () => {
    const { device, unplug } = await opened(new RehearsalBoard())
    const writing = [
      faultOf(device.write("/a", new Uint8Array(90_000))),
      faultOf(device.write("/b", new Uint8Array(9))),
    ]
    device.cancel()
    expect((await Promise.all(writing)).map((fault) => fault.code)).toEqual(["cancelled", "cancelled"])
    const again = faultOf(device.write("/c", new Uint8Array(90_000)))
    unplug()
    expect(await again).toMatchObject({ code: "unplugged", path: "/c" })
    expect(await device.closed).toContain("unplugged")
    expect(await faultOf(device.list())).toMatchObject({ code: "unplugged" })
  })

  it("says in a sentence what went wrong, with the file's name and the device's words", async () => {
    const board = new RehearsalBoard()
    const { device } = await opened(board)
    board.files.failingCommits = 1
    const fault = await faultOf(device.write("/a", "a"))
    expect(fault.message).toContain('"/a"')
    expect(await faultOf(device.read("/nope"))).toHaveProperty("message", 'there is no "/nope"')
    const speechless = new DeviceFault({ code: "not-found", operation: "read", path: "/nope", text: "" })
    expect(speechless.message).toBe('there is no "/nope"')
  })

  it("refuses a list that never ends", async () => {
    const { device } = await opened(
      lyingBoard("list", ({ from }) => {
        const first = Number(from)
        const entries = Array.from({ length: 2_000 }, (_none, at) => [`${first + at}`, false, 1, 0])
        return { entries, next: first + 2_000 }
      }),
    )
    expect(await faultOf(device.list("/"))).toMatchObject({ code: "malformed", operation: "list", path: "/" })
  })

  it.each([
    ["a list of something else", "list", { entries: 7, next: null }],
    ["a list that goes back", "list", { entries: [], next: 0 }],
    ["a name that is a path", "list", { entries: [["../x", false, 1, 0]], next: null }],
    [
      "a read of a size that its blocks do not give",
      "read",
      { transfer: 1, size: 2 ** 50, crc: "00000000", blocks: 1 },
    ],
    ["a write of a transfer that cannot be", "write", { transfer: 99_999, have: 0 }],
    ["a write that has more than there is", "write", { transfer: 1, have: 9 }],
    ["a checksum that is none", "verify", { size: "1" }],
  ] as const)("takes no sense out of %s", async (_name, operation, body) => {
    const { device } = await opened(lyingBoard(operation, () => body))
    const acts = { list: () => device.list("/"), read: () => device.read("/a"), write: () => device.write("/a", "a") }
    const act = operation === "verify" ? device.verify("/a") : acts[operation]()
    expect(await faultOf(act)).toMatchObject({ code: "malformed", blame: "device" })
  })

  it("restarts when it is told to", async () => {
    const board = new RehearsalBoard({ pin: "1" })
    const { device } = await opened(board, { pin: "1" })
    await device.reset()
    await expect.poll(() => board.unlocked).toBe(false)
  })
})

describe("a device that runs the original", () => {
  it("reads and writes texts, lists folders, and says what it cannot do", async () => {
    const board = new OriginalBoard()
    const { device } = await opened(board, { patience: 20 })
    expect(await device.write("/a.py", "print('ä')\n")).toMatchObject({ size: 12 })
    expect(new TextDecoder().decode(await device.read("/a.py"))).toBe("print('ä')\n")
    expect(await device.verify("/a.py")).toMatchObject({ size: 12 })
    board.put("/lib", new TextEncoder().encode('[["x.py", false, 7], ["sub", true, 0]]'))
    expect(await device.list("/lib")).toMatchObject([
      { name: "sub", isFolder: true },
      { name: "x.py", size: 7 },
    ])
    expect(await device.stat("/lib/x.py")).toMatchObject({ isFolder: false, size: 7 })
    expect(await faultOf(device.list("/a.py"))).toMatchObject({ code: "not-a-folder" })
    const cannot = [
      device.write("/b", new Uint8Array()),
      device.write("/b", Uint8Array.of(0xff)),
      device.remove("/a.py"),
      device.rename("/a.py", "/b.py"),
      device.makeFolder("/b"),
      device.free(),
      device.reset(),
    ]
    for (const act of cannot) expect(await faultOf(act)).toMatchObject({ code: "unable", blame: "caller" })
  })
})
