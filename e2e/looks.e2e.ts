import { createRequire } from "node:module"
import type { Browser } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { DESKTOP, launch, open, PHONE, TABLET } from "./browser.ts"
import { Machine } from "./processes.ts"

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js")
const LEAST_TARGET = 44
const SCREENS = { phone: PHONE, tablet: TABLET, desktop: DESKTOP }
const THEMES = ["dark", "light", "sun"]

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

interface AxeWindow {
  readonly axe: {
    run(): Promise<{ violations: { id: string; nodes: { target: unknown; failureSummary: string }[] }[] }>
  }
}

describe.each(Object.entries(SCREENS))("the surface on a %s", (_name, viewport) => {
  it.each(THEMES)("breaks no rule of accessibility in %s", async (theme) => {
    const { page } = await show(viewport, theme)
    await page.addScriptTag({ path: AXE })
    const violations = await page.evaluate(async () => {
      const { axe } = globalThis as typeof globalThis & AxeWindow
      const found = await axe.run()
      return found.violations.map(({ id, nodes }) => ({
        id,
        where: nodes.slice(0, 3).map((node) => [node.target, node.failureSummary]),
      }))
    })
    expect(violations).toEqual([])
    await page.context().close()
  })

  it("has no target smaller than a finger", async () => {
    const { page } = await show(viewport, "dark")
    const small = await page.evaluate((least) => {
      const targets = [
        ...document.querySelectorAll(
          "button, [role=button], [role=slider], [role=gridcell], select, [role=tab], [role=spinbutton]",
        ),
      ]
      return targets.flatMap((element) => {
        const { width, height } = element.getBoundingClientRect()
        const hidden = width === 0 || height === 0 || getComputedStyle(element).visibility === "hidden"
        return hidden || (width >= least - 0.5 && height >= least - 0.5)
          ? []
          : [`${element.getAttribute("aria-label") ?? element.textContent}: ${width} × ${height}`]
      })
    }, LEAST_TARGET)
    expect(small).toEqual([])
    await page.context().close()
  })

  it("does not scroll the page sideways, and asks nobody else for anything", async () => {
    const { page, asked } = await show(viewport, "dark")
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
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
