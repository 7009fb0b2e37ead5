import { type FaultBody, faultBody } from "@backline/protocol"
import { beforeEach, describe, expect, it } from "vitest"
import type { Span } from "../layout/window.ts"
import type { Conversation, Watching, WatchNews, WatchTarget } from "./conversation.ts"
import { type Reach, ReachingWatch } from "./reaching-watch.ts"

/** A host that answers when the test says so. */
class SlowHost implements Pick<Conversation, "watch"> {
  readonly watches: { readonly target: WatchTarget; readonly hear: (news: WatchNews) => void; open: boolean }[] = []

  watch(target: WatchTarget, hear: (news: WatchNews) => void): Watching {
    const watch = { target, hear, open: true }
    this.watches.push(watch)
    const close = (): void => {
      watch.open = false
    }
    return { close }
  }
}

const BUSY = faultBody("timeout", "script", "too late")
const reach = (tracks: Span): Reach => ({ tracks, scenes: [0, 8] })

let host: SlowHost
let shown: [tree: unknown, from: number][]
let faults: FaultBody[]
let later: (() => void)[]
let watch: ReachingWatch

beforeEach(() => {
  host = new SlowHost()
  shown = []
  faults = []
  later = []
  const unused = (): never => {
    throw new Error("only watched")
  }
  const conversation = { watch: host.watch.bind(host), request: unused, listen: unused, renew: unused }
  watch = new ReachingWatch(conversation, {
    path: "song",
    shape: ({ tracks }) => ({ visible_tracks: { $range: tracks } }),
    tree: (tree, { tracks }) => shown.push([tree, tracks[0]]),
    fault: (fault) => faults.push(fault),
    later: (job) => later.push(job),
  })
})

describe("a watch whose reach moves", () => {
  it("keeps showing the old part until the new one has come", () => {
    watch.reach(reach([0, 8]))
    host.watches[0]?.hear({ kind: "value", value: "first" })
    watch.reach(reach([8, 16]))
    host.watches[0]?.hear({ kind: "delta", delta: [[[], "first changed"]] })
    expect(host.watches[0]?.open).toBe(true)
    host.watches[1]?.hear({ kind: "value", value: "second" })
    expect(host.watches[0]?.open).toBe(false)
    expect(shown).toEqual([
      ["first", 0],
      ["first changed", 0],
      ["second", 8],
    ])
  })

  it("asks once at a time, and then for what is wanted by now", () => {
    for (const from of [0, 8, 16, 24]) watch.reach(reach([from, from + 8]))
    expect(host.watches).toHaveLength(1)
    host.watches[0]?.hear({ kind: "value", value: "first" })
    expect(host.watches.map(({ target }) => target.shape)).toEqual([
      { visible_tracks: { $range: [0, 8] } },
      { visible_tracks: { $range: [24, 32] } },
    ])
  })

  it("asks again for what was refused", () => {
    watch.reach(reach([0, 8]))
    host.watches[0]?.hear({ kind: "fault", fault: BUSY })
    expect(faults).toEqual([BUSY])
    expect(host.watches).toHaveLength(1)
    for (const job of later) job()
    host.watches[1]?.hear({ kind: "value", value: "at last" })
    expect(shown).toEqual([["at last", 0]])
  })

  it("takes a fresh tree when a delta does not fit", () => {
    watch.reach(reach([0, 8]))
    host.watches[0]?.hear({ kind: "value", value: [] })
    host.watches[0]?.hear({ kind: "delta", delta: [[[4, "name"], "Nobody"]] })
    expect(host.watches).toHaveLength(2)
    host.watches[1]?.hear({ kind: "value", value: ["fresh"] })
    expect(shown.at(-1)).toEqual([["fresh"], 0])
  })

  it("leaves nothing open when it is closed", () => {
    watch.reach(reach([0, 8]))
    host.watches[0]?.hear({ kind: "value", value: "first" })
    watch.reach(reach([8, 16]))
    watch.close()
    expect(host.watches.map(({ open }) => open)).toEqual([false, false])
    watch.reach(reach([8, 16]))
    expect(host.watches).toHaveLength(3)
  })
})
