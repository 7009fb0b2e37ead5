import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { Browser, Page } from "playwright-core"
import { rolldown } from "rolldown"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { launch, open } from "./browser.ts"
import { Machine } from "./processes.ts"

const machine = new Machine()
const silent = new Machine()
const drums = join(machine.folder, "drums")
let browser: Browser
let url = ""

beforeAll(async () => {
  mkdirSync(drums)
  ;({ url } = await machine.gateway())
  await machine.board(drums, "Drum box")
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  await machine.close()
  await silent.close()
})

const dist = (name: string): string => fileURLToPath(new URL(`../packages/${name}/dist/index.js`, import.meta.url))

/** What a page does that has no MIDI of its own: a file to the board at the gateway's machine, and back. */
const PROGRAM = `
  import { openGatewayPorts } from ${JSON.stringify(dist("midi"))}
  import { findDevices, openDevice } from ${JSON.stringify(dist("device-files"))}
  const run = async () => {
    const ports = await openGatewayPorts(location.origin, { name: "a browser" })
    const { devices, unusable } = await findDevices(ports.ports)
    if (!devices[0]) return { unusable: unusable.map(({ why }) => why) }
    const device = await openDevice(devices[0].port)
    const file = Uint8Array.from({ length: 20_000 }, (_, at) => (at * 7) & 255)
    await device.write("/kit.bin", file)
    const back = await device.read("/kit.bin")
    if (!HOLD) device.close()
    return { name: devices[0].name, same: back.length === file.length && back.every((byte, at) => byte === file[at]) }
  }
  run().then((found) => report(found), (problem) => report({ problem: String(problem) }))
`

/** The answer of the program, run as a file of the gateway's own page, under its policy. `hold`: it keeps its board open. */
async function runIn(page: Page, hold: boolean): Promise<unknown> {
  const entry = join(machine.folder, `program-${hold}.js`)
  writeFileSync(entry, PROGRAM.replace("HOLD", String(hold)))
  const bundle = await rolldown({ input: entry, platform: "browser" })
  const [{ code }] = (await bundle.generate({ format: "esm" })).output
  await page.route("**/program.js", (route) => route.fulfill({ contentType: "text/javascript", body: code }))
  const answer = new Promise((resolve) => void page.exposeFunction("report", resolve))
  await page.addScriptTag({ url: "/program.js", type: "module" })
  return answer
}

describe("a browser that has no MIDI", () => {
  it("reaches the board at the gateway's machine, a file there and back", async () => {
    const { page, complaints } = await open(browser, url)
    expect(await runIn(page, false)).toEqual({ name: "Drum box", same: true })
    expect(readFileSync(join(drums, "kit.bin")).length).toBe(20_000)
    expect(complaints).toEqual([])
  })

  it("is told which page holds it, until that page is closed", async () => {
    const { page: holder } = await open(browser, url)
    expect(await runIn(holder, true)).toMatchObject({ same: true })
    const { page: second } = await open(browser, url)
    expect(await runIn(second, false)).toEqual({
      unusable: [expect.stringMatching(/held by "a browser" at 127\.0\.0\.1/)],
    })
    await holder.context().close()
    const { page: third } = await open(browser, url)
    expect(await runIn(third, false)).toMatchObject({ same: true })
  })

  it("is told when the gateway was started without MIDI ports", async () => {
    const { page } = await open(browser, (await silent.gateway("--no-midi-ports")).url)
    expect(await runIn(page, false)).toEqual({
      problem: expect.stringMatching(/offers no MIDI ports.*--no-midi-ports/),
    })
  })
})
