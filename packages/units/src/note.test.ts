import { describe, expect, it } from "vitest"
import { noteName, noteNumber, noteOfName } from "./index.ts"

describe("a note", () => {
  it.each([
    [0, "C-2"],
    [36, "C1"],
    [60, "C3"],
    [61, "C#3"],
    [69, "A3"],
    [127, "G8"],
  ])("%d is called %s in Live", (note, name) => {
    expect(noteName(noteNumber(note))).toBe(name)
  })

  it("comes back from its name, all 128 of them", () => {
    for (let note = 0; note < 128; note++) expect(noteOfName(noteName(noteNumber(note)))).toBe(note)
  })

  it("understands flats, small letters and the signs of print", () => {
    expect(noteOfName("Bb1")).toBe(noteOfName("A#1"))
    expect(noteOfName("e♭3")).toBe(63)
    expect(noteOfName("Cb3")).toBe(noteOfName("B2"))
  })

  it.each(["H3", "C", "C9", "G#8", "Cb-2", "C-3", ""])("refuses %j", (text) => {
    expect(() => noteOfName(text)).toThrow(`not ${JSON.stringify(text)}`)
  })
})
