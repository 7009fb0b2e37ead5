import { describe, expect, it } from "vitest"
import { type CableOptions, DIN } from "../line/cable.ts"
import { Line, type Party } from "../line/line.ts"
import { between, bytesFrom, dice } from "../line/random.ts"
import { Rehearsal, type RehearsalSetup } from "../line/rehearsal.ts"
import { strangeFrame } from "../line/stranger.ts"
import { frameOf } from "../midibridge/frames.ts"
import type { Body } from "./body.ts"
import { crc32c, crcText } from "./crc32c.ts"
import { decodeFileFrame, encodeFileFrame } from "./frames.ts"
import { readHello } from "./hello.ts"
import { FilesHost } from "./host.ts"
import type { FilesEffect } from "./job.ts"
import { STORED } from "./status.ts"

const USB: CableOptions = { delay: 2 }

function rehearse(setup: Partial<RehearsalSetup> = {}): Rehearsal {
  const rehearsal = new Rehearsal({ seed: 1, toBoard: USB, toHost: USB, ...setup })
  expect(rehearsal.greet().kind).toBe("answered")
  return rehearsal
}

const file = (length: number): Uint8Array => bytesFrom(dice(length), length)
const crcOf = (bytes: Uint8Array): string => crcText(crc32c(bytes))

describe("a host and a board", () => {
  it("meet by a question that also says what the board can take", () => {
    const rehearsal = new Rehearsal({ seed: 1, toBoard: USB, toHost: USB, board: { frame: 300, window: 900 } })
    const hello = rehearsal.greet()
    expect(hello.kind === "answered" && readHello(hello.body)).toMatchObject({
      name: "Rehearsal",
      locked: false,
      crash: undefined,
    })
    expect(rehearsal.host.limits).toEqual({ frame: 300, window: 900 })
  })

  it.each([0, 1, 206, 207, 208, 5_000])("write a file of %d bytes and read it back", (length) => {
    const rehearsal = rehearse()
    const bytes = file(length)
    const saved = rehearsal.until(rehearsal.begin((host, now) => host.write("/song.bin", bytes, now)))
    expect(saved).toMatchObject({ kind: "saved", crc: crcOf(bytes) })
    expect(rehearsal.board.files.all.get("/song.bin")).toEqual(bytes)
    const read = rehearsal.until(rehearsal.begin((host, now) => host.read("/song.bin", now)))
    expect(read).toMatchObject({ kind: "read", bytes })
  })

  it("learn on DIN how slow it is, and keep every frame short enough for the notes behind it", () => {
    const rehearsal = rehearse({ toBoard: DIN, toHost: DIN })
    expect(rehearsal.host.perByte).toBeCloseTo(0.32, 1)
    const { frames, bytes } = rehearsal.line.toBoard
    rehearsal.until(rehearsal.begin((host, now) => host.write("/a", file(2_000), now)))
    const sent = rehearsal.line.toBoard
    expect((sent.bytes - bytes) / (sent.frames - frames)).toBeLessThanOrEqual(128)
  })

  it("take turns when several files are written at once, and nothing gets lost in the board's buffer", () => {
    const rehearsal = rehearse({ toBoard: { ...USB, buffer: 1_024, reading: 3 } })
    const files = [1, 2, 3, 4, 5, 6].map((one) => ({ path: `/${one}`, bytes: file(3_000 + one) }))
    const before = rehearsal.line.toBoard.frames
    const jobs = files.map(({ path, bytes }) => rehearsal.begin((host, now) => host.write(path, bytes, now)))
    for (const job of jobs) expect(rehearsal.until(job).kind).toBe("saved")
    for (const { path, bytes } of files) expect(rehearsal.board.files.all.get(path)).toEqual(bytes)
    expect(rehearsal.line.toBoard.frames - before).toBe(6 * (1 + 15))
  })

  it("tell how far a transfer is, how fast, and how long it still takes", () => {
    const rehearsal = rehearse({ toBoard: DIN, toHost: DIN })
    const job = rehearsal.begin((host, now) => host.write("/a", file(10_000), now))
    rehearsal.until(job)
    const steps = rehearsal.progress.filter((step) => step.job === job).map((step) => step.progress)
    expect(steps.at(-1)).toMatchObject({ bytes: 10_000, total: 10_000, left: 0 })
    const middle = steps[Math.floor(steps.length / 2)]
    expect(middle?.rate).toBeGreaterThan(1_500)
    expect(middle?.left).toBeCloseTo(((10_000 - (middle?.bytes ?? 0)) / (middle?.rate ?? 1)) * 1_000)
  })
})

