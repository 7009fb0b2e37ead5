import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import type { Browser, BrowserContext, Locator, Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { DESKTOP, launch } from "./browser.ts"
import { Machine, type Part } from "./processes.ts"
import { type FilesServer, serveFiles } from "./static-server.ts"
import { Cables } from "./web-midi.ts"

/** The build for plain web servers, and no gateway anywhere. Web MIDI is replaced at its one seam; see web-midi.ts. */
const machine = new Machine()
const folder = join(machine.folder, "drum box")
const other = join(machine.folder, "pedal")
let server: FilesServer
let browser: Browser
let context: BrowserContext
let page: Page
let cables: Cables
let complaints: string[] = []
const boards: Part[] = []

const PROGRAM = "import board\n\n\ndef loop(agent):\n    agent.write(b'\\x90\\x3c\\x40')\n"

const onBoard = (path: string, home = folder): string => readFileSync(join(home, path), "utf8")
const put = (path: string, content: string | Uint8Array, home = folder): void =>
  writeFileSync(join(home, path), content)

beforeAll(async () => {
  server = await serveFiles(new URL("../packages/surface/dist/devices/", import.meta.url))
  browser = await launch()
})
beforeEach(async () => {
  for (const home of [folder, other]) mkdirSync(join(home, "lib"), { recursive: true })
  put("code.py", PROGRAM)
  put("settings.toml", 'NAME = "Drum box"\r\nCHANNEL = 3\r\n')
  put("lib/lamp.py", "ON = 1\n")
  put("code.py", "print('pedal')\n", other)
  boards.push(await machine.board(folder, "Drum box"))
  complaints = []
  context = await browser.newContext({ viewport: DESKTOP, acceptDownloads: true })
  ;({ page, cables } = await Cables.page(context, machine.runFolder))
  page.on("pageerror", (problem) => complaints.push(problem.message))
  page.on("console", (line) => line.type() === "error" && complaints.push(line.text()))
  await page.goto(`${server.url}devices.html`)
  await cables.plug("Drum box")
  await page.getByRole("button", { name: "Connect" }).click()
  await file("code.py").waitFor()
})
afterEach(async () => {
  expect(complaints).toEqual([])
  cables.close()
  await context.close()
  await Promise.all(boards.splice(0).map((board) => board.kill()))
  for (const home of [folder, other]) rmSync(home, { recursive: true, force: true })
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
  await machine.close()
})

const file = (name: string): Locator => page.locator(".entry", { hasText: name })
const button = (name: string | RegExp): Locator => page.getByRole("button", { name, exact: true })
const text = (): Locator => page.locator("text-editor .cm-content")
const question = (): Locator => page.getByRole("dialog").filter({ has: page.locator("form") })
const answer = (name: string): Promise<void> => question().getByRole("button", { name, exact: true }).click()

async function edit(name: string): Promise<void> {
  await file(name).click()
  await text().waitFor()
}

/** Types at the end of the text. */
async function type(words: string): Promise<void> {
  await text().click()
  await page.keyboard.press("Control+End")
  await page.keyboard.type(words)
}

describe("a file of a board", () => {
  it("is opened, its mistake is marked, it is mended, compared, saved, and stands on the board byte for byte", async () => {
    await edit("code.py")
    await type("print((1, 2)")
    await button(/Line 6: this "\(" is never closed/).waitFor()
    await page.locator(".cm-lintRange-error").waitFor()
    await page.keyboard.type(")")
    await page.getByText("No mistakes found").waitFor()
    await button("Compare").click()
    await expect.poll(() => question().locator(".cm-merge-a").textContent()).not.toContain("print((1, 2))")
    expect(await question().locator(".cm-merge-b").textContent()).toContain("print((1, 2))")
    expect(onBoard("code.py")).toBe(PROGRAM)
    await answer("Save mine")
    await page.getByText(/Saved .*: stored and checked by Drum box/).waitFor()
    expect(onBoard("code.py")).toBe(`${PROGRAM}print((1, 2))`)
  })

  it("keeps its line ends, and is saved with the keyboard", async () => {
    await edit("settings.toml")
    await page.getByText("TOML · CRLF").waitFor()
    await type("LAMP = true")
    await page.keyboard.press("Enter")
    await page.keyboard.press("Control+s")
    await page.getByText(/stored and checked/).waitFor()
    expect(onBoard("settings.toml")).toBe('NAME = "Drum box"\r\nCHANNEL = 3\r\nLAMP = true\r\n')
  })

  it("that has a mistake is saved only when the person insists", async () => {
    await edit("code.py")
    await type("while True:")
    await button(/Line 6: an indented block is missing/).waitFor()
    await button("Save").click()
    await question()
      .getByText(/Line 6: an indented block is missing after line 6/)
      .waitFor()
    await answer("Go back")
    expect(onBoard("code.py")).toBe(PROGRAM)
    await button("Save").click()
    await answer("Save all the same")
    await page.getByText(/stored and checked/).waitFor()
    expect(onBoard("code.py")).toBe(`${PROGRAM}while True:`)
  })

  it("is made, and its folder, and renamed and removed", async () => {
    await page
      .getByRole("toolbar", { name: "Add to this folder" })
      .getByRole("button", { name: "Folder", exact: true })
      .click()
    await question().getByLabel("Name").fill("presets")
    await answer("Create")
    await file("presets").click()
    await page.getByText("Nothing is in this folder").waitFor()
    await page
      .getByRole("toolbar", { name: "Add to this folder" })
      .getByRole("button", { name: "File", exact: true })
      .click()
    await question().getByLabel("Name").fill("../a.json")
    await answer("Create")
    await question().getByText("A name has no /").waitFor()
    await question().getByLabel("Name").fill("a.json")
    await answer("Create")
    await type('{"tempo": 120}')
    await page.keyboard.press("Control+s")
    await page.getByText(/stored and checked/).waitFor()
    expect(onBoard("presets/a.json")).toBe('{"tempo": 120}')
    await button("More for a.json").click()
    await page.getByRole("menuitem", { name: "Rename" }).click()
    await question().getByLabel("New name").fill("b.json")
    await answer("Rename")
    await file("b.json").waitFor()
    await button("More for b.json").click()
    await page.getByRole("menuitem", { name: "Delete" }).click()
    await answer("Delete")
    await page.getByText("Nothing is in this folder").waitFor()
    expect(() => onBoard("presets/b.json")).toThrow("ENOENT")
  })

  it("that is no text is shown as bytes, and fetched as it is", async () => {
    const bytes = Uint8Array.from({ length: 700 }, (_, at) => (at * 7) & 255)
    put("kit.bin", bytes)
    await button("Look for boards again").waitFor()
    await file("lib").click()
    await button("Drum box").last().click()
    await file("kit.bin").click()
    await page.getByText("It is no text").waitFor()
    expect(await text().isVisible()).toBe(false)
    const [download] = await Promise.all([page.waitForEvent("download"), button("Fetch a copy").click()])
    expect(Uint8Array.from(readFileSync(await download.path()))).toEqual(bytes)
  })
})
