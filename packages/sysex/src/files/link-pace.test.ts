import { describe, expect, it } from "vitest"
import { encodeFileFrame } from "./frames.ts"
import { FilesHost } from "./host.ts"
import { LinkPace } from "./link-pace.ts"
import { type FileOperation, OPERATIONS } from "./status.ts"

/** Wire bytes of `hello` and of `stat /`, each with its answer. */
const HELLO = 300
const STAT = 90

describe("how fast a cable is", () => {
  it("is known from a long and a short exchange", () => {
    const din = new LinkPace()
    din.exchange(HELLO, HELLO * 0.32 + 4)
    din.exchange(STAT, STAT * 0.32 + 4)
    expect(din.perByte).toBeCloseTo(0.32)
    expect([din.isSlow, din.longestFrame(512), din.mostUnderWay(2_048)]).toEqual([true, 128, 1_024])
  })

  it("does not shorten frames when no notes use it", () => {
    const din = new LinkPace({ alone: true })
    din.exchange(HELLO, HELLO * 0.32 + 4)
    din.exchange(STAT, STAT * 0.32 + 4)
    expect([din.isSlow, din.longestFrame(512), din.mostUnderWay(2_048)]).toEqual([true, 512, 2_048])
  })

  it("is not told by the round trip, however long", () => {
    const usb = new LinkPace()
    usb.exchange(HELLO, 26)
    usb.exchange(STAT, 22)
    expect([usb.isSlow, usb.longestFrame(512), usb.mostUnderWay(2_048)]).toEqual([false, 512, 2_048])
  })

  it("is told anew when the same exchange goes faster: the first one woke the board up", () => {
    const usb = new LinkPace()
    usb.exchange(HELLO, 150)
    usb.exchange(STAT, 3)
    expect(usb.isSlow).toBe(true)
    usb.exchange(HELLO, 6)
    expect(usb.isSlow).toBe(false)
  })

  it("is not told by questions that a board has to think about", () => {
    const host = new FilesHost({ host: 5, number: 9 })
    let [number, now] = [9, 0]
    const asked = (operation: FileOperation, body: { readonly [field: string]: unknown }, took: number): void => {
      host.ask(operation, body, now)
      number += 1
      now += took
      const answer = new TextEncoder().encode(
        JSON.stringify({ frame: 512, window: 2_048, text: "x".repeat(took > 9 ? 300 : 60) }),
      )
      const { [operation]: code } = OPERATIONS
      host.frame(encodeFileFrame({ kind: "answer", host: 5, number, operation: code, status: 0, body: answer }), now)
    }
    asked("hello", {}, 6)
    asked("stat", { path: "/" }, 4)
    asked("verify", { path: "/a very long file" }, 4_000)
    asked("list", { path: "/a folder with many files" }, 200)
    expect(host.active).toBe(0)
    expect(host.isSlow).toBe(false)
  })
})