describe("a transfer that is disturbed", () => {
  it("goes on after the cable was out for a moment, without sending everything again", () => {
    const rehearsal = rehearse({ toBoard: DIN, toHost: DIN })
    const bytes = file(8_000)
    const job = rehearsal.begin((host, now) => host.write("/a", bytes, now))
    rehearsal.line.clock.run(rehearsal.now + 1_500)
    rehearsal.line.unplug()
    rehearsal.line.clock.run(rehearsal.now + 3_000)
    rehearsal.line.replug()
    expect(rehearsal.until(job).kind).toBe("saved")
    expect(rehearsal.board.files.all.get("/a")).toEqual(bytes)
    expect(rehearsal.line.toBoard.bytes).toBeLessThan(8_000 * 1.7)
  })

  it.each(["write", "read"] as const)("%s: goes on from what is there when the board restarts", (kind) => {
    const rehearsal = rehearse({ toBoard: DIN, toHost: DIN })
    const bytes = file(6_000)
    if (kind === "read") rehearsal.board.files.put("/a", bytes)
    const job = rehearsal.begin((host, now) => (kind === "read" ? host.read("/a", now) : host.write("/a", bytes, now)))
    rehearsal.line.clock.run(rehearsal.now + 1_500)
    const cable = kind === "read" ? rehearsal.line.toHost : rehearsal.line.toBoard
    const before = cable.bytes
    rehearsal.board.restart(500)
    expect(rehearsal.until(job)).toMatchObject({ kind: kind === "read" ? "read" : "saved" })
    expect(rehearsal.board.files.all.get("/a")).toEqual(bytes)
    expect(cable.bytes - before).toBeLessThan(6_000)
  })

  it("waits while the board checks what has arrived, and believes only what comes of it", () => {
    const rehearsal = rehearse({ board: { storing: 8_000 } })
    rehearsal.board.files.put("/a", file(50))
    rehearsal.board.files.failingCommits = 1
    const write = (): number => rehearsal.begin((host, now) => host.write("/a", file(900), now))
    const began = rehearsal.now
    expect(rehearsal.until(write())).toMatchObject({ kind: "failed", fault: { code: "io", path: "/a" } })
    expect(rehearsal.board.files.all.get("/a")).toEqual(file(50))
    expect(rehearsal.until(write()).kind).toBe("saved")
    expect(rehearsal.now - began).toBeGreaterThan(16_000)
    expect(rehearsal.board.files.all.get("/a")).toEqual(file(900))
  })

  it("knows that a file is stored although the board forgot it before anybody heard", () => {
    const rehearsal = rehearse()
    const job = rehearsal.begin((host, now) => host.write("/a", file(100), now))
    rehearsal.line.clock.run(rehearsal.now + 100_000, () => rehearsal.board.files.all.has("/a"))
    rehearsal.line.unplug()
    rehearsal.board.restart(900)
    rehearsal.line.replug()
    expect(rehearsal.until(job).kind).toBe("saved")
  })

  it("does not take an old file of the same size for the new one when it had to ask", () => {
    const rehearsal = rehearse({ toBoard: DIN, toHost: DIN })
    const [old, fresh] = [file(3_000), bytesFrom(dice(1), 3_000)]
    rehearsal.board.files.put("/a", old)
    const job = rehearsal.begin((host, now) => host.write("/a", fresh, now))
    rehearsal.line.clock.run(rehearsal.now + 600)
    rehearsal.board.restart(900)
    expect(rehearsal.until(job).kind).toBe("saved")
    expect(rehearsal.board.files.all.get("/a")).toEqual(fresh)
  })

  it.each([900, 400])(
    "begins anew when what the board has from before (%d bytes) turns out to be damaged",
    (length) => {
      const rehearsal = rehearse()
      rehearsal.board.files.put(`/.${crcOf(file(900))}.part`, bytesFrom(dice(1), length))
      expect(rehearsal.until(rehearsal.begin((host, now) => host.write("/a", file(900), now))).kind).toBe("saved")
      expect(rehearsal.board.files.all.get("/a")).toEqual(file(900))
    },
  )

  it("is not called saved by a word that is about something else", () => {
    const rehearsal = rehearse({ toBoard: DIN, toHost: DIN, board: { firstTransfer: 40 } })
    const job = rehearsal.begin((host, now) => host.write("/a", file(3_000), now))
    rehearsal.line.clock.run(rehearsal.now + 500)
    for (const base of [0, 3, 33]) {
      const wire = encodeFileFrame({ kind: "state", host: 77, transfer: 41, status: STORED, base, have: 0 })
      rehearsal.carry((host, now) => host.frame(wire, now))
    }
    expect(rehearsal.outcomes.has(job)).toBe(false)
    expect(rehearsal.until(job).kind).toBe("saved")
    expect(rehearsal.board.files.all.get("/a")).toEqual(file(3_000))
  })

  it("asks for the board's last word when that was lost, with one block and not with the whole file", () => {
    const rehearsal = rehearse({ board: { storing: 400 } })
    const job = rehearsal.begin((host, now) => host.write("/a", file(900), now))
    rehearsal.line.clock.run(rehearsal.now + 100_000, () => rehearsal.board.files.all.has("/a"))
    rehearsal.line.unplug()
    rehearsal.line.replug()
    const before = rehearsal.line.toBoard.bytes
    expect(rehearsal.until(job, 3_000).kind).toBe("saved")
    expect(rehearsal.line.toBoard.bytes - before).toBeLessThan(300)
  })

  it("of reading lets the board go also when the host's last word was lost", () => {
    const rehearsal = rehearse()
    rehearsal.board.files.put("/a", file(900))
    expect(rehearsal.until(rehearsal.begin((host, now) => host.read("/a", now))).kind).toBe("read")
    rehearsal.line.unplug()
    rehearsal.line.replug()
    expect(rehearsal.board.transfers).toHaveLength(1)
    rehearsal.line.clock.run(rehearsal.now + 5_000)
    expect(rehearsal.board.transfers).toEqual([])
  })

  it("that was cancelled ends at once, and leaves nothing behind unless asked to", () => {
    const rehearsal = rehearse({ toBoard: DIN, toHost: DIN })
    const bytes = file(5_000)
    const begin = (): number => rehearsal.begin((host, now) => host.write("/a", bytes, now))
    const cancel = (job: number, keep: boolean): void => {
      rehearsal.line.clock.run(rehearsal.now + 1_000)
      rehearsal.carry((host, now) => host.cancel(job, now, { keep }))
      expect(rehearsal.outcomes.get(job)).toMatchObject({ kind: "failed", fault: { code: "cancelled", path: "/a" } })
      rehearsal.line.clock.run(rehearsal.now + 1_000)
    }
    const free = rehearsal.board.files.free
    cancel(begin(), false)
    expect(rehearsal.board.files.free).toBe(free)
    cancel(begin(), true)
    expect(rehearsal.board.files.free).toBeLessThan(free)
    const before = rehearsal.line.toBoard.bytes
    expect(rehearsal.until(begin()).kind).toBe("saved")
    expect(rehearsal.line.toBoard.bytes - before).toBeLessThan(5_000)
  })

  it("that was cancelled while it was being asked for is ended on the board, too", () => {
    const rehearsal = rehearse()
    const job = rehearsal.begin((host, now) => host.write("/a", file(5_000), now))
    rehearsal.carry((host, now) => host.cancel(job, now))
    rehearsal.line.clock.run(rehearsal.now + 1_000)
    expect(rehearsal.board.transfers).toEqual([])
  })

  it("of writing goes on from there when the port was pulled out and another program writes the same file", () => {
    const rehearsal = rehearse({ toBoard: DIN, toHost: DIN })
    const bytes = file(6_000)
    rehearsal.begin((host, now) => host.write("/a", bytes, now))
    rehearsal.line.clock.run(rehearsal.now + 1_500)
    rehearsal.line.unplug()
    rehearsal.carry((host) => host.unplugged())
    rehearsal.line.replug()
    const next = new Rehearsal({ seed: 2, host: 78, beside: rehearsal })
    next.greet()
    const block = 95 // what a frame of 128 bytes carries
    const have = rehearsal.board.files.part(`/.${crcOf(bytes)}.part`).length / block
    expect(have).toBeGreaterThan(10)
    const before = rehearsal.line.toBoard.frames
    expect(next.until(next.begin((host, now) => host.write("/a", bytes, now))).kind).toBe("saved")
    expect(rehearsal.board.files.all.get("/a")).toEqual(bytes)
    expect(rehearsal.line.toBoard.frames - before).toBe(1 + Math.ceil(6_000 / block) - have)
  })

  it("of reading can be taken up again with what has arrived", () => {
    const rehearsal = rehearse({ toBoard: DIN, toHost: DIN })
    const bytes = file(6_000)
    rehearsal.board.files.put("/a", bytes)
    const job = rehearsal.begin((host, now) => host.read("/a", now))
    rehearsal.line.clock.run(rehearsal.now + 1_500)
    rehearsal.line.unplug()
    const failed = rehearsal.until(job)
    const partial = failed.kind === "failed" ? failed.fault.partial : undefined
    expect(failed).toMatchObject({ fault: { code: "silent", path: "/a", operation: "read" } })
    rehearsal.line.replug()
    const before = rehearsal.line.toHost.bytes
    const again = rehearsal.begin((host, now) => host.read("/a", now, partial && { partial }))
    expect(rehearsal.until(again)).toMatchObject({ kind: "read", bytes })
    expect(rehearsal.line.toHost.bytes - before).toBeLessThan(6_000)
  })

  it("of reading starts over when the file has changed since", () => {
    const rehearsal = rehearse()
    rehearsal.board.files.put("/a", file(3_000))
    const partial = { size: 3_000, crc: "12345678", block: 207, bytes: file(2_000) }
    const job = rehearsal.begin((host, now) => host.read("/a", now, { partial }))
    expect(rehearsal.until(job)).toMatchObject({ kind: "read", bytes: file(3_000) })
  })
})

