import { findDevices, openDevice } from "@backline/device-files"
import { rehearsalPort } from "@backline/device-files/acceptance"
import { RehearsalBoard } from "@backline/sysex/line"
import { afterEach, describe, expect, it } from "vitest"
import { Board } from "../boards/board.ts"
import { Tray, type Upload } from "./tray.ts"

const ends: (() => void)[] = []
afterEach(() => {
  for (const end of ends.splice(0)) end()
})

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const upload = (path: string, text: string): Upload => ({ path, size: text.length, bytes: async () => utf8(text) })

async function rig() {
  const rehearsal = new RehearsalBoard({ name: "Drum box" })
  const cable = await rehearsalPort(rehearsal)
  const [found] = (await findDevices([cable.port.input, cable.port.output])).devices
  if (!found) throw new Error("no board answers")
  const board = new Board(found)
  const device = await openDevice(found.port)
  board.device = device
  ends.push(() => device.close(), cable.end)
  const stored: string[] = []
  const tray = new Tray({ changed: () => undefined, stored: (_board, path) => stored.push(path) })
  const states = (): string[] => tray.transfers.map(({ path, state }) => `${path} ${state}`)
  const held = (path: string): string => new TextDecoder().decode(rehearsal.files.file(path))
  return { tray, board, device, stored, states, held, files: rehearsal.files }
}

describe("files on their way to a board", () => {
  it("are stored with their folders; what is the same already is left alone", async () => {
    const { tray, board, stored, states, held, files } = await rig()
    files.put("/same.py", utf8("same = 1"))
    await tray.send(board, [upload("/same.py", "same = 1"), upload("/lib/lamps/red.py", "RED = 1")])
    expect(states()).toEqual(["/same.py same", "/lib/lamps/red.py done"])
    expect(stored).toEqual(["/lib/lamps/red.py"])
    expect(held("/lib/lamps/red.py")).toBe("RED = 1")
  })

  it("do not stop each other: one that fails says why, and can be tried again", async () => {
    const { tray, board, states, held, files } = await rig()
    files.failingCommits = 1
    await tray.send(board, [upload("/a.py", "a = 1"), upload("/b.py", "b = 1")])
    expect(states()).toEqual(["/a.py failed", "/b.py done"])
    const [failed] = tray.transfers
    if (!failed) throw new Error("nothing failed")
    expect(failed.why).toContain("file system failed")
    await tray.retry(failed)
    expect(states()).toEqual(["/a.py done", "/b.py done"])
    expect(held("/a.py")).toBe("a = 1")
  })

  it("can be cancelled while they wait", async () => {
    const { tray, board, states } = await rig()
    const sending = tray.send(board, [upload("/a.py", "a = 1"), upload("/b.py", "b = 1")])
    for (const transfer of tray.transfers.slice(1)) tray.cancel(transfer)
    await sending
    expect(states()).toEqual(["/a.py done", "/b.py cancelled"])
    tray.clear()
    expect(tray.transfers).toEqual([])
  })

  it("say that the board is not there", async () => {
    const { tray, board, states } = await rig()
    board.device = undefined
    await tray.send(board, [upload("/a.py", "a = 1")])
    expect(states()).toEqual(["/a.py failed"])
    expect(tray.transfers[0]?.why).toContain("The MIDI port went away")
  })
})

describe("a file on its way from a board", () => {
  it("is handed over whole, also when another one is under way", async () => {
    const { tray, board, files } = await rig()
    files.put("/kit.bin", Uint8Array.of(1, 0, 255))
    const got: Uint8Array[] = []
    const sending = tray.send(board, [upload("/a.py", "a = 1")])
    await tray.fetch(board, { path: "/kit.bin", size: 3 }, (bytes) => got.push(bytes))
    await sending
    expect(got).toEqual([Uint8Array.of(1, 0, 255)])
  })
})
