import type { Browser } from "playwright-core"
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import { launch } from "./browser.ts"
import { DevicesStage } from "./devices-stage.ts"
import { fitsInWidth, SCREENS, smallTargets, THEMES, violations } from "./eyes.ts"
import { type FilesServer, serveFiles } from "./static-server.ts"

/** Web MIDI is replaced at its one seam; see web-midi.ts. */
const stage = new DevicesStage()
let server: FilesServer
let browser: Browser

beforeAll(async () => {
  server = await serveFiles(new URL("../packages/surface/dist/devices/", import.meta.url))
  browser = await launch()
})
afterEach(async () => {
  expect(stage.complaints).toEqual([])
  await stage.tidy()
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
  await stage.machine.close()
})

/** On a phone one of three is shown at a time. */
async function turnTo(view: "Boards" | "Files" | "Editor"): Promise<void> {
  const tab = stage.page.getByRole("navigation", { name: "Pages" }).getByRole("button", { name: view })
  if (await tab.isVisible()) await tab.click()
}

async function looksRight(): Promise<void> {
  expect(await violations(stage.page)).toEqual([])
  expect(await smallTargets(stage.page)).toEqual([])
  expect(await fitsInWidth(stage.page)).toBe(true)
}

/** A board that crashed, a file with a mistake in it, one that was dropped. */
async function busy(): Promise<void> {
  await stage.board("Drum box", { "code.py": "a = (1\n", "lib/lamp.py": "ON = 1\n" }, "--crash", "NameError: lamp")
  await stage.plug("Drum box")
  await stage.card("Drum box").getByRole("alert").waitFor()
  await looksRight()
  await turnTo("Files")
  await stage.file("code.py").waitFor()
  await looksRight()
  await stage.edit("code.py")
  await stage.type("b = 2\n")
  await stage.button('Line 1: this "(" is never closed').waitFor()
  await stage.drop(stage.own("new.py", "c = 3\n"))
  await stage.page.getByText("1 file done").waitFor()
}

describe.each(Object.entries(SCREENS))("the Devices page on a %s", (_name, viewport) => {
  it.each(THEMES)("breaks no rule of accessibility and fits fingers in %s", async (theme) => {
    const reducedMotion = "reduce"
    await stage.open(browser, `${server.url}devices.html`, { viewport, hasTouch: true, reducedMotion }, theme)
    await looksRight()
    await busy()
    await looksRight()
    await stage.button("Compare").click()
    await stage.question.locator(".cm-editor").first().waitFor()
    await looksRight()
  })
})

describe("the page of a plain web server", () => {
  it("asks nobody else for anything, and fetches the editor only when there is a board", async () => {
    await stage.open(browser, `${server.url}devices.html`)
    const asked: string[] = []
    stage.page.on("request", (request) => asked.push(request.url()))
    await stage.page.reload()
    await stage.button("Connect").waitFor()
    const first = asked.length
    expect(asked.some((address) => /pane|languages|comparison/.test(address))).toBe(false)
    await stage.board("Drum box", { "code.py": "a = 1\n" })
    await stage.plug("Drum box")
    await stage.edit("code.py")
    expect(asked.length).toBeGreaterThan(first)
    expect(asked.filter((address) => !address.startsWith(server.url))).toEqual([])
  })
})