describe("what cannot be done is said, with the file that it is about", () => {
  const outcome = (rehearsal: Rehearsal, path: string, bytes: Uint8Array) =>
    rehearsal.until(rehearsal.begin((host, now) => host.write(path, bytes, now)))

  it("a file system that is full, write protected, or fails at the last moment", () => {
    const rehearsal = rehearse()
    const { files } = rehearsal.board
    files.total = 500
    expect(outcome(rehearsal, "/a", file(600))).toMatchObject({ fault: { code: "full", path: "/a" } })
    files.readonly = true
    expect(outcome(rehearsal, "/a", file(10))).toMatchObject({ fault: { code: "read-only" } })
    files.readonly = false
    files.put("/a", file(50))
    files.failingCommits = 1
    expect(outcome(rehearsal, "/a", file(300))).toMatchObject({ kind: "failed", fault: { code: "io" } })
    expect(files.all.get("/a")).toEqual(file(50))
  })

  it("a folder where a file should be, a folder that is missing, a path that leads outside", () => {
    const rehearsal = rehearse()
    rehearsal.board.files.makeFolder("/lib")
    expect(outcome(rehearsal, "/lib", file(10))).toMatchObject({ fault: { code: "is-a-folder" } })
    expect(outcome(rehearsal, "/nope/a", file(10))).toMatchObject({ fault: { code: "not-found" } })
    expect(outcome(rehearsal, "/../a", file(10))).toMatchObject({ fault: { code: "outside" } })
  })

  it("a path that does not fit the board's buffer, before anything is sent", () => {
    const rehearsal = rehearse({ board: { frame: 128 } })
    const { frames } = rehearsal.line.toBoard
    expect(outcome(rehearsal, `/${"x".repeat(120)}`, file(10))).toMatchObject({ fault: { code: "outside" } })
    expect(rehearsal.line.toBoard.frames).toBe(frames)
  })

  it("a board that is locked, until it is given the right PIN", () => {
    const rehearsal = new Rehearsal({ seed: 1, toBoard: USB, toHost: USB, board: { pin: "1234" } })
    rehearsal.greet()
    const unlock = (pin: string) => rehearsal.until(rehearsal.begin((host, now) => host.ask("unlock", { pin }, now)))
    expect(outcome(rehearsal, "/a", file(10))).toMatchObject({ fault: { code: "locked" } })
    expect(unlock("1111")).toMatchObject({ fault: { code: "bad-pin" } })
    expect(unlock("1234").kind).toBe("answered")
    expect(outcome(rehearsal, "/a", file(10)).kind).toBe("saved")
  })

  it("a board that speaks another version of the protocol, at once and by name", () => {
    const line = new Line({ seed: 1, toBoard: USB, toHost: USB })
    const later: Party<{ kind: "send"; wire: Uint8Array }> = {
      deadline: undefined,
      frame: (sysex) => {
        const reading = decodeFileFrame(sysex)
        if (reading.kind !== "file" || reading.frame.kind !== "ask") return []
        const { host, number, operation } = reading.frame
        const wire = encodeFileFrame({ kind: "answer", host, number, operation, status: 0, body: new Uint8Array(9) })
        return [{ kind: "send", wire: frameOf(0x11, Uint8Array.of(2, ...wire.subarray(9, -1))) }]
      },
      silence: () => [],
    }
    line.board(later)
    const host = new FilesHost({ host: 77, number: 3 })
    const heard: FilesEffect[] = []
    line.host<FilesEffect>(host, (effect) => heard.push(effect)).carry(host.ask("hello", {}, 0).effects)
    line.clock.run(200)
    expect(heard).toMatchObject([{ kind: "failed", fault: { code: "version", operation: "hello" } }])
  })

  it("the transfer, by the number that the board gave it", () => {
    const rehearsal = rehearse({ toBoard: DIN, toHost: DIN, board: { firstTransfer: 40 } })
    const job = rehearsal.begin((host, now) => host.write("/a", file(9_000), now))
    rehearsal.line.clock.run(rehearsal.now + 1_000)
    rehearsal.line.unplug()
    expect(rehearsal.until(job)).toMatchObject({ fault: { code: "silent", path: "/a", transfer: 41 } })
  })

  it("nobody who answers, and a job that takes longer than it may", () => {
    const rehearsal = rehearse({ toBoard: DIN, toHost: DIN })
    const late = rehearsal.begin((host, now) => host.write("/a", file(9_000), now, { deadline: 2_000 }))
    const began = rehearsal.now
    expect(rehearsal.until(late)).toMatchObject({ fault: { code: "deadline", path: "/a" } })
    expect(rehearsal.now - began).toBeLessThan(2_100)
    rehearsal.line.unplug()
    const job = rehearsal.begin((host, now) => host.ask("stat", { path: "/" }, now))
    expect(rehearsal.until(job)).toMatchObject({ fault: { code: "silent", operation: "stat" } })
    expect(rehearsal.host.active).toBe(0)
  })

  it("a port that was pulled out: every job ends, and nothing is sent any more", () => {
    const rehearsal = rehearse()
    const jobs = [1, 2, 3, 4, 5].map((one) => rehearsal.begin((host, now) => host.write(`/${one}`, file(5_000), now)))
    const { frames } = rehearsal.line.toBoard
    rehearsal.carry((host) => host.unplugged())
    for (const job of jobs) expect(rehearsal.outcomes.get(job)).toMatchObject({ fault: { code: "unplugged" } })
    expect(rehearsal.line.toBoard.frames).toBe(frames)
    expect(rehearsal.host.deadline).toBeUndefined()
  })
})

