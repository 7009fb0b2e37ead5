import { memoryPair } from "@backline/carriers"
import type { Carrier, Json } from "@backline/protocol"
import fc from "fast-check"
import { afterEach, describe, expect, it } from "vitest"
import { HandClock, settled } from "../rehearsal/hand-clock.ts"
import { PretendLive } from "../rehearsal/pretend-live.ts"
import { Link } from "./link.ts"
import type { LinkOptions } from "./options.ts"

let clock: HandClock
let link: Link | undefined

function open(live: PretendLive, options: Partial<LinkOptions> = {}): Link {
  clock = new HandClock()
  link = new Link({ connect: live.connect, name: "test", clock, random: () => 0.5, ...options })
  return link
}
afterEach(() => link?.close())

const TEMPO = { op: "get", path: "song.tempo" } as const
const play = { op: "call", path: "song.start_playing" } as const
const codeOf = (problem: { code: string }): string => problem.code

describe("a link", () => {
  it("asks and is answered", async () => {
    const { request, report } = {
      request: open(new PretendLive({ "song.tempo": 120 })).request(TEMPO),
      report: link?.report,
    }
    expect(report?.state).toBe("waiting")
    expect(await request).toBe(120)
    expect(link?.report).toMatchObject({ state: "live", version: "12.4.6", host: "script", boot: "boot1" })
  })

  it("rejects with the class of the fault", async () => {
    await expect(open(new PretendLive()).request(TEMPO)).rejects.toMatchObject({
      name: "UnknownPath",
      path: "song.tempo",
    })
  })

  it("gives the fault as data to whoever passes it on, under the id that it was given", async () => {
    const outcome = await open(new PretendLive()).exchange(TEMPO, { id: `${link?.client}.7` })
    expect(outcome).toMatchObject({ fault: { code: "unknown-path", path: "song.tempo" } })
  })

  it("sends again what was under way when the cable was pulled, and Live executes it once", async () => {
    const live = new PretendLive()
    live.answersAtOnce = false
    const asked = open(live).request(play)
    await settled()
    live.cut()
    live.answersAtOnce = true
    await clock.turn(100)
    live.release()
    await clock.turn(100)
    expect(await asked).toBeNull()
    expect(live.executed).toEqual([play])
  })

  it("says restarted for what was under way when Live was", async () => {
    const live = new PretendLive()
    live.answersAtOnce = false
    const asked = open(live).request(play).catch(codeOf)
    let restarts = 0
    link?.on("restarted", () => {
      restarts += 1
    })
    await settled()
    live.restart()
    await clock.turn(100)
    expect(await asked).toBe("restarted")
    expect(restarts).toBe(1)
  })

  it("ends a request at its deadline, its signal, or the link's own end", async () => {
    const live = new PretendLive()
    live.answersAtOnce = false
    const stop = new AbortController()
    const late = open(live).request(play, { deadline: 50 }).catch(codeOf)
    const cancelled = link?.request(play, { signal: stop.signal }).catch(codeOf)
    const ended = link?.request(play).catch(codeOf)
    await settled()
    stop.abort()
    await clock.turn(60)
    link?.close()
    expect(await Promise.all([late, cancelled, ended])).toEqual(["timeout", "cancelled", "disconnected"])
    await expect(link?.request(play)).rejects.toThrow("closed by the program itself")
  })

  it("does not send what was cancelled before", async () => {
    const live = new PretendLive()
    await expect(open(live).request(play, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: "cancelled" })
    await settled()
    expect(live.executed).toEqual([])
  })

  it("tells what is known: waiting, live, stale, live", async () => {
    const live = new PretendLive()
    live.isRunning = false
    const states: string[] = []
    open(live).on("state", ({ state }) => states.push(state))
    await settled()
    live.isRunning = true
    await clock.turn(2_000)
    live.cut()
    await settled()
    expect(link?.report.since).toBeGreaterThan(0)
    await clock.turn(2_000)
    expect(states).toEqual(["live", "stale", "live"])
  })

  it("believes a gateway about Live", async () => {
    const live = new PretendLive()
    live.link = "waiting"
    live.boot = ""
    const restarted: string[] = []
    open(live).on("restarted", ({ boot }) => restarted.push(boot))
    await settled()
    expect(link?.report.state).toBe("waiting")
    live.news({ state: "live", boot: "one" })
    await settled()
    expect(link?.report.state).toBe("live")
    live.news({ state: "stale", since: 7 })
    live.news({ state: "live", boot: "two" })
    await settled()
    expect(restarted).toEqual(["two"])
  })

  it("waits longer after each failure, and not at all when somebody appears", async () => {
    const live = new PretendLive()
    live.isRunning = false
    let appear = (): void => undefined
    const appeared = (listener: () => void) => {
      appear = listener
      return () => undefined
    }
    open(live, { appeared })
    await settled()
    await clock.turn(10_000)
    const attempts = live.attempts
    expect(attempts).toBeGreaterThan(8)
    expect(attempts).toBeLessThan(20)
    live.isRunning = true
    appear()
    await settled()
    expect(link?.report.state).toBe("live")
  })

  it("does not insist where it is not wanted, until the other side is a new one", async () => {
    const live = new PretendLive()
    live.secret = "right"
    let secret = "wrong"
    let appear = (): void => undefined
    const appeared = (listener: () => void) => {
      appear = listener
      return () => undefined
    }
    const failed: string[] = []
    open(live, { appeared, secret: () => secret }).on("failed", ({ code }) => failed.push(code))
    await clock.turn(10_000)
    expect(link?.report.state).toBe("refused")
    expect([live.attempts, failed]).toEqual([1, ["unauthorised"]])
    secret = "right"
    appear()
    await settled()
    expect(link?.report.state).toBe("live")
  })
})

