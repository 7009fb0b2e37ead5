// The Devices page with two simulated boards behind the demo's gateway: one whose program is being mended, one that crashed.
import { spawn } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { createInterface } from "node:readline"
import { root } from "./setup.mjs"

const SHOW = `# What the lamps do while the set plays.
import board
import usb_midi
from lib.lamp import Lamp

COLOURS = {"verse": (0, 40, 80), "chorus": (80, 0, 20), "drop": (90, 70, 0)}
PROGRAM_CHANGE = 0xC0

lamp = Lamp(board.LED)


class Show:
    def __init__(self, midi):
        self.midi = midi
        self.part = "verse"

    def loop(self):
        message = self.midi.read(3)
        if message and message[0] == PROGRAM_CHANGE:
            self.part = "chorus" if message[1] > 3 else "verse"
            lamp.colour(COLOURS[self.part]


def setup(agent):
    return Show(agent)
`
const DRUM_BOX = {
  "show.py": SHOW,
  "code.py": "import show\n",
  "settings.toml": 'NAME = "Drum box"\nCHANNEL = 10\n',
  "kits/808.bin": "\0".repeat(4_096),
  "kits/909.bin": "\0".repeat(6_000),
  "lib/lamp.py": "class Lamp:\n    pass\n",
}
const TRACEBACK = `Traceback (most recent call last):
  File "show.py", line 12, in loop
NameError: name 'colour' isn't defined`

async function board(run, folder, name, files, ...more) {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  const args = ["packages/cli/bin/backline.mjs", "files", "simulate", folder, "--json", "--name", name, ...more]
  const stdio = ["ignore", "pipe", "inherit"]
  const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, BACKLINE_RUN: run }, stdio })
  for await (const line of createInterface({ input: child.stdout })) if (line.startsWith('{"ready"')) return child
  throw new Error(`the board "${name}" ended before it was ready`)
}

/** `sizes`: name → width and height. Yields the files that were made. */
export async function* devicesPictures({ browser, url, run, folder, sizes }) {
  const home = mkdtempSync(join(tmpdir(), "backline-boards-"))
  const boards = [
    await board(run, join(home, "drum"), "Drum box", DRUM_BOX, "--frame", "512"),
    await board(run, join(home, "pedal"), "Pedal", { "show.py": SHOW }, "--frame", "1024", "--crash", TRACEBACK),
  ]
  try {
    for (const [name, [width, height]] of Object.entries(sizes)) {
      const page = await browser.newPage({ viewport: { width, height }, hasTouch: name !== "desktop" })
      // The ports are the gateway's, as on a phone.
      await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, "requestMIDIAccess"))
      await page.goto(`${url}/devices.html`)
      await page.getByText("Its program crashed").waitFor()
      await page
        .getByRole("button", { name: /^Drum box/ })
        .first()
        .click()
      await page.locator(".entry", { hasText: "show.py" }).click()
      await page.locator(".mistakes").waitFor()
      await page.locator(".cm-line", { hasText: "lamp.colour(" }).click()
      await page.keyboard.press("End")
      await page.keyboard.type("  # the part's own")
      await page.locator(".desk .unsaved").waitFor()
      const file = join(folder, `devices-${name}.png`)
      await page.screenshot({ path: file })
      await page.close()
      yield file
    }
  } finally {
    for (const child of boards) child.kill("SIGINT")
    await Promise.all(boards.map((child) => new Promise((resolve) => child.once("exit", resolve))))
    rmSync(home, { recursive: true, force: true })
  }
}
