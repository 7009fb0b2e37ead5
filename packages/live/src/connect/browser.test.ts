import { memoryPair } from "@backline/carriers"
import { describe, expect, it } from "vitest"
import { PretendLive } from "../rehearsal/pretend-live.ts"
import { connect } from "./browser.ts"

describe("connecting from a page", () => {
  it("needs a gateway where the page does not come from one", async () => {
    await expect(connect()).rejects.toThrow('connect("http://127.0.0.1:8473")')
  })

  it("cannot read run files", async () => {
    await expect(connect({ runFile: "script-1.json" })).rejects.toMatchObject({ code: "malformed" })
  })

  it("takes a carrier of the page's own making", async () => {
    const pretend = new PretendLive({ "song.tempo": 120 })
    const live = await connect({ carrier: pretend.connect })
    expect(await live.song.tempo.get()).toBe(120)
    await live.close()
  })

  it("uses an open carrier once, and says so afterwards", async () => {
    const pretend = new PretendLive({ "song.tempo": 120 })
    const live = await connect({ carrier: await pretend.connect() })
    const failed = new Promise((resolve) => live.on("failed", resolve))
    pretend.cut()
    expect(await failed).toMatchObject({
      name: "Disconnected",
      message: expect.stringContaining("no way to open it again"),
    })
    await live.close()
  })

  it("is given up at its deadline when nobody greets", async () => {
    const [near] = memoryPair()
    await expect(connect({ carrier: near, deadline: 20 })).rejects.toThrow("No host greeted within 0.02 s")
  })

  it("is refused with the host's own words", async () => {
    const pretend = new PretendLive()
    pretend.secret = "right"
    await expect(connect({ carrier: pretend.connect, secret: "wrong" })).rejects.toMatchObject({ name: "Unauthorised" })
    const live = await connect({ carrier: pretend.connect, secret: "right" })
    await live.close()
  })

  it("ends with the signal it was given", async () => {
    const stop = new AbortController()
    const live = await connect({ carrier: new PretendLive().connect, signal: stop.signal })
    stop.abort()
    expect(live.state).toBe("closed")
    await expect(connect({ carrier: new PretendLive().connect, signal: stop.signal })).rejects.toMatchObject({
      code: "cancelled",
    })
  })
})
