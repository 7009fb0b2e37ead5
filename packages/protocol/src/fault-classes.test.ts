import { describe, expect, it } from "vitest"
import { FAULT_CODES, type FaultBody, faultBody, isFaultCode } from "./fault.ts"
import { Disconnected, Fault, Internal, OutOfRange } from "./fault-classes.ts"

const BODY: FaultBody = {
  code: "out-of-range",
  blame: "client",
  stage: "script",
  message: "999.5 is over the highest tempo, 999.",
  path: "song.tempo",
  value: 999.5,
  id: "ada.7",
}

describe("a fault", () => {
  it("is caught by its class and travels as it came", () => {
    const fault = Fault.from(BODY)
    expect(fault).toBeInstanceOf(OutOfRange)
    expect(fault).toBeInstanceOf(Error)
    expect(fault).not.toBeInstanceOf(Disconnected)
    expect(new Fault("out-of-range", { stage: "script", message: "m" })).toBeInstanceOf(OutOfRange)
    expect(new Error("m")).not.toBeInstanceOf(OutOfRange)
    expect(fault.name).toBe("OutOfRange")
    expect(fault.toBody()).toEqual(BODY)
    expect(JSON.parse(JSON.stringify(fault))).toEqual(BODY)
  })

  it("has the type of its code once it is told by its class", () => {
    const thrown: unknown = Fault.from(BODY)
    const code: "out-of-range" | undefined = thrown instanceof OutOfRange ? thrown.code : undefined
    expect(code).toBe("out-of-range")
  })

  it("has a class for every code, each told from the others", () => {
    const codes = Object.keys(FAULT_CODES).filter(isFaultCode)
    const names = codes.map((code) => {
      const fault = Fault.from(faultBody(code, "client", "m"))
      expect(fault).toMatchObject({ code, blame: FAULT_CODES[code], stage: "client", message: "m" })
      return fault.constructor.name
    })
    expect(new Set(names).size).toBe(codes.length)
    expect(names).not.toContain("Fault")
  })

  it("takes its blame from the table unless told otherwise", () => {
    expect(new OutOfRange({ stage: "client", message: "m" }).blame).toBe("client")
    expect(new OutOfRange({ stage: "client", message: "m", blame: "host" }).blame).toBe("host")
  })

  it("is made of anything thrown, which then is a defect of ours", () => {
    const known = Fault.from(BODY)
    expect(Fault.of(known, "gateway")).toBe(known)
    const cause = new TypeError("x is undefined")
    const made = Fault.of(cause, "gateway")
    expect(made).toBeInstanceOf(Internal)
    expect(made).toMatchObject({ stage: "gateway", blame: "host", message: "TypeError: x is undefined", cause })
    expect(Fault.of("a text", "gateway").message).toBe("a text")
  })

  it("carries nothing that was not said", () => {
    expect(new OutOfRange({ stage: "client", message: "m" }).toBody()).toEqual(faultBody("out-of-range", "client", "m"))
  })
})
