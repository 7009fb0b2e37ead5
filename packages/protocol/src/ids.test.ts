import { expect, it } from "vitest"
import { clientOf, drawClientId, isClientId, isRequestId, numberOf, requestId } from "./ids.ts"
import { fits, utf8Length } from "./limits.ts"

it("takes a request id apart and puts it together", () => {
  expect(requestId("c7f3a", 17)).toBe("c7f3a.17")
  expect(clientOf("c7f3a.17")).toBe("c7f3a")
  expect(numberOf("c7f3a.17")).toBe(17)
})

it("knows request ids from other texts", () => {
  for (const id of ["a.1", "A-_9.999999999999999"]) expect(isRequestId(id)).toBe(true)
  for (const id of [
    "a",
    "a.",
    ".1",
    "a.0",
    "a.01",
    "a.1.1",
    "a b.1",
    "a.-1",
    `${"x".repeat(33)}.1`,
    "a.1\n",
    1,
    null,
  ]) {
    expect(isRequestId(id)).toBe(false)
  }
})

it("draws client ids that are client ids", () => {
  expect(drawClientId(() => 0)).toBe("aaaaaaaaaa")
  expect(drawClientId(() => 0.999_999)).toBe("9999999999")
  expect(isClientId(drawClientId(Math.random))).toBe(true)
})

it("counts the bytes of a text as UTF-8 does", () => {
  for (const text of ["", "tempo", "Bässe ♯", "🎹🎹", "\ud83c", "\udfb9\ud83c", "a\ud83cb"]) {
    expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length)
    expect(fits(text, utf8Length(text))).toBe(true)
    if (text !== "") expect(fits(text, utf8Length(text) - 1)).toBe(false)
  }
})
