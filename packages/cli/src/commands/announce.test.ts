import { renderUnicodeCompact } from "uqr"
import { describe, expect, it } from "vitest"
import { type Terminal, terminal } from "../terminal.ts"
import { announce } from "./announce.ts"

const url = "http://127.0.0.1:8473"
const home = { url: "http://192.168.1.5:8473", pairing: "http://192.168.1.5:8473/pair#AAAAAAAAAAAAAAAAAAAAAA" }
const desk = { url: "http://10.0.0.5:8473", pairing: "http://10.0.0.5:8473/pair#AAAAAAAAAAAAAAAAAAAAAA" }

function seen(json: boolean, act: (terminal: Terminal) => void): string {
  let text = ""
  const write = (more: string): void => {
    text += more
  }
  act(terminal({ out: { write }, err: { write } }, json))
  return text
}

describe("what is shown of a gateway", () => {
  it("is the address on this machine, also to scan, and how phones get one: this one would lead them to themselves", () => {
    const text = seen(false, (person) => announce(person, { url, lan: [] }))
    expect(text).toContain(renderUnicodeCompact(url, { border: 2 }))
    expect(text).toContain("For phones and tablets: the same with --lan.")
    expect(text).not.toContain("pair")
  })

  it("in the network is every address with its code, the first one to scan", () => {
    const text = seen(false, (person) => announce(person, { url, lan: [home, desk] }))
    expect(text).toContain(renderUnicodeCompact(home.pairing, { border: 2 }))
    for (const address of [url, home.pairing, desk.pairing]) expect(text).toContain(address)
    expect(text).toContain("Nothing is encrypted")
  })

  it("is one line for programs, with the network only where there is one", () => {
    expect(JSON.parse(seen(true, (program) => announce(program, { url, lan: [] })))).toEqual({ url })
    expect(JSON.parse(seen(true, (program) => announce(program, { url, lan: [home] })))).toEqual({ url, lan: [home] })
  })
})
