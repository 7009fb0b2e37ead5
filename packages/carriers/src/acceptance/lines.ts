/** Lines arrive whole, in order, both ways; bad ones cost themselves only. */
import { LINE_LIMIT } from "@backline/protocol"
import type { Case } from "./case.ts"

const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => `{"n":${index},"name":"Bässe ♯${index}"}`)
const bytesOf = (text: string) => new TextEncoder().encode(text)

export const lineCases: readonly Case[] = [
  {
    name: "carries lines in order, both ways at once",
    run: async ({ near, far, atNear, atFar, expect }) => {
      const lines = numbered(1_000)
      for (const line of lines) {
        near.send(line)
        far.send(line)
      }
      await Promise.all([atNear.heard(1_000), atFar.heard(1_000)])
      expect(atNear.lines).toEqual(lines)
      expect(atFar.lines).toEqual(lines)
    },
  },
  {
    name: "carries a line of a megabyte between small ones",
    run: async ({ near, atFar, expect }) => {
      const long = JSON.stringify("é".repeat(524_288))
      for (const line of ["1", long, "2"]) near.send(line)
      await atFar.heard(3)
      expect(atFar.lines.map((line) => line.length)).toEqual([1, long.length, 1])
      expect(atFar.lines[1] === long).toBe(true)
    },
  },
  {
    name: "never calls the receiver from inside receive or send",
    late: true,
    run: async ({ near, far, atNear, atFar, listen, expect }) => {
      let inside = true
      const seen: boolean[] = []
      atNear.onLine = () => seen.push(inside)
      far.send("early")
      listen()
      near.send("1")
      far.send("2")
      inside = false
      await Promise.all([atNear.heard(2), atFar.heard(1)])
      expect(seen).toEqual([false, false])
    },
  },
  {
    name: "keeps the lines that come before anybody receives",
    late: true,
    run: async ({ near, far, atNear, atFar, listen, expect }) => {
      far.send("1")
      far.send("2")
      near.send("3")
      listen()
      far.send("4")
      await Promise.all([atNear.heard(3), atFar.heard(1)])
      expect(atNear.lines).toEqual(["1", "2", "4"])
      expect(atFar.lines).toEqual(["3"])
    },
  },
  {
    name: "skips a line over the limit with a fault and reads on",
    run: async ({ near, far, atNear, atFar, expect }) => {
      const long = "x".repeat(LINE_LIMIT + 1)
      for (const carrier of [near, far]) for (const line of ["1", long, "2"]) carrier.send(line)
      await Promise.all([atNear.heard(2), atFar.heard(2)])
      for (const { lines, order, faults } of [atNear, atFar]) {
        expect(lines).toEqual(["1", "2"])
        expect(order).toEqual(["line", "fault", "line"])
        expect(faults[0]).toMatchObject({ code: "too-large", blame: "client" })
      }
    },
  },
  {
    name: "carries a line of exactly the limit",
    run: async ({ near, atFar, expect }) => {
      near.send("x".repeat(LINE_LIMIT))
      await atFar.heard(1)
      expect(atFar.lines[0]?.length).toBe(LINE_LIMIT)
    },
  },
  {
    name: "answers bytes that are not UTF-8 by a fault and reads on",
    needs: "raw",
    run: async ({ raw, atNear, expect }) => {
      for (const piece of [bytesOf("1\n"), new Uint8Array([0x22, 0xff, 0xfe, 0x22, 0x0a]), bytesOf("2\n")]) raw(piece)
      await atNear.heard(2)
      expect(atNear.lines.map((line) => line.trim())).toEqual(["1", "2"])
      expect(atNear.order).toEqual(["line", "fault", "line"])
      expect(atNear.faults[0]).toMatchObject({ code: "malformed" })
    },
  },
  {
    name: "puts together lines that come byte by byte, and takes apart those that come at once",
    needs: "bytes",
    run: async ({ raw, atNear, expect }) => {
      const lines = numbered(20)
      for (const byte of bytesOf(`${lines.join("\n")}\n`)) raw(new Uint8Array([byte]))
      raw(bytesOf(`\n\r\n${lines.join("\r\n")}\n`))
      await atNear.heard(40)
      expect(atNear.lines).toEqual([...lines, ...lines])
    },
  },
]