describe("on a line with others", () => {
  it.each([
    ["a port that echoes", { echo: true }],
    ["a thru box in a loop", { thru: true }],
    ["both", { echo: true, thru: true }],
  ])("%s disturbs nothing", (_name, topology) => {
    const rehearsal = rehearse(topology)
    const bytes = file(4_000)
    expect(rehearsal.until(rehearsal.begin((host, now) => host.write("/a", bytes, now))).kind).toBe("saved")
    expect(rehearsal.until(rehearsal.begin((host, now) => host.read("/a", now)))).toMatchObject({ bytes })
    const { toBoard, toHost } = rehearsal.line
    expect(toBoard.frames + toHost.frames).toBeLessThan(120)
  })

  it("a flood of frames that nobody meant begins nothing, is not answered, and ends nothing", () => {
    const rehearsal = rehearse({ toBoard: DIN, toHost: DIN })
    const job = rehearsal.begin((host, now) => host.write("/a", file(3_000), now))
    rehearsal.line.clock.run(rehearsal.now + 300)
    const roll = dice(6)
    const { active, deadline } = rehearsal.host
    const answers = Array.from({ length: 20_000 }, () =>
      rehearsal.host.frame(strangeFrame(roll, 5, between(roll, 0, 16_383)), rehearsal.now),
    ).flat()
    expect(answers.filter(({ kind }) => kind !== "send")).toEqual([])
    expect(answers.length).toBeLessThan(30)
    expect(rehearsal.host).toMatchObject({ active })
    expect(deadline).toBeDefined()
    expect(rehearsal.until(job).kind).toBe("saved")
  })

  it("two hosts use one board at the same time and hear only their own", () => {
    const rehearsal = rehearse()
    const other = new Rehearsal({ seed: 2, host: 78, beside: rehearsal })
    expect(other.greet().kind).toBe("answered")
    const theirs = other.begin((host, now) => host.write("/b", file(3_000), now))
    expect(rehearsal.until(rehearsal.begin((host, now) => host.write("/a", file(4_000), now))).kind).toBe("saved")
    expect(other.until(theirs).kind).toBe("saved")
    expect(rehearsal.board.files.all.get("/b")).toEqual(file(3_000))
  })
})

