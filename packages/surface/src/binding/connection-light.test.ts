import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  afterNews,
  afterSleep,
  afterTime,
  DARK_LIGHT,
  DEAD,
  type Light,
  needsPing,
  needsReading,
  needsRenewal,
  RESTART_SHOWN,
  type ReadNews,
} from "./connection-light.ts"
import type { ConnectionNews } from "./conversation.ts"

const OPEN: ConnectionNews = { kind: "line", open: true }
const LOST: ConnectionNews = { kind: "line", open: false }
const LIVE: ConnectionNews = { kind: "link", link: { state: "live" } }

const READ: ReadNews = { kind: "read" }

function after(news: readonly (ConnectionNews | ReadNews)[], now = 0): Light {
  return news.reduce((light, item) => afterNews(light, item, now), DARK_LIGHT)
}

describe("the connection light", () => {
  it("waits until Live is there, however open the line is", () => {
    expect(DARK_LIGHT.state).toBe("waiting")
    expect(after([OPEN]).state).toBe("waiting")
    expect(after([OPEN, LIVE]).state).toBe("waiting")
    expect(after([OPEN, LIVE, READ]).state).toBe("live")
  })

  it("is stale the moment the line closes, and says since when", () => {
    const light = afterNews(after([OPEN, LIVE, READ]), LOST, 5_000)
    expect(light).toMatchObject({ state: "stale", since: 5_000 })
  })

  it("takes the gateway's word for since when Live is gone", () => {
    const light = afterNews(after([OPEN, LIVE, READ]), { kind: "link", link: { state: "stale", since: 3_000 } }, 9_000)
    expect(light).toMatchObject({ state: "stale", since: 3_000 })
  })

  it("does not believe a silent line for half a second", () => {
    const light = after([OPEN, LIVE, READ], 1_000)
    expect(afterTime(light, 1_000 + DEAD).state).toBe("live")
    expect(afterTime(light, 1_500)).toMatchObject({ state: "stale", since: 1_000 })
  })

  it("stays stale after a loss until the Set has been read again", () => {
    const back = [LOST, OPEN, LIVE].reduce((light, item) => afterNews(light, item, 9_000), after([OPEN, LIVE, READ]))
    expect(back.state).toBe("stale")
    expect(needsReading(back, 8_500, 9_000)).toBe(false)
    expect(needsReading(back, 8_500, 9_900)).toBe(true)
    expect(afterNews(back, READ, 9_100).state).toBe("live")
  })

  it("does not need to read anew after a mere silence: what was said meanwhile still comes, in order", () => {
    const silent = afterTime(after([OPEN, LIVE, READ]), 2_000)
    expect(silent.state).toBe("stale")
    expect(afterNews(silent, { kind: "heard" }, 2_100).state).toBe("live")
  })

  it("asks before it doubts, and gives up a hopeless line", () => {
    const light = after([OPEN, LIVE, READ], 1_000)
    expect(needsPing(light, 1_100)).toBe(false)
    expect(needsPing(light, 1_200)).toBe(true)
    expect(needsRenewal(light, 2_000)).toBe(false)
    expect(needsRenewal(light, 4_000)).toBe(true)
  })

  it("does not blame the line for its own sleep, and does not trust it for long either", () => {
    const woken = afterSleep(after([OPEN, LIVE, READ], 1_000), 60_000)
    expect(woken.state).toBe("live")
    expect(needsPing(woken, 60_000)).toBe(true)
    expect(afterTime(woken, 60_300).state).toBe("stale")
  })

  it("is live again with the first word after a silence", () => {
    const silent = afterTime(after([OPEN, LIVE, READ]), 2_000)
    expect(afterNews(silent, { kind: "heard" }, 2_100)).toMatchObject({ state: "live", since: 0 })
  })

  it("tells of a restart for a while", () => {
    const light = afterNews(after([OPEN, LIVE, READ]), { kind: "restarted" }, 100)
    expect(light.restartedAt).toBe(100)
    expect(afterTime(light, 101 + RESTART_SHOWN).restartedAt).toBeUndefined()
  })

  it("goes dark when the gateway finds that there is no Live any more", () => {
    const light = afterNews(after([OPEN, LIVE, READ]), { kind: "link", link: { state: "waiting" } }, 50)
    expect(light.state).toBe("waiting")
  })

  it("is never live over a closed line or after a long silence, whatever happened before", () => {
    const news = fc.constantFrom<ConnectionNews | ReadNews>(
      READ,
      OPEN,
      LOST,
      LIVE,
      { kind: "heard" },
      { kind: "link", link: { state: "stale" } },
    )
    fc.assert(
      fc.property(fc.array(news), (items) => {
        const light = after(items)
        expect(afterNews(light, LOST, 1).state).not.toBe("live")
        expect(afterTime(light, 10_000).state).not.toBe("live")
      }),
      { seed: 4 },
    )
  })
})
