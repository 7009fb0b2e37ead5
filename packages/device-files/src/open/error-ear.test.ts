import { memoryCable } from "@backline/midi"
import { cutText, decodeFrame, ERROR, encodeFrame, utf8 } from "@backline/sysex"
import { OriginalBoard, type Party, RehearsalBoard } from "@backline/sysex/line"
import { afterEach, describe, expect, it } from "vitest"
import { seat } from "../acceptance/rehearsal-port.ts"
import { ErrorEar } from "./error-ear.ts"
import { openDevice } from "./open-device.ts"

const ends: (() => void)[] = []
afterEach(() => {
  for (const end of ends.splice(0)) end()
})

const TRACEBACK = `Traceback (most recent call last):
  File "show.py", line 12, in loop
    lamp.blink(colour)
NameError: name 'colour' isn't defined
`

/** A device that is open, and a hand at its cable that sends an error, chunk by chunk as it is acknowledged. */
async function rig<Effect extends { readonly kind: string }>(party: Party<Effect>) {
  const cables = { toBoard: memoryCable("Board"), toHost: memoryCable("Board") }
  ends.push(await seat(party, cables))
  const told: string[] = []
  const port = { name: "Board", input: cables.toHost.input, output: cables.toBoard.output }
  const device = await openDevice(port, { patience: 20, onError: (text) => told.push(text) })
  ends.push(() => device.close())
  const line = await cables.toHost.output.open()
  const chunks = cutText(utf8(TRACEBACK), 40)
  const acks: number[] = []
  const done = new Promise<void>((resolve) => {
    void cables.toBoard.input.open({
      message: (bytes) => {
        const reading = decodeFrame(bytes)
        if (reading.kind !== "frame" || reading.frame.kind !== "ack" || reading.frame.id !== 7) return
        acks.push(reading.frame.index)
        const next = chunks[reading.frame.index + 1]
        if (next) line.send(encodeFrame({ kind: "data", id: 7, index: reading.frame.index + 1, bytes: next }))
        else resolve()
      },
      fault: (fault) => {
        throw fault
      },
    })
  })
  const crash = async (): Promise<void> => {
    const path = new Uint8Array()
    line.send(encodeFrame({ kind: "start", id: 7, type: ERROR, chunks: chunks.length, path }))
    line.send(encodeFrame({ kind: "data", id: 7, index: 0, bytes: chunks[0] ?? path }))
    await done
  }
  return { device, told, acks, crash, chunks: chunks.length }
}

describe("a device whose program crashes", () => {
  it("tells its traceback, and each piece is acknowledged once", async () => {
    const { told, acks, crash, chunks } = await rig(new RehearsalBoard({ name: "Drum box" }))
    await crash()
    expect(told).toEqual([TRACEBACK])
    expect(acks).toEqual(Array.from({ length: chunks }, (_, index) => index))
  })

  it("tells it on the original's way, too, where one machine acknowledges already", async () => {
    const board = new OriginalBoard()
    const { device, told, acks, crash, chunks } = await rig({
      deadline: undefined,
      frame: (sysex, now) => board.frame(sysex, now),
      silence: () => board.silence(),
    })
    await expect(device.read("/nowhere")).rejects.toThrow("not found")
    expect(told).toEqual([])
    await crash()
    // The rehearsal board complains of acknowledgements: what the hand sent was not its own.
    expect(told.filter((text) => !text.includes("Send transmission"))).toEqual([TRACEBACK])
    expect(acks).toHaveLength(chunks)
  })
})

describe("an ear for errors", () => {
  const start = (id: number): Uint8Array =>
    encodeFrame({ kind: "start", id, type: ERROR, chunks: 2, path: new Uint8Array() })
  const data = (id: number, index: number): Uint8Array => encodeFrame({ kind: "data", id, index, bytes: utf8("oh ") })

  it("still hears after many that broke off", () => {
    const told: string[] = []
    const ear = new ErrorEar({ tell: (text) => told.push(text) })
    let now = 0
    for (let id = 0; id < 40; id += 1) {
      ear.frame(start(id), now)
      ear.frame(data(id, 0), now)
      for (let at = ear.deadline; at !== undefined; at = ear.deadline) {
        now = at
        ear.silence(now)
      }
    }
    for (const wire of [start(99), data(99, 0), data(99, 1)]) ear.frame(wire, now)
    expect(told).toEqual(["oh oh "])
  })

  it("repeats an acknowledgement that may have been lost", () => {
    const sent: string[] = []
    const ear = new ErrorEar({ tell: () => undefined, reply: (wire) => sent.push(String(wire)) })
    ear.frame(start(1), 0)
    ear.frame(data(1, 0), 0)
    ear.silence(ear.deadline ?? 0)
    expect(sent).toHaveLength(2)
    expect(sent[1]).toBe(sent[0])
  })
})
