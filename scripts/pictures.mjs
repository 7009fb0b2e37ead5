// `npm run pictures`: the surface with the demo Set playing, as pictures in docs/pictures. The README shows two of them.
import { spawn } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { chromium } from "playwright-core"
import { buildAll } from "./build.mjs"
import { devicesPictures } from "./pictures-devices.mjs"
import { ensureChromium, root, standalone } from "./setup.mjs"

const SIZES = { phone: [390, 844], tablet: [820, 1180], desktop: [1440, 900] }
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
]

async function startDemo(run) {
  const child = spawn(process.execPath, ["packages/cli/bin/backline.mjs", "demo", "--json", "--tcp-port", "0"], {
    cwd: root,
    env: { ...process.env, BACKLINE_RUN: run },
    stdio: ["ignore", "pipe", "inherit"],
  })
  for await (const line of createInterface({ input: child.stdout })) return { child, url: JSON.parse(line).url }
  throw new Error("the demo ended before it was ready")
}

/** Starts scenes as a player would, so that something is playing and something is about to. */
async function play() {
  const { connect } = await import("../packages/live/dist/index.js")
  const live = await connect({ name: "pictures" })
  await live.song.scenes.at(2).fire()
  await new Promise((resolve) => setTimeout(resolve, 3_000))
  await live.song.scenes.at(4).fire()
  await live.close()
}

await standalone(async () => {
  await buildAll({ quiet: true })
  const executablePath = ensureChromium()
  const folder = join(root, "docs/pictures")
  mkdirSync(folder, { recursive: true })
  const run = mkdtempSync(join(tmpdir(), "backline-pictures-"))
  process.env.BACKLINE_RUN = run
  const demo = await startDemo(run)
  const browser = await chromium.launch({ executablePath, args: FLAGS })
  try {
    await play()
    for (const [name, [width, height]] of Object.entries(SIZES)) {
      for (const theme of name === "desktop" ? ["dark", "light"] : ["dark"]) {
        const page = await browser.newPage({
          viewport: { width, height },
          deviceScaleFactor: name === "phone" ? 2 : 1,
          hasTouch: name !== "desktop",
        })
        await page.addInitScript((chosen) => localStorage.setItem("backline.theme", chosen), theme)
        await page.goto(demo.url)
        await page.waitForFunction(() => document.documentElement.dataset.link === "live")
        await page.waitForTimeout(800)
        const file = join(folder, `session-${name}${theme === "dark" ? "" : `-${theme}`}.png`)
        await page.screenshot({ path: file })
        await page.close()
        process.stdout.write(`${file}\n`)
      }
    }
    // `--all`: also those that are only to be looked at.
    const sizes = process.argv.includes("--all") ? SIZES : { desktop: SIZES.desktop }
    for await (const file of devicesPictures({ browser, url: demo.url, run, folder, sizes }))
      process.stdout.write(`${file}\n`)
  } finally {
    await browser.close()
    demo.child.kill("SIGINT")
    await new Promise((resolve) => demo.child.once("exit", resolve))
    rmSync(run, { recursive: true, force: true })
  }
})
