/** The Devices page as a musician has it: boards on cables, a folder of this machine behind each, and what is touched by name. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from "playwright-core"
import { DESKTOP } from "./browser.ts"
import { Machine, type Part } from "./processes.ts"
import { Cables } from "./web-midi.ts"

export class DevicesStage {
  readonly machine = new Machine()
  readonly complaints: string[] = []
  readonly #boards = new Map<string, Part>()
  #context: BrowserContext | undefined
  #page: Page | undefined
  #cables: Cables | undefined

  get page(): Page {
    if (!this.#page) throw new Error("the page is not open")
    return this.#page
  }

  get cables(): Cables {
    if (!this.#cables) throw new Error("the page is not open")
    return this.#cables
  }

  /** Opens the page; nothing is plugged in yet. */
  async open(browser: Browser, url: string, options: BrowserContextOptions = {}, theme = "dark"): Promise<void> {
    this.#context = await browser.newContext({ viewport: DESKTOP, acceptDownloads: true, ...options })
    await this.#context.addInitScript((chosen) => localStorage.setItem("backline.theme", chosen), theme)
    const { page, cables } = await Cables.page(this.#context, this.machine.runFolder)
    this.#page = page
    this.#cables = cables
    this.complaints.length = 0
    page.on("pageerror", (problem) => this.complaints.push(problem.message))
    page.on("console", (line) => line.type() === "error" && this.complaints.push(line.text()))
    await page.goto(url)
  }

  /** A board with these files, running; not plugged in. */
  async board(name: string, files: Readonly<Record<string, string | Uint8Array>>, ...more: string[]): Promise<void> {
    mkdirSync(this.#home(name), { recursive: true })
    for (const [path, content] of Object.entries(files)) this.put(name, path, content)
    this.#boards.set(name, await this.machine.board(this.#home(name), name, ...more))
  }

  async plug(...names: string[]): Promise<void> {
    for (const name of names) await this.cables.plug(name)
    const connect = this.button("Connect")
    if (await connect.isVisible()) await connect.click()
  }

  put(board: string, path: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.#home(board), path)), { recursive: true })
    writeFileSync(join(this.#home(board), path), content)
  }

  /** What really stands on the board. */
  held(board: string, path: string): string {
    return readFileSync(join(this.#home(board), path), "utf8")
  }

  /** A file of the person's computer. */
  own(path: string, content: string): string {
    const file = join(this.machine.folder, "own", path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
    return file
  }

  file(name: string): Locator {
    return this.page.locator(".entry", { hasText: name })
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name, exact: true })
  }

  card(board: string): Locator {
    return this.page.locator("article.board", { hasText: board })
  }

  /** Turns to a board, until its files are there. */
  async choose(board: string): Promise<void> {
    await this.card(board).getByRole("button").first().click()
    await this.page
      .getByRole("region", { name: `Files of ${board}` })
      .locator(".entries")
      .waitFor()
  }

  get text(): Locator {
    return this.page.locator("text-editor .cm-content")
  }

  get question(): Locator {
    return this.page.locator("dialog.question")
  }

  async answer(name: string): Promise<void> {
    await this.question.getByRole("button", { name, exact: true }).click()
  }

  async edit(name: string): Promise<void> {
    await this.file(name).click()
    await this.page.locator("text-editor .cm-line").first().waitFor()
  }

  /** Types at the end of the text. */
  async type(words: string): Promise<void> {
    await this.text.click()
    await this.page.keyboard.press("Control+End")
    await this.page.keyboard.type(words)
  }

  async saved(board: string): Promise<void> {
    await this.page.getByText(new RegExp(`stored and checked by ${board}`)).waitFor()
  }

  /** Drops files and folders of this machine on the page, as a hand with a mouse does. */
  async drop(...paths: string[]): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page)
    const data = { items: [], files: paths, dragOperationsMask: 1 }
    const { width = 0, height = 0 } = this.page.viewportSize() ?? {}
    for (const type of ["dragEnter", "dragOver", "drop"] as const)
      await session.send("Input.dispatchDragEvent", { type, x: width / 2, y: height / 2, data })
    await session.detach()
  }

  async tidy(): Promise<void> {
    this.#cables?.close()
    await this.#context?.close()
    for (const [name, board] of this.#boards) {
      await board.kill()
      rmSync(this.#home(name), { recursive: true, force: true })
    }
    this.#boards.clear()
  }

  #home(board: string): string {
    return join(this.machine.folder, "boards", board)
  }
}
