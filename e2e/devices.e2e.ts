import { readFileSync } from "node:fs"
import type { Browser } from "playwright-core"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { launch } from "./browser.ts"
import { DevicesStage } from "./devices-stage.ts"
import { type FilesServer, serveFiles } from "./static-server.ts"

/** The build for plain web servers, and no gateway anywhere. Web MIDI is replaced at its one seam; see web-midi.ts. */
const stage = new DevicesStage()
let server: FilesServer
let browser: Browser

const PROGRAM = "import board\n\n\ndef loop(agent):\n    agent.write(b'\\x90\\x3c\\x40')\n"

const KIT = Uint8Array.from({ length: 700 }, (_, at) => (at * 7) & 255)

beforeAll(async () => {
  server = await serveFiles(new URL("../packages/surface/dist/devices/", import.meta.url))
  browser = await launch()
})
beforeEach(async () => {
  await stage.board("Drum box", {
    "code.py": PROGRAM,
    "settings.toml": 'NAME = "Drum box"\r\nCHANNEL = 3\r\n',
    "lib/lamp.py": "ON = 1\n",
    "kit.bin": KIT,
  })
  await stage.open(browser, `${server.url}devices.html`)
  await stage.plug("Drum box")
  await stage.file("code.py").waitFor()
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

describe("a file of a board", () => {
  it("is opened, its mistake is marked, it is mended, compared, saved, and stands on the board byte for byte", async () => {
    await stage.edit("code.py")
    await stage.type("print((1, 2)")
    await stage.button(/Line 6: this "\(" is never closed/).waitFor()
    await stage.page.locator(".cm-lintRange-error").waitFor()
    await stage.page.keyboard.type(")")
    await stage.page.getByText("No mistakes found").waitFor()
    await stage.button("Compare").click()
    await expect.poll(() => stage.question.locator(".cm-merge-a").textContent()).not.toContain("print((1, 2))")
    expect(await stage.question.locator(".cm-merge-b").textContent()).toContain("print((1, 2))")
    expect(stage.held("Drum box", "code.py")).toBe(PROGRAM)
    await stage.answer("Save mine")
    await stage.saved("Drum box")
    expect(stage.held("Drum box", "code.py")).toBe(`${PROGRAM}print((1, 2))`)
  })

  it("keeps its line ends, and is saved with the keyboard", async () => {
    await stage.edit("settings.toml")
    await stage.page.getByText("TOML · CRLF").waitFor()
    await stage.type("LAMP = true")
    await stage.page.keyboard.press("Enter")
    await stage.page.keyboard.press("Control+s")
    await stage.saved("Drum box")
    expect(stage.held("Drum box", "settings.toml")).toBe('NAME = "Drum box"\r\nCHANNEL = 3\r\nLAMP = true\r\n')
  })

  it("that has a mistake is saved only when the person insists", async () => {
    await stage.edit("code.py")
    await stage.type("while True:")
    await stage.button(/Line 6: an indented block is missing/).waitFor()
    await stage.button("Save").click()
    await stage.question.getByText(/Line 6: an indented block is missing after line 6/).waitFor()
    await stage.answer("Go back")
    expect(stage.held("Drum box", "code.py")).toBe(PROGRAM)
    await stage.button("Save").click()
    await stage.answer("Save all the same")
    await stage.saved("Drum box")
    expect(stage.held("Drum box", "code.py")).toBe(`${PROGRAM}while True:`)
  })

  it("is made, and its folder, and renamed and removed", async () => {
    await stage.page
      .getByRole("toolbar", { name: "Add to this folder" })
      .getByRole("button", { name: "Folder", exact: true })
      .click()
    await stage.question.getByLabel("Name").fill("presets")
    await stage.answer("Create")
    await stage.file("presets").click()
    await stage.page.getByText("Nothing is in this folder").waitFor()
    await stage.page
      .getByRole("toolbar", { name: "Add to this folder" })
      .getByRole("button", { name: "File", exact: true })
      .click()
    await stage.question.getByLabel("Name").fill("../a.json")
    await stage.answer("Create")
    await stage.question.getByText("A name has no /").waitFor()
    await stage.question.getByLabel("Name").fill("a.json")
    await stage.answer("Create")
    await stage.type('{"tempo": 120}')
    await stage.page.keyboard.press("Control+s")
    await stage.saved("Drum box")
    expect(stage.held("Drum box", "presets/a.json")).toBe('{"tempo": 120}')
    await stage.button("More for a.json").click()
    await stage.page.getByRole("menuitem", { name: "Rename" }).click()
    await stage.question.getByLabel("New name").fill("b.json")
    await stage.answer("Rename")
    await stage.file("b.json").waitFor()
    await stage.button("More for b.json").click()
    await stage.page.getByRole("menuitem", { name: "Delete" }).click()
    await stage.answer("Delete")
    await stage.page.getByText("Nothing is in this folder").waitFor()
    expect(() => stage.held("Drum box", "presets/b.json")).toThrow("ENOENT")
  })

  it("that is no text is shown as bytes, and fetched as it is", async () => {
    await stage.file("kit.bin").click()
    await stage.page.getByText("It is no text").waitFor()
    expect(await stage.text.isVisible()).toBe(false)
    const [download] = await Promise.all([stage.page.waitForEvent("download"), stage.button("Download a copy").click()])
    expect(Uint8Array.from(readFileSync(await download.path()))).toEqual(KIT)
  })
})
