/** The files that are open, of all boards, and the one in front. */
import { DeviceFault, type Progress } from "@backline/device-files"
import type { Board } from "../boards/board.ts"
import type { Questions } from "../questions.ts"
import { saidOf } from "../words.ts"
import { contentOf } from "./content.ts"
import { OpenFile } from "./open-file.ts"
import { heldOn, save } from "./saving.ts"

export interface DeskOptions {
  readonly questions: Questions
  readonly changed: () => void
  /** A file was stored: its folder and the free space are not what they were. */
  readonly stored: (board: Board) => void
}

export class Desk {
  readonly files: OpenFile[] = []
  active: OpenFile | undefined
  readonly #options: DeskOptions

  constructor(options: DeskOptions) {
    this.#options = options
  }

  get changedFiles(): readonly OpenFile[] {
    return this.files.filter(({ isChanged }) => isChanged)
  }

  find(board: Board, path: string): OpenFile | undefined {
    return this.files.find((file) => file.board === board && file.path === path)
  }

  show(file: OpenFile): void {
    this.active = file
    this.#options.changed()
  }

  async open(board: Board, path: string): Promise<void> {
    const known = this.find(board, path)
    const file = known ?? new OpenFile(board, path)
    if (!known) this.files.push(file)
    this.show(file)
    if (!known || file.state.kind === "unread") await this.#read(file)
  }

  /** A file that is not on the board yet. */
  begin(board: Board, path: string): void {
    const file = new OpenFile(board, path)
    file.begin()
    this.files.push(file)
    this.show(file)
  }

  /** True when the board holds what is seen: a file that was not changed is not written again. */
  async save(file: OpenFile): Promise<boolean> {
    if (!file.isChanged) return file.state.kind === "ready"
    const { questions, changed, stored } = this.#options
    const done = await save(file, { questions, changed })
    if (done) stored(file.board)
    return done
  }

  /** With what the board holds now, so that nobody compares with yesterday's. */
  async compare(file: OpenFile): Promise<void> {
    try {
      await this.#compare(file)
    } catch (problem) {
      file.trouble = saidOf(problem)
    }
    this.#options.changed()
  }

  async #compare(file: OpenFile): Promise<void> {
    const { device } = file.board
    const held = device ? await heldOn(device, file.path) : file.stored
    const content = held && contentOf(held)
    const choice = await this.#options.questions.choose({
      title: `${file.name}: on the board, and here`,
      lines: device ? [] : ["The board is not plugged in: this is what it held when it was read."],
      compare: { path: file.path, stored: content?.kind === "text" ? content.text : "", mine: file.text },
      choices: [
        ...(held ? [{ key: "take", words: "Take the board’s", kind: "danger" } as const] : []),
        { key: "save", words: "Save mine", kind: "main" },
      ],
    })
    if (choice === "take" && held) file.take(held)
    if (choice === "save") await this.save(file)
  }

  /** Asks about what is not saved. True when it is closed. */
  async close(file: OpenFile): Promise<boolean> {
    if (file.isChanged && !(await this.#mayClose(file))) return false
    if (file.state.kind === "saving" || file.state.kind === "reading") file.state.hand.abort()
    const at = this.files.indexOf(file)
    this.files.splice(at, 1)
    if (this.active === file) this.active = this.files[Math.min(at, this.files.length - 1)]
    this.#options.changed()
    return true
  }

  /** A file was uploaded or removed beside this desk; what is edited stays, what is only shown follows. */
  changedOutside(board: Board, path: string, bytes: Uint8Array): void {
    const file = this.find(board, path)
    if (file?.state.kind === "ready" && !file.isChanged) file.take(bytes)
  }

  async #mayClose(file: OpenFile): Promise<boolean> {
    const choice = await this.#options.questions.choose({
      title: `${file.name} is not saved`,
      lines: [`What you changed is not on ${file.board.name} yet.`],
      choices: [
        { key: "lose", words: "Close without saving", kind: "danger" },
        { key: "save", words: "Save", kind: "main" },
      ],
    })
    if (choice === "save") return this.save(file)
    return choice === "lose"
  }

  async #read(file: OpenFile): Promise<void> {
    const { changed } = this.#options
    const hand = new AbortController()
    file.state = { kind: "reading", progress: undefined, hand }
    changed()
    try {
      const { device } = file.board
      if (!device) throw new DeviceFault({ code: "unplugged", operation: "read", path: file.path })
      const progress = (progress: Progress): void => {
        file.state = { kind: "reading", progress, hand }
        changed()
      }
      file.take(await device.read(file.path, { progress, signal: hand.signal }))
    } catch (problem) {
      file.state = { kind: "unread", why: saidOf(problem) }
    }
    changed()
  }
}