describe("questions", () => {
  it("are done once, however often they had to be repeated", () => {
    let repeated = 0
    for (let seed = 1; seed <= 20; seed += 1) {
      const rehearsal = rehearse({ toHost: { ...USB, loss: 0.4 }, seed })
      const { frames } = rehearsal.line.toBoard
      const job = rehearsal.begin((host, now) => host.ask("mkdir", { path: "/lib" }, now))
      expect(rehearsal.until(job).kind).toBe("answered")
      repeated += rehearsal.line.toBoard.frames - frames - 1
    }
    expect(repeated).toBeGreaterThan(10)
  })

  it("that a cable delays do not take away what was written since", () => {
    const rehearsal = rehearse()
    rehearsal.board.files.put("/a", file(10))
    const wires: Uint8Array[] = []
    const asked = (operation: "hello" | "delete", body: Body): void => {
      rehearsal.carry((host, now) => {
        const { effects } = host.ask(operation, body, now)
        for (const effect of effects) if (effect.kind === "send") wires.push(effect.wire)
        return effects
      })
      rehearsal.line.clock.run(rehearsal.now + 50)
    }
    // The copy of an old hello must not make the copy of an old delete look new.
    asked("hello", {})
    asked("delete", { path: "/a" })
    expect(rehearsal.until(rehearsal.begin((host, now) => host.write("/a", file(20), now))).kind).toBe("saved")
    for (const wire of wires) rehearsal.line.toBoard.send(wire)
    rehearsal.line.clock.run(rehearsal.now + 50)
    expect(rehearsal.board.files.all.get("/a")).toEqual(file(20))
  })
})
