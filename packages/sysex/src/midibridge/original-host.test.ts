import { describe, expect, it } from "vitest"
import type { FilesEffect } from "../files/job.ts"
import { type CableOptions, DIN } from "../line/cable.ts"
import { Line, type LineOptions } from "../line/line.ts"
import { OriginalBoard, type OriginalOptions } from "../line/original-board.ts"
import { utf8 } from "../packing/utf8.ts"
import { OriginalHost } from "./original-host.ts"

const USB: CableOptions = { delay: 2 }
const TEXT = utf8("print('hello')\n".repeat(40))

function rehearse(options: Partial<LineOptions> = {}, original: OriginalOptions = {}) {
  const line = new Line({ seed: 3, toBoard: USB, toHost: USB, ...options })
  const board = new OriginalBoard(original)
  const host = new OriginalHost({ firstId: 5 })
  const outcomes = new Map<number, FilesEffect>()
  const seat = line.host<FilesEffect>(host, (effect) => {
    if (effect.kind !== "send" && effect.kind !== "progress") outcomes.set(effect.job, effect)
  })
  line.board(board)
  const until = (start: (host: OriginalHost, now: number) => ReturnType<OriginalHost["ping"]>): FilesEffect => {
    const { job, effects } = start(host, line.clock.now)
    seat.carry(effects)
    line.clock.run(line.clock.now + 600_000, () => outcomes.has(job))
    const outcome = outcomes.get(job)
    if (!outcome) throw new Error("it never ended")
    return outcome
  }
  return { line, board, host, until, seat, outcomes }
}

describe("a host with an original board", () => {
  it("finds it, by whatever it answers", () => {
    expect(rehearse().until((host, now) => host.ping(now)).kind).toBe("answered")
  })

  it("says after a moment that nobody is there", () => {
    const { line, until } = rehearse()
    line.unplug()
    expect(until((host, now) => host.ping(now))).toMatchObject({ fault: { code: "silent", operation: "hello" } })
    expect(line.clock.now).toBeLessThan(3_000)
  })

  it.each(["write", "read"] as const)(
    "gives a %s up after half a minute when the board is gone, echo or not",
    (kind) => {
      for (const echo of [false, true]) {
        const { line, until } = rehearse({ echo, toHost: { loss: 1 } })
        const outcome = until((host, now) => (kind === "read" ? host.read("/a", now) : host.write("/a", TEXT, now)))
        expect(outcome).toMatchObject({ fault: { code: "silent", path: "/a" } })
        expect(line.clock.now).toBeLessThan(33_000)
      }
    },
  )

  it("keeps a byte order mark, at the beginning and where a chunk is cut", () => {
    const { board, until } = rehearse()
    const text = utf8(`\ufeffprint(1)\n${"x".repeat(51)}\ufeff${"y".repeat(80)}\ufeff`)
    expect(until((host, now) => host.write("/a.py", text, now)).kind).toBe("saved")
    expect(board.all.get("/a.py")).toEqual(text)
    expect(until((host, now) => host.read("/a.py", now))).toMatchObject({ kind: "read", bytes: text })
  })

  it.each([USB, DIN])("writes a text, reads it back, and only then calls it saved", (cable) => {
    const { board, until } = rehearse({ toBoard: cable, toHost: cable })
    const text = utf8("# größer als ein Stück, mit 😀\n".repeat(30))
    expect(until((host, now) => host.write("/a.py", text, now)).kind).toBe("saved")
    expect(board.all.get("/a.py")).toEqual(text)
    expect(until((host, now) => host.read("/a.py", now))).toMatchObject({ kind: "read", bytes: text })
  })

  it("finds out that the board acknowledged what it then could not store", () => {
    const { board, until } = rehearse()
    board.put("/a.py", utf8("old"))
    board.failingCommits = 99
    expect(until((host, now) => host.write("/a.py", TEXT, now))).toMatchObject({
      kind: "failed",
      fault: { operation: "write", path: "/a.py" },
    })
    expect(board.all.get("/a.py")).toEqual(utf8("old"))
  })

  it("writes again when storing failed once", () => {
    const { board, until } = rehearse()
    board.failingCommits = 1
    expect(until((host, now) => host.write("/a.py", TEXT, now)).kind).toBe("saved")
    expect(board.all.get("/a.py")).toEqual(TEXT)
  })

  it("makes the board forget a write that broke off, before its text gets into a file that is stored already", () => {
    const { line, board, until } = rehearse()
    const long = utf8("old half\n".repeat(200))
    const interrupted = until((host, now) => host.write("/a.py", long, now, { deadline: 60 }))
    expect(interrupted).toMatchObject({ fault: { code: "deadline" } })
    expect(until((host, now) => host.write("/b.py", TEXT, now)).kind).toBe("saved")
    expect(line.clock.now).toBeGreaterThan(5_200)
    line.clock.run(line.clock.now + 6_000)
    expect(until((host, now) => host.write("/c.py", TEXT, now)).kind).toBe("saved")
    expect([...board.all]).toEqual([
      ["/b.py", TEXT],
      ["/c.py", TEXT],
    ])
  })

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    "gets a file across a line that loses frames, or says that it did not (seed %d)",
    (seed) => {
      const { board, until } = rehearse({ seed, toBoard: { delay: 2, loss: 0.1 }, toHost: { delay: 2, loss: 0.1 } })
      const outcome = until((host, now) => host.write("/a.py", TEXT, now))
      if (outcome.kind === "saved") expect(board.all.get("/a.py")).toEqual(TEXT)
      else expect(outcome).toMatchObject({ kind: "failed", fault: { path: "/a.py" } })
    },
  )

  it("says what the original cannot carry, before anything is sent", () => {
    const { line, until } = rehearse()
    for (const bytes of [new Uint8Array(), Uint8Array.of(0xff, 0xfe)])
      expect(until((host, now) => host.write("/a", bytes, now))).toMatchObject({
        fault: { code: "unable", path: "/a" },
      })
    expect(line.toBoard.frames).toBe(0)
  })

  it("gives the board's own words when a file is missing", () => {
    const outcome = rehearse().until((host, now) => host.read("/nope", now))
    expect(outcome).toMatchObject({
      fault: { code: "error", path: "/nope", text: expect.stringContaining("not found") },
    })
  })

  it("does one thing after the other, in the order asked", () => {
    const { line, board, host, seat, outcomes } = rehearse()
    const jobs = ["/a", "/b", "/c"].map((path) => {
      const { job, effects } = host.write(path, TEXT, line.clock.now)
      seat.carry(effects)
      return job
    })
    line.clock.run(60_000)
    expect(jobs.map((job) => outcomes.get(job)?.kind)).toEqual(["saved", "saved", "saved"])
    expect([...board.all.keys()]).toEqual(["/a", "/b", "/c"])
  })

  it("is silent afterwards, also where a port echoes", () => {
    const { line, until } = rehearse({ echo: true })
    expect(until((host, now) => host.write("/a", TEXT, now)).kind).toBe("saved")
    line.clock.run(line.clock.now + 20_000)
    const { frames } = line.toHost
    line.clock.run(line.clock.now + 20_000)
    expect(line.toHost.frames).toBe(frames)
  })
})
