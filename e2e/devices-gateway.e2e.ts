import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import type { Browser, BrowserContext, Page } from "playwright-core"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { launch, PHONE } from "./browser.ts"
import { Machine, type Part } from "./processes.ts"

/** A phone, or Safari: the browser has no Web MIDI. A real gateway, a real simulated board, nothing replaced. */
const machine = new Machine()
const folder = join(machine.folder, "board")
const code = join(folder, "code.py")
let gateway: Part & { readonly url: string }
let browser: Browser
let context: BrowserContext
let page: Page

beforeAll(async () => {
  mkdirSync(folder)
  await machine.board(folder, "Drum box")
  gateway = await machine.gateway()
  browser = await launch()
  context = await browser.newContext({ viewport: PHONE, hasTouch: true, isMobile: true })
  await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, "requestMIDIAccess"))
})
beforeEach(async () => {
  writeFileSync(code, "a = 1\n")
  await page?.close()
  page = await context.newPage()
})
afterAll(async () => {
  await browser?.close()
  await machine.close()
})

async function openCode(): Promise<void> {
  await page.goto(`${gateway.url}/devices.html`)
  expect(await page.evaluate(() => "requestMIDIAccess" in navigator)).toBe(false)
  await page.locator("article.board", { hasText: "Drum box" }).getByText("Connected").waitFor()
  await page.getByRole("button", { name: /^Drum box/ }).tap()
  await page.locator(".entry", { hasText: "code.py" }).tap()
  await page.locator("text-editor .cm-line").first().waitFor()
  await page.locator("text-editor .cm-content").tap()
  await page.keyboard.press("Control+End")
}

describe("a browser without Web MIDI", () => {
  it("edits a file of a board through the gateway, byte for byte", async () => {
    await openCode()
    await page.keyboard.type("b = (2")
    await page.getByRole("button", { name: 'Line 2: this "(" is never closed' }).waitFor()
    await page.keyboard.type(")\n")
    await page.getByText("No mistakes found").waitFor()
    await page.getByRole("button", { name: "Save", exact: true }).tap()
    await page.getByText("stored and checked by Drum box").waitFor()
    expect(readFileSync(code, "utf8")).toBe("a = 1\nb = (2)\n")
  })

  it("keeps what was typed while the gateway is away, and saves it when it is back", async () => {
    await openCode()
    await page.keyboard.type("c = 3\n")
    await gateway.kill()
    await page.getByRole("button", { name: "Boards", exact: true }).tap()
    await page.locator("article.board", { hasText: "Drum box" }).getByText("Not there").waitFor()
    await page.getByRole("button", { name: /^Editor/ }).tap()
    await page.getByRole("button", { name: "Save", exact: true }).tap()
    await page.getByRole("alert").filter({ hasText: "Your text is kept here" }).waitFor()
    expect(readFileSync(code, "utf8")).toBe("a = 1\n")
    gateway = await machine.gateway()
    const again = page.getByRole("button", { name: "Try again" })
    await expect.poll(() => again.isEnabled(), { timeout: 20_000 }).toBe(true)
    await again.tap()
    await page.getByText("stored and checked by Drum box").waitFor()
    expect(readFileSync(code, "utf8")).toBe("a = 1\nc = 3\n")
  })

  it("finds the page from the surface, without Live", async () => {
    const asked: string[] = []
    page.on("request", (request) => asked.push(new URL(request.url()).pathname))
    await page.goto(gateway.url)
    const link = page.getByRole("link", { name: "Devices" })
    await link.waitFor()
    // What the surface loads did not grow by this page.
    expect(asked.filter((path) => /devices|pane|languages|comparison/.test(path))).toEqual([])
    await link.tap()
    await page.getByRole("heading", { name: "Devices" }).waitFor()
  })
})

describe("a browser that has Web MIDI and was not allowed it", () => {
  it("says so, and takes the gateway's ports when it is told to", async () => {
    const desk = await browser.newContext()
    const refused = await desk.newPage()
    await refused.goto(`${gateway.url}/devices.html`)
    await refused.getByRole("button", { name: "Connect", exact: true }).click()
    await refused.getByRole("alert").filter({ hasText: "allow MIDI devices in the site settings" }).waitFor()
    await refused.getByRole("button", { name: "Connect through the gateway" }).click()
    await refused.locator("article.board", { hasText: "Drum box" }).getByText("Connected").waitFor()
    await desk.close()
  })
})
