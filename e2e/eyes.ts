/** What eyes and fingers need of a page, on every screen and in every look. */
import { createRequire } from "node:module"
import type { Page } from "playwright-core"
import { DESKTOP, PHONE, TABLET } from "./browser.ts"

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js")
const LEAST_TARGET = 44
const TARGETS = "button, [role=button], [role=slider], [role=gridcell], select, [role=tab], [role=spinbutton]"

export const SCREENS = { phone: PHONE, tablet: TABLET, desktop: DESKTOP }
export const THEMES = ["dark", "light", "sun"]

interface AxeWindow {
  readonly axe: {
    run(): Promise<{ violations: { id: string; nodes: { target: unknown; failureSummary: string }[] }[] }>
  }
}

/** Rules of accessibility that the page breaks. Its policy must allow the script that looks. */
export async function violations(page: Page): Promise<unknown[]> {
  await page.addScriptTag({ path: AXE })
  return page.evaluate(async () => {
    const { axe } = globalThis as typeof globalThis & AxeWindow
    const found = await axe.run()
    return found.violations.map(({ id, nodes }) => ({
      id,
      where: nodes.slice(0, 3).map((node) => [node.target, node.failureSummary]),
    }))
  })
}

/** What a finger would miss. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(
    ({ least, selector }) =>
      [...document.querySelectorAll(selector)].flatMap((element) => {
        const { width, height } = element.getBoundingClientRect()
        const hidden = width === 0 || height === 0 || getComputedStyle(element).visibility === "hidden"
        return hidden || (width >= least - 0.5 && height >= least - 0.5)
          ? []
          : [`${element.getAttribute("aria-label") ?? element.textContent}: ${width} × ${height}`]
      }),
    { least: LEAST_TARGET, selector: TARGETS },
  )
}

export const fitsInWidth = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)
