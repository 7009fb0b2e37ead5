import { expect, test } from "vitest"
import { WrongCodes } from "./wrong-codes.ts"

const LIMIT = 10
const MINUTE = 60_000

function wrongAt(codes: WrongCodes, address: string, times: number): void {
  for (let time = 0; time < times; time += 1) codes.count(address)
}

test("nine wrong codes in a minute are forgiven, and begin anew afterwards", () => {
  let now = 0
  const codes = new WrongCodes(() => now)
  wrongAt(codes, "phone", LIMIT - 1)
  expect(codes.wait("phone")).toBe(0)
  now = MINUTE
  wrongAt(codes, "phone", LIMIT - 1)
  expect(codes.wait("phone")).toBe(0)
})

test("who was wrong ten times waits a minute from then on, and nobody else does", () => {
  let now = 0
  const codes = new WrongCodes(() => now)
  wrongAt(codes, "phone", LIMIT - 1)
  now = 50_000
  wrongAt(codes, "phone", 1)
  expect(codes.wait("phone")).toBe(MINUTE)
  expect(codes.wait("tablet")).toBe(0)
  now += MINUTE
  expect(codes.wait("phone")).toBe(0)
})

test("of very many addresses the one that was wrong longest ago is forgotten", () => {
  const codes = new WrongCodes(() => 0)
  wrongAt(codes, "first", LIMIT)
  for (let other = 0; other < 255; other += 1) codes.count(`other ${other}`)
  expect(codes.wait("first")).toBe(MINUTE)
  codes.count("one more")
  expect(codes.wait("first")).toBe(0)
})
