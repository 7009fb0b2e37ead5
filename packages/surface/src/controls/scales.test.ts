import { describe, expect, it } from "vitest"
import { PAN, SEND, VOLUME } from "./scales.ts"

describe("the texts of the mixer", () => {
  it("are Live's", () => {
    expect([0, 0.7, 0.85, 1].map(VOLUME.text)).toEqual(["-inf dB", "-6.0 dB", "0.0 dB", "6.0 dB"])
    expect(SEND.text(1)).toBe("0.0 dB")
    expect([-1, 0, 0.24].map(PAN.text)).toEqual(["50L", "C", "12R"])
  })
})
