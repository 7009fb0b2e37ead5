/** Everything the Devices page knows and can do; the page only shows it. */
import { Look } from "../theme/look.ts"
import type { Board } from "./boards/board.ts"
import { askSpace, goTo } from "./boards/folders.ts"
import { Rack } from "./boards/rack.ts"
import { Desk } from "./files/desk.ts"
import { folderOf } from "./files/paths.ts"
import type { Place, PortsHere } from "./ports/place.ts"
import { isAllowed, placesHere } from "./ports/places.ts"
import { Questions } from "./questions.ts"
import { Tray } from "./transfers/tray.ts"
import { saidOf } from "./words.ts"

/** What a phone shows; larger screens show all three. */
export type View = "boards" | "files" | "editor"

/** The row whose menu is open. */
export interface MenuEntry {
  readonly path: string
  readonly isFolder: boolean
  readonly size: number
}

/** Milliseconds of quiet after which ports that come and go are asked. */
const SETTLED = 250
const NOTICE_SHOWN = 6_000

export class Workbench {
  readonly look = new Look()
  readonly questions: Questions
  readonly rack: Rack
  readonly desk: Desk
  readonly tray: Tray
  readonly places: readonly Place[] = placesHere()
  place: Place | undefined
  ports: PortsHere | undefined
  isConnecting = false
  /** Why there are no ports. */
  portsWhy = ""
  selected: Board | undefined
  view: View = "boards"
  menu: MenuEntry | undefined
  notice = ""
  readonly #changed: () => void
  /** By hand; before that the first board that opens is shown. */
  #isChosen = false
  #timers = new Map<"look" | "notice", ReturnType<typeof setTimeout>>()

  constructor(changed: () => void) {
    this.#changed = changed
    this.questions = new Questions(changed)
    this.desk = new Desk({ questions: this.questions, changed, stored: (board) => this.refresh(board) })
    this.tray = new Tray({
      changed,
      stored: (board, path, bytes) => {
        this.desk.changedOutside(board, path, bytes)
        if (folderOf(path) === board.folder) this.refresh(board)
      },
    })
    this.rack = new Rack({
      changed,
      opened: (board) => this.#opened(board),
      lost: () => this.#lookSoon(),
      after: (milliseconds, job) => setTimeout(job, milliseconds),
    })
  }

  async start(): Promise<void> {
    this.look.wear()
    const [best] = this.places
    if (best && (await isAllowed(best))) await this.connect(best)
  }

  /** Takes ports from there, and lets go of those from elsewhere. */
  async connect(place: Place): Promise<void> {
    this.rack.clear()
    this.ports?.close()
    this.ports = undefined
    this.place = place
    this.isConnecting = true
    this.portsWhy = ""
    this.#changed()
    try {
      const ports = await place.open()
      // Meanwhile the person may have chosen another place.
      if (this.place !== place) return ports.close()
      this.ports = ports
      ports.onChange(() => this.#lookSoon())
    } catch (problem) {
      if (this.place !== place) return
      this.portsWhy = saidOf(problem)
    }
    this.isConnecting = false
    this.#changed()
    await this.#ask()
  }

  async lookAgain(): Promise<void> {
    try {
      await this.ports?.look()
      this.portsWhy = ""
    } catch (problem) {
      this.portsWhy = saidOf(problem)
    }
    await this.#ask()
  }

  select(board: Board): void {
    this.#isChosen = true
    this.selected = board
    this.view = "files"
    this.#changed()
  }

  show(view: View): void {
    this.view = view
    this.#changed()
  }

  /** The list that is shown, and the space that is left. */
  refresh(board: Board): void {
    void goTo(board, board.folder, this.#changed)
    void askSpace(board, this.#changed)
  }

  goTo(board: Board, folder: string): void {
    void goTo(board, folder, this.#changed)
  }

  /** `line`, counted from 1, is where the cursor goes. */
  async openFile(board: Board, path: string, line?: number): Promise<void> {
    this.view = "editor"
    await this.desk.open(board, path)
    const file = this.desk.find(board, path)
    if (file) file.wantedLine = line
    this.#changed()
  }

  /** A sentence that goes away by itself. */
  say(words: string): void {
    this.notice = words
    this.#changed()
    this.#soon("notice", NOTICE_SHOWN, () => {
      this.notice = ""
      this.#changed()
    })
  }

  /** What goes wrong in `act` is said as a notice. */
  async attempt(act: () => Promise<unknown>): Promise<void> {
    try {
      await act()
    } catch (problem) {
      this.say(saidOf(problem))
    }
  }

  changed(): void {
    this.#changed()
  }

  #opened(board: Board): void {
    if (!this.#isChosen) this.selected = this.rack.boards.find(({ state }) => state === "open")
    this.refresh(board)
  }

  #lookSoon(): void {
    this.#soon("look", SETTLED, () => void this.#ask())
  }

  async #ask(): Promise<void> {
    const { ports } = this
    if (ports) await this.rack.look(ports.ports)
  }

  #soon(what: "look" | "notice", milliseconds: number, job: () => void): void {
    clearTimeout(this.#timers.get(what))
    this.#timers.set(what, setTimeout(job, milliseconds))
  }
}
