import { existsSync, readdirSync } from "node:fs"
import { afterAll, describe, expect, it } from "vitest"
import { Machine } from "./processes.ts"

const machine = new Machine()
afterAll(() => machine.close())

const runFiles = (): string[] => (existsSync(machine.runFolder) ? readdirSync(machine.runFolder) : [])
const processOf = (file: string): number => Number(/-(\d+)\.json$/.exec(file)?.[1])

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false // nobody has this number any more
  }
}

describe("the demo", () => {
  it("shows its address as text and as a picture to scan, and ends with nothing left running", async () => {
    const demo = machine.running("demo", "--tcp-port", "0")
    const shown: string[] = []
    for await (const line of demo.lines) {
      shown.push(line)
      if (line.includes("Ctrl-C")) break
    }
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(shown.join("\n"))?.[0]
    expect(url).toBeDefined()
    expect(shown.some((line) => line.includes("▀"))).toBe(true)
    expect((await fetch(url ?? "")).status).toBe(200)
    const processes = runFiles().map(processOf)
    expect(processes.length).toBeGreaterThanOrEqual(3)
    expect(await demo.stop()).toBe(0)
    expect(runFiles()).toEqual([])
    await expect.poll(() => processes.filter(lives)).toEqual([])
  })
})
