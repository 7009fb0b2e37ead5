import { findDevices, openDevice } from "@backline/device-files"
import { rehearsalPort } from "@backline/device-files/acceptance"
import { RehearsalBoard } from "@backline/sysex/line"
import { afterEach, describe, expect, it } from "vitest"
import { Board } from "../boards/board.ts"
import { Questions } from "../questions.ts"
import { Desk } from "./desk.ts"
import type { OpenFile } from "./open-file.ts"

const ends: (() => void)[] = []
afterEach(() => {
  for (const end of ends.splice(0)) end()
})

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A board that holds "a = 1", opened at a desk whose person gives these answers, one after the other. */
async function desk(...answers: readonly (string | undefined)[]) {
  const rehearsal = new RehearsalBoard({ name: "Drum box" })
  rehearsal.files.put("/code.py", utf8("a = 1\n"))
  const cable = await rehearsalPort(rehearsal)
  const [found] = (await findDevices([cable.port.input, cable.port.output])).devices
  if (!found) throw new Error("no board answers")
  const board = new Board(found)
  const device = await openDevice(found.port)
  board.device = device
  ends.push(() => device.close(), cable.end)
  const asked: string[] = []
  const left = [...answers]
  const questions: Questions = new Questions(() => {
    const { current } = questions
    if (!current) return
    asked.push(current.title)
    const choice = left.shift()
    queueMicrotask(() => questions.answer(choice === undefined ? undefined : { choice, text: "" }))
  })
  const stored: string[] = []
  const hooks = { changed: (): void => undefined }
  const made = new Desk({ questions, changed: () => hooks.changed(), stored: ({ name }) => stored.push(name) })
  await made.open(board, "/code.py")
  const file = made.active
  if (!file) throw new Error("nothing was opened")
  const held = (path = "/code.py"): string => new TextDecoder().decode(rehearsal.files.file(path))
  return { desk: made, file, held, asked, stored, rehearsal, board, hooks }
}

const type = (file: OpenFile, text: string): void => {
  file.text = text
}

describe("saving", () => {
  it("calls it saved when the board has stored it", async () => {
    const { desk: at, file, held, stored } = await desk()
    expect(file.isChanged).toBe(false)
    type(file, "a = 2\n")
    expect(file.isChanged).toBe(true)
    expect(await at.save(file)).toBe(true)
    expect(held()).toBe("a = 2\n")
    expect(file).toMatchObject({ isChanged: false, trouble: "" })
    expect(stored).toEqual(["Drum box"])
  })

  it("does not wear the board's memory with what is there already", async () => {
    const { desk: at, file, stored } = await desk()
    expect(await at.save(file)).toBe(true)
    expect(stored).toEqual([])
  })

  it("does not when the board could not store it, and keeps the text", async () => {
    const { desk: at, file, held, rehearsal, stored } = await desk()
    rehearsal.files.failingCommits = 1
    type(file, "a = 2\n")
    expect(await at.save(file)).toBe(false)
    expect(held()).toBe("a = 1\n")
    expect(file).toMatchObject({ isChanged: true, text: "a = 2\n" })
    expect(file.savedAt).toBeUndefined()
    expect(file.trouble).toContain("file system failed")
    expect(stored).toEqual([])
    expect(await at.save(file)).toBe(true)
    expect(held()).toBe("a = 2\n")
  })

  it("says that the board is not there, and keeps the text", async () => {
    const { desk: at, file, board } = await desk()
    type(file, "a = 2\n")
    board.device = undefined
    expect(await at.save(file)).toBe(false)
    expect(file.trouble).toContain("The MIDI port went away. Plug it in again")
    expect(file.isChanged).toBe(true)
  })

  it("does not replace what somebody else stored before it is said so", async () => {
    const { desk: at, file, held, rehearsal, asked } = await desk(undefined, "mine")
    rehearsal.files.put("/code.py", utf8("theirs\n"))
    type(file, "mine\n")
    expect(await at.save(file)).toBe(false)
    expect(held()).toBe("theirs\n")
    expect(file.text).toBe("mine\n")
    expect(await at.save(file)).toBe(true)
    expect(held()).toBe("mine\n")
    expect(asked).toEqual(["code.py is not what was opened", "code.py is not what was opened"])
  })

  it("takes the board's instead when it is said so", async () => {
    const { desk: at, file, held, rehearsal } = await desk("take")
    rehearsal.files.put("/code.py", utf8("theirs\n"))
    type(file, "mine\n")
    expect(await at.save(file)).toBe(false)
    expect(held()).toBe("theirs\n")
    expect(file).toMatchObject({ text: "theirs\n", isChanged: false, trouble: "", state: { kind: "ready" } })
  })

  it("asks before it writes a file again that was deleted", async () => {
    const { desk: at, file, held, rehearsal, asked } = await desk("mine")
    rehearsal.files.remove("/code.py")
    type(file, "mine\n")
    expect(await at.save(file)).toBe(true)
    expect(asked).toHaveLength(1)
    expect(held()).toBe("mine\n")
  })

  it("asks when a new file has the name of one that is there", async () => {
    const { desk: at, board, held, asked, rehearsal } = await desk(undefined)
    rehearsal.files.put("/new.py", utf8("theirs\n"))
    at.begin(board, "/new.py")
    if (!at.active) throw new Error("nothing was begun")
    type(at.active, "mine\n")
    expect(await at.save(at.active)).toBe(false)
    expect(asked).toEqual(["new.py is not what was opened"])
    expect(held("/new.py")).toBe("theirs\n")
  })

  it("makes a new file, also an empty one", async () => {
    const { desk: at, board, held } = await desk()
    at.begin(board, "/new.py")
    if (!at.active) throw new Error("nothing was begun")
    expect(at.active.isChanged).toBe(true)
    expect(await at.save(at.active)).toBe(true)
    expect(held("/new.py")).toBe("")
    expect(at.active.isChanged).toBe(false)
  })

  it("knows that what was typed meanwhile is not saved", async () => {
    const { desk: at, file, held, hooks } = await desk()
    const long = "a = 2\n".repeat(1_000)
    type(file, long)
    hooks.changed = () => {
      if (file.state.kind === "saving" && file.state.progress) type(file, `${long}b = 3\n`)
    }
    await at.save(file)
    expect(held()).toBe(long)
    expect(file).toMatchObject({ isChanged: true, text: `${long}b = 3\n` })
  })
})

describe("closing a file", () => {
  it("asks only when something is not saved, and stays open unless it is answered", async () => {
    const { desk: at, file, asked } = await desk(undefined, "lose")
    type(file, "a = 2\n")
    expect(await at.close(file)).toBe(false)
    expect(await at.close(file)).toBe(true)
    expect(at.files).toEqual([])
    expect(asked).toEqual(["code.py is not saved", "code.py is not saved"])
  })

  it("saves it first when that is the answer, and stays open when that fails", async () => {
    const { desk: at, file, rehearsal } = await desk("save")
    rehearsal.files.readonly = true
    type(file, "a = 2\n")
    expect(await at.close(file)).toBe(false)
    expect(at.files).toEqual([file])
    expect(file.trouble).toContain("cannot be changed")
  })
})
