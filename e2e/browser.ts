/** A real Chromium on the system, driven over its own protocol. */
import { existsSync } from "node:fs"
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core"

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
]

export const PHONE = { width: 390, height: 844 }
export const TABLET = { width: 820, height: 1180 }
export const DESKTOP = { width: 1440, height: 900 }

/** `npm test` finds or installs it and says where in BACKLINE_CHROMIUM. */
export function launch(): Promise<Browser> {
  const executablePath = process.env.BACKLINE_CHROMIUM ?? "/usr/bin/chromium"
  if (!existsSync(executablePath))
    throw new Error(`no Chromium at ${executablePath}; run npm test, or name one in BACKLINE_CHROMIUM`)
  return chromium.launch({ executablePath, args: FLAGS })
}

/** A page whose errors fail the test that uses it: read them with `complaints`. */
export async function open(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport: DESKTOP, ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on("pageerror", (problem) => complaints.push(problem.message))
  page.on("console", (line) => {
    if (line.type() === "error" && !/WebSocket|ERR_CONNECTION_REFUSED/.test(line.text())) complaints.push(line.text())
  })
  await page.goto(url)
  return { page, complaints }
}
