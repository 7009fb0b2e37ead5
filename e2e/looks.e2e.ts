import type { Browser } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { launch, open } from "./browser.ts"
import { fitsInWidth, SCREENS, smallTargets, THEMES, violations } from "./eyes.ts"
import { Machine } from "./processes.ts"

const machine = new Machine()
let browser: Browser
let url = ""

beforeAll(async () => {
  await machine.simulator("demo")
  url = (await machine.gateway()).url
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  await machine.close()
})

async function show(viewport: { width: number; height: number }, theme: string) {
  const context = await browser.newContext({ viewport, hasTouch: true, bypassCSP: true })
  await context.addInitScript((chosen) => localStorage.setItem("backline.theme", chosen), theme)
  const page = await context.newPage()
  const asked: string[] = []
  page.on("request", (request) => asked.push(request.url()))
  await page.goto(url)
  await page.locator("html[data-link=live]").waitFor()
  await page.getByRole("button", { name: "Play" }).first().waitFor()
  return { page, asked }
}

describe.each(Object.entries(SCREENS))("the surface on a %s", (_name, viewport) => {
  it.each(THEMES)("breaks no rule of accessibility in %s", async (theme) => {
    const { page } = await show(viewport, theme)
    expect(await violations(page)).toEqual([])
    await page.context().close()
  })

  it("has no target smaller than a finger", async () => {
    const { page } = await show(viewport, "dark")
    expect(await smallTargets(page)).toEqual([])
    await page.context().close()
  })

  it("does not scroll the page sideways, and asks nobody else for anything", async () => {
    const { page, asked } = await show(viewport, "dark")
    expect(await fitsInWidth(page)).toBe(true)
    expect(asked.filter((address) => !address.startsWith(url) && !address.startsWith("data:"))).toEqual([])
    await page.context().close()
  })
})

describe("the page under its own security policy", () => {
  it("runs without a complaint of the browser", async () => {
    const { page, complaints } = await open(browser, url)
    await page.locator("html[data-link=live]").waitFor()
    expect(complaints).toEqual([])
    await page.context().close()
  })
})