describe("a watch on a link", () => {
  const heardBy = (path: string): { values: Json[]; faults: string[]; stop: () => void } => {
    const values: Json[] = []
    const faults: string[] = []
    const stop = link?.watch(
      { op: "watch", path },
      {
        value: (value) => values.push(value),
        change: (change) =>
          "value" in change ? values.push(change.value) : "fault" in change && faults.push(change.fault.code),
        refused: ({ code }) => faults.push(`refused: ${code}`),
        interrupted: ({ code }) => faults.push(code),
        ended: () => faults.push("ended"),
      },
    )
    return { values, faults, stop: stop ?? (() => undefined) }
  }

  it("is made again after every loss, and after a restart", async () => {
    const live = new PretendLive({ "song.tempo": 120 })
    open(live)
    const heard = heardBy("song.tempo")
    await settled()
    live.change("song.tempo", 121)
    await settled()
    live.cut()
    live.values.set("song.tempo", 122)
    await clock.turn(1_000)
    live.restart()
    await clock.turn(1_000)
    live.change("song.tempo", 123)
    await settled()
    expect(heard).toMatchObject({ values: [120, 121, 122, 122, 123], faults: [] })
    expect(live.watched).toEqual(["song.tempo"])
  })

  it("made while nobody is there begins when somebody is", async () => {
    const live = new PretendLive({ "song.tempo": 120 })
    live.isRunning = false
    open(live)
    const heard = heardBy("song.tempo")
    await clock.turn(20_000)
    live.isRunning = true
    await clock.turn(2_000)
    expect(heard.values).toEqual([120])
    expect(live.watched).toEqual(["song.tempo"])
  })

  it("made at a gateway while Live is away begins when Live is back", async () => {
    const live = new PretendLive({ "song.tempo": 120 })
    live.link = "waiting"
    live.answer = ({ op }) =>
      op === "watch"
        ? { fault: { code: "disconnected", blame: "network", stage: "gateway", message: "away" } }
        : undefined
    open(live)
    const heard = heardBy("song.tempo")
    await settled()
    expect(heard).toMatchObject({ values: [], faults: [] })
    live.answer = undefined
    live.news({ state: "live", boot: "one" })
    await settled()
    expect(heard.values).toEqual([120])
  })

  it("that is refused at first is over; later it is interrupted", async () => {
    const live = new PretendLive({ "song.tempo": 120 })
    open(live)
    const never = heardBy("song.tempp")
    const heard = heardBy("song.tempo")
    await settled()
    live.values.clear()
    live.restart()
    await clock.turn(1_000)
    expect([never.faults, heard.faults]).toEqual([["refused: unknown-path"], ["unknown-path"]])
    live.values.set("song.tempo", 99)
    live.cut()
    await clock.turn(1_000)
    expect(heard.values).toEqual([120, 99])
  })

  it("is taken back when it is stopped", async () => {
    const live = new PretendLive({ "song.tempo": 120 })
    open(live)
    const { stop, values } = heardBy("song.tempo")
    await settled()
    stop()
    stop()
    live.change("song.tempo", 121)
    await settled()
    expect([values, live.watched]).toEqual([[120], []])
  })

  it("ends with its link", async () => {
    open(new PretendLive({ "song.tempo": 120 }))
    const heard = heardBy("song.tempo")
    await settled()
    link?.close()
    expect(heard.faults).toEqual(["ended"])
    expect(heardBy("song.tempo").faults).toEqual(["ended"])
  })
})

/** A carrier that loses its connection after so many lines, whichever way they go. */
async function mortal(carrier: Carrier, lines: number): Promise<Carrier> {
  const [near, far] = memoryPair()
  let left = lines
  const pass = (to: Carrier) => (text: string) => {
    left -= 1
    if (left > 0) to.send(text)
    else for (const end of [carrier, far]) end.close()
  }
  const join = (from: Carrier, to: Carrier): void =>
    from.receive({ line: pass(to), fault: () => undefined, drained: () => undefined, closed: () => to.close() })
  join(far, carrier)
  join(carrier, far)
  return near
}

describe("whatever the carrier does", () => {
  it("every request settles, and none is executed twice", async () => {
    const lives = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(lives, fc.integer({ min: 1, max: 60 }), fc.boolean(), async (spans, count, restarts) => {
        const live = new PretendLive()
        const left = [...spans]
        const connect = async () => mortal(await live.connect(), left.shift() ?? 10_000)
        const mine = open(live, { connect })
        const asked = Array.from({ length: count }, (_, n) =>
          mine.request({ op: "set", path: `song.x${n}`, value: n }).then(
            () => "ok",
            (fault: { code: string }) => fault.code,
          ),
        )
        await clock.turn(500)
        if (restarts) live.restart()
        await clock.turn(6_000)
        const ends = await Promise.all(asked)
        expect(ends.every((end) => ["ok", "restarted", "disconnected", "timeout"].includes(end ?? ""))).toBe(true)
        const paths = live.executed.map((operation) => ("path" in operation ? operation.path : ""))
        expect(new Set(paths).size).toBe(paths.length)
        link?.close()
      }),
      { seed: 3, numRuns: 60 },
    )
  })
})
