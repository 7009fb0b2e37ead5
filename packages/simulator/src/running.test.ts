import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { startProcess } from "./process/start.ts"
import { describeRunning, writtenSet } from "./running.ts"

describe("the Set of a simulator that runs already", () => {
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "backline-running-"))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it("is saved as text that opens again as the same Set", async () => {
    const first = await startProcess({ set: "demo", env: { BACKLINE_RUN: folder } })
    const saved = await describeRunning(first.process.pid, folder)
    await first.stop()
    const file = join(folder, "saved.json")
    writeFileSync(file, writtenSet(saved.description))
    const second = await startProcess({ set: file, env: { BACKLINE_RUN: folder } })
    const again = await describeRunning(undefined, folder)
    await second.stop()
    expect(saved.pid).toBe(first.process.pid)
    expect(again.description).toEqual(saved.description)
    expect(saved.description.tracks).toHaveLength(8)
  })

  it("is missed with the command that starts one", async () => {
    await expect(describeRunning(undefined, folder)).rejects.toThrow(/no simulator is running; start one with/)
    await expect(describeRunning(4, folder)).rejects.toThrow("no simulator is running as process 4")
  })

  it("has each note in a line of its own", () => {
    const text = writtenSet({
      format: 1,
      tracks: [
        {
          kind: "midi",
          name: "odd [\n1\n]",
          clips: {
            0: {
              length: 4,
              notes: [
                [36, 0, 0.5, 100],
                [43, 2, 0.5, 90],
              ],
            },
          },
        },
      ],
    })
    expect(text).toContain("            [36, 0, 0.5, 100],\n            [43, 2, 0.5, 90]\n")
    expect(text).toContain('"odd [\\n1\\n]"')
  })
})
