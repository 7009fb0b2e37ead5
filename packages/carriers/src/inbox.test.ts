import { faultBody } from "@backline/protocol"
import { describe, expect, it } from "vitest"
import { Listener } from "./acceptance.ts"
import { Inbox } from "./inbox.ts"

const later = () => new Promise((resolve) => setImmediate(resolve))

describe("the inbox of a carrier", () => {
  it("still delivers what follows a line at which the receiver throws", async () => {
    const inbox = new Inbox({})
    const heard = new Listener()
    heard.onLine = (text) => {
      if (text === "2") throw new Error("the receiver is broken")
    }
    inbox.receive(heard)
    expect(() => inbox.all(["1", "2", "3", faultBody("malformed", "client", "m")])).toThrow("the receiver is broken")
    await later()
    expect(heard.lines).toEqual(["1", "2", "3"])
    expect(heard.faults).toHaveLength(1)
  })

  it("has one receiver", () => {
    const inbox = new Inbox({})
    inbox.receive(new Listener())
    expect(() => inbox.receive(new Listener())).toThrow("one receiver")
  })

  it("tells of draining even while it is paused, for that may be what is waited for", () => {
    const inbox = new Inbox({})
    const heard = new Listener()
    inbox.receive(heard)
    inbox.pause()
    inbox.line("1")
    inbox.drained()
    expect(heard.drains).toBe(1)
    expect(heard.lines).toEqual([])
  })

  it("is opened by the closing, for nobody can resume what is gone", () => {
    const inbox = new Inbox({})
    const heard = new Listener()
    inbox.receive(heard)
    inbox.pause()
    inbox.line("1")
    inbox.closed("the cable was pulled")
    inbox.line("2")
    inbox.drained()
    inbox.closed("again")
    expect(heard.order).toEqual(["line", "closed"])
    expect(heard.closings).toEqual(["the cable was pulled"])
    expect(heard.drains).toBe(0)
  })

  it("forgets what waits when this side closes", async () => {
    const inbox = new Inbox({})
    const heard = new Listener()
    inbox.line("1")
    inbox.silence()
    inbox.line("2")
    inbox.receive(heard)
    inbox.closed("closed by this side")
    await later()
    expect(heard.order).toEqual(["closed"])
    expect(inbox.waiting).toBe(0)
  })
})
