import { expect, test } from "vitest"
import { jsonLines, silent } from "./logger.ts"

test("the log is one JSON object per line, from a level upwards", () => {
  const lines: string[] = []
  const log = jsonLines("info", (line) => lines.push(line))
  log.debug("request", { id: "c7f3a.17" })
  log.info("client came", { client: "c7f3a" })
  log.error("a page could not be served")
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { time: expect.stringMatching(/^\d{4}-.*Z$/), level: "info", at: "gateway", text: "client came", client: "c7f3a" },
    { time: expect.any(String), level: "error", at: "gateway", text: "a page could not be served" },
  ])
  expect(lines.every((line) => line.endsWith("\n") && line.indexOf("\n") === line.length - 1)).toBe(true)
})

test("a silent log says nothing", () => {
  expect(silent.error("anything")).toBeUndefined()
})
