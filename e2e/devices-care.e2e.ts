import { serveBoard } from "@backline/midi/node"
import { OriginalBoard } from "@backline/sysex/line"
import type { Browser } from "playwright-core"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { launch } from "./browser.ts"
import { DevicesStage } from "./devices-stage.ts"
import { type FilesServer, serveFiles } from "./static-server.ts"

/** What goes wrong on stage, and that nothing is lost. Web MIDI is replaced at its one seam; see web-midi.ts. */
const stage = new DevicesStage()
let server: FilesServer
let browser: Browser

beforeAll(async () => {
  server = await serveFiles(new URL("../packages/surface/dist/devices/", import.meta.url))
  browser = await launch()
})
beforeEach(async () => {
  await stage.open(browser, `${server.url}devices.html`)
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

const drum = async (files: Readonly<Record<string, string>>, ...more: string[]): Promise<void> => {
  await stage.board("Drum box", files, ...more)
  await stage.plug("Drum box")
}

/** Long enough to be under way for a while. */
const LONG = Array.from({ length: 500 }, (_, line) => `# line ${line} of a long song\n`).join("")

describe("a plug that is pulled while a file is saved", () => {
  it("is named, the text stays, and the same board takes it when it is back", async () => {
    await drum({ "song.py": LONG })
    await stage.edit("song.py")
    await stage.type("tempo = 124")
    stage.cables.pullAfter("Drum box", 6_000)
    await stage.button("Save").click()
    await stage.page.getByRole("alert").filter({ hasText: "The MIDI port went away" }).waitFor()
    await stage.card("Drum box").getByText("Not there").waitFor()
    expect(stage.held("Drum box", "song.py")).toBe(LONG)
    expect(await stage.text.textContent()).toContain("tempo = 124")
    await stage.type("  # still here")
    await stage.plug("Drum box")
    await stage.card("Drum box").getByText("Connected").waitFor()
    await stage.button("Try again").click()
    await stage.saved("Drum box")
    expect(stage.held("Drum box", "song.py")).toBe(`${LONG}tempo = 124  # still here`)
  })
})

describe("a file that somebody else changed meanwhile", () => {
  it("is not replaced before the person has seen both", async () => {
    await drum({ "code.py": "a = 1\n" })
    await stage.edit("code.py")
    await stage.type("mine = 1\n")
    stage.put("Drum box", "code.py", "a = 1\ntheirs = 2\n")
    await stage.button("Save").click()
    await stage.question.getByText("was changed since it was opened here").waitFor()
    await expect.poll(() => stage.question.locator(".cm-merge-a").textContent()).toContain("theirs = 2")
    expect(await stage.question.locator(".cm-merge-b").textContent()).toContain("mine = 1")
    await stage.answer("Go back")
    expect(stage.held("Drum box", "code.py")).toBe("a = 1\ntheirs = 2\n")
    await stage.button("Save").click()
    await stage.answer("Replace it with mine")
    await stage.saved("Drum box")
    expect(stage.held("Drum box", "code.py")).toBe("a = 1\nmine = 1\n")
  })

  it("can be taken over instead", async () => {
    await drum({ "code.py": "a = 1\n" })
    await stage.edit("code.py")
    await stage.type("mine = 1\n")
    stage.put("Drum box", "code.py", "theirs = 2\n")
    await stage.button("Save").click()
    await stage.answer("Take the board’s")
    await expect.poll(() => stage.text.textContent()).toBe("theirs = 2")
    expect(stage.held("Drum box", "code.py")).toBe("theirs = 2\n")
  })
})

describe("what is not saved", () => {
  it("stays when another file or board is shown, and its file is not closed unasked", async () => {
    await stage.board("Pedal", { "code.py": "pedal = 1\n" })
    await drum({ "code.py": "a = 1\n", "other.py": "b = 2\n" })
    await stage.plug("Pedal")
    await stage.choose("Drum box")
    await stage.edit("code.py")
    await stage.type("mine = 1\n")
    await stage.file("other.py").click()
    await expect.poll(() => stage.text.textContent()).toBe("b = 2")
    await stage.choose("Pedal")
    await stage.file("code.py").click()
    await expect.poll(() => stage.text.textContent()).toBe("pedal = 1")
    await stage.card("Drum box").getByText("not saved").waitFor()
    await stage.page
      .getByRole("navigation", { name: "Open files" })
      .getByRole("button", { name: /not saved/ })
      .click()
    await expect.poll(() => stage.text.textContent()).toBe("a = 1mine = 1")
    await stage.button("Close code.py").first().click()
    await stage.question.getByText("is not on Drum box yet").waitFor()
    await stage.answer("Go back")
    await stage.button("Close code.py").first().click()
    await stage.answer("Save")
    await expect.poll(() => stage.held("Drum box", "code.py")).toBe("a = 1\nmine = 1\n")
    await expect.poll(() => stage.button("Close code.py").count()).toBe(1)
  })

  it("is asked about before the page is left, and only then", async () => {
    await drum({ "code.py": "a = 1\n" })
    await stage.edit("code.py")
    await stage.type("mine = 1\n")
    const asked = stage.page.waitForEvent("dialog")
    const leaving = stage.page.close({ runBeforeUnload: true })
    const dialog = await asked
    expect(dialog.type()).toBe("beforeunload")
    await dialog.dismiss()
    await leaving
    await stage.page.keyboard.press("Control+s")
    await stage.saved("Drum box")
    const closed = stage.page.waitForEvent("close")
    await stage.page.close({ runBeforeUnload: true })
    await closed
  })

  it("is named before its board is disconnected, and can be saved when it is connected again", async () => {
    await drum({ "code.py": "a = 1\n" })
    await stage.edit("code.py")
    await stage.type("mine = 1\n")
    await stage.button("Disconnect").click()
    await stage.question.getByText("/code.py").waitFor()
    await stage.answer("Disconnect")
    await stage.card("Drum box").getByText("Disconnected").waitFor()
    await stage.button("Save").click()
    await stage.page.getByRole("alert").filter({ hasText: "Your text is kept here" }).waitFor()
    await stage.card("Drum box").getByRole("button", { name: "Connect", exact: true }).click()
    await stage.button("Try again").click()
    await stage.saved("Drum box")
    expect(stage.held("Drum box", "code.py")).toBe("a = 1\nmine = 1\n")
  })
})

describe("files that are dropped", () => {
  it("land with their folders; what would be replaced is asked about, and what is the same stays", async () => {
    await drum({ "a.py": "old = 1\n", "same.py": "same = 1\n" })
    await stage.file("a.py").waitFor()
    const folder = stage.own("lib/lamps/red.py", "RED = 1\n").replace("/lamps/red.py", "")
    stage.own("lib/.DS_Store", "litter")
    await stage.drop(stage.own("a.py", "new = 1\n"), stage.own("same.py", "same = 1\n"), folder)
    await stage.question.getByText("2 files are there already").waitFor()
    await stage.question.getByText("/a.py").waitFor()
    expect(stage.held("Drum box", "a.py")).toBe("old = 1\n")
    await stage.answer("Replace")
    await stage.page.getByText("3 files done").waitFor()
    await stage.page.getByText("Was the same already").waitFor()
    expect(stage.held("Drum box", "a.py")).toBe("new = 1\n")
    expect(stage.held("Drum box", "lib/lamps/red.py")).toBe("RED = 1\n")
    expect(() => stage.held("Drum box", "lib/.DS_Store")).toThrow("ENOENT")
    await stage.file("lib").waitFor()
    await stage.drop(stage.own("a.py", "newer = 1\n"), stage.own("b.py", "b = 1\n"))
    await stage.answer("Only the new ones")
    await stage.file("b.py").waitFor()
    expect(stage.held("Drum box", "a.py")).toBe("new = 1\n")
  })

  it("can be cancelled on their way, and one whose board went away is sent again", async () => {
    await drum({ "a.py": "a = 1\n" })
    await stage.file("a.py").waitFor()
    stage.cables.pullAfter("Drum box", 6_000)
    await stage.drop(stage.own("song.py", LONG))
    const row = stage.page.locator(".tray li", { hasText: "song.py" })
    await row.getByText("The MIDI port went away").waitFor()
    expect(() => stage.held("Drum box", "song.py")).toThrow("ENOENT")
    await stage.plug("Drum box")
    await stage.card("Drum box").getByText("Connected").waitFor()
    await row.getByRole("button", { name: "Try again" }).click()
    await row.getByText("Done").waitFor()
    expect(stage.held("Drum box", "song.py")).toBe(LONG)
    await stage.drop(stage.own("longer.py", LONG.repeat(100)))
    const longer = stage.page.locator(".tray li", { hasText: "longer.py" })
    await longer.getByRole("progressbar").waitFor()
    await stage.button("Cancel longer.py").click()
    await longer.getByText("Cancelled").waitFor()
    expect(() => stage.held("Drum box", "longer.py")).toThrow("ENOENT")
  })
})

describe("a board", () => {
  it("whose program crashes tells its traceback, and the way to the line", async () => {
    const traceback =
      'Traceback (most recent call last):\n  File "code.py", line 12, in <module>\n  File "show.py", line 3, in loop\nNameError: name \'colour\' isn\'t defined\n'
    await drum({ "show.py": "import lamp\n\nlamp.blink(colour)\n" }, "--crash", traceback)
    const report = stage.card("Drum box").getByRole("alert")
    // Too late for the whole of it: this is what the board remembers.
    await report.locator(".last", { hasText: "Error: name 'colour' isn't defined" }).waitFor()
    await stage.button("Restart").click()
    // The restarted board sends it again, as an error transmission, to whoever listens.
    await report.getByRole("button", { name: "show.py, line 3" }).click()
    await report.getByText("All of it").click()
    expect((await report.locator("pre").textContent())?.trim()).toBe(traceback.trim())
    await expect.poll(() => stage.page.locator(".cm-activeLine").textContent()).toBe("lamp.blink(colour)")
  })

  it("with a PIN shows nothing before it has heard it", async () => {
    await drum({ "code.py": "a = 1\n" }, "--pin", "4711")
    await stage.card("Drum box").getByText("Locked").waitFor()
    expect(await stage.file("code.py").count()).toBe(0)
    await stage.page.getByLabel("PIN of Drum box").fill("1234")
    await stage.page.keyboard.press("Enter")
    await stage.card("Drum box").getByText("The PIN is wrong").waitFor()
    await stage.page.getByLabel("PIN of Drum box").fill("4711")
    await stage.page.keyboard.press("Enter")
    await stage.edit("code.py")
    await stage.type("b = 2\n")
    await stage.page.keyboard.press("Control+s")
    await stage.saved("Drum box")
    await stage.cables.pull("Drum box")
    await stage.card("Drum box").getByText("Not there").waitFor()
    await stage.plug("Drum box")
    await stage.card("Drum box").getByText("Connected").waitFor()
  })

  it("that is read-only says so, and cannot be written", async () => {
    await drum({ "code.py": "a = 1\n" }, "--readonly")
    await stage.card("Drum box").getByText("Read-only").waitFor()
    await stage.edit("code.py")
    expect(await stage.text.getAttribute("aria-readonly")).toBe("true")
    expect(await stage.button("Save").isDisabled()).toBe(true)
  })

  it("that runs the original MidiBridge is edited as text, and what it cannot do is not offered", async () => {
    const board = new OriginalBoard()
    const utf8 = new TextEncoder()
    board.put("/", utf8.encode('[["inputs.py", false, 11]]'))
    board.put("/inputs.py", utf8.encode("inputs = 1\n"))
    const server = await serveBoard(
      { name: "PySwitch", version: "0.5.3" },
      (sysex) => {
        for (const effect of board.frame(sysex, performance.now())) server.send(effect.wire)
      },
      stage.machine.runFolder,
    )
    try {
      await stage.plug("PySwitch")
      await stage.card("PySwitch").getByText("MidiBridge: text files only").waitFor()
      expect(await stage.button("Restart").isDisabled()).toBe(true)
      await stage.edit("inputs.py")
      await stage.type("more = 2\n")
      await stage.page.keyboard.press("Control+s")
      await stage.saved("PySwitch")
      expect(new TextDecoder().decode(board.all.get("/inputs.py"))).toBe("inputs = 1\nmore = 2\n")
    } finally {
      await server.close()
    }
  })
})
