import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { launch, open } from "./browser.ts"
import { Machine } from "./processes.ts"

const machine = new Machine()
let browser: Browser
let page: Page

beforeAll(async () => {
  await machine.simulator("default")
  const { url } = await machine.gateway()
  browser = await launch()
  ;({ page } = await open(browser, url))
})
afterAll(async () => {
  await browser?.close()
  await machine.close()
})

/** What a page of a user's own would do, without a bundler. */
const PROGRAM = `
  const { connect, OutOfRange } = await import(new URL("/sdk.js", ORIGIN).href)
  const live = await connect(ORIGIN)
  await live.song.tempo.set(133)
  const tempo = await live.song.tempo.get()
  const names = (await live.song.query({ tracks: { name: true } })).tracks.map((track) => track.name)
  const fault = await live.song.tempo.set(5000).catch((problem) => problem instanceof OutOfRange ? problem.message : String(problem))
  await live.close()
  return { tempo, names, fault }
`

const EXPECTED = {
  tempo: 133,
  names: ["1-MIDI", "2-MIDI", "3-Audio", "4-Audio"],
  fault: expect.stringMatching(/song\.tempo takes 20 to 999.*5000/),
}

describe("the SDK without a bundler", () => {
  it("runs in a page", async () => {
    // The page's own policy forbids code from text; a page of the user's own has another. So this runs in a page without one.
    const context = await browser.newContext({ bypassCSP: true })
    const own = await context.newPage()
    await own.goto(page.url())
    expect(await own.evaluate(`(async () => { const ORIGIN = location.origin; ${PROGRAM} })()`)).toEqual(EXPECTED)
    await context.close()
  })

  it("runs in a worker", async () => {
    const context = await browser.newContext({ bypassCSP: true })
    const own = await context.newPage()
    await own.goto(page.url())
    const answer = await own.evaluate(async (program) => {
      const source = `const ORIGIN = ${JSON.stringify(location.origin)}; (async () => { ${program} })().then((value) => postMessage(value), (problem) => postMessage(String(problem)))`
      const worker = new Worker(URL.createObjectURL(new Blob([source], { type: "text/javascript" })))
      return new Promise((resolve) => worker.addEventListener("message", ({ data }) => resolve(data)))
    }, PROGRAM)
    expect(answer).toEqual(EXPECTED)
    await context.close()
  })
})
