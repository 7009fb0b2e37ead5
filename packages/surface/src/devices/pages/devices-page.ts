/** The Devices page: boards, their files, and the file that is being edited. Works without Live, and without a gateway. */
import { html, LitElement, nothing, type TemplateResult } from "lit"
import { formOf } from "../../layout/metrics.ts"
import { upload } from "../actions/upload.ts"
import { droppedFiles } from "../transfers/dropped.ts"
import { type View, Workbench } from "../workbench.ts"
import { bar } from "./bar.ts"
import { boardsPanel } from "./boards-panel.ts"
import { deskPanel } from "./desk-panel.ts"
import { filesPanel } from "./files-panel.ts"
import { ICONS } from "./icons.ts"
import { trayPanel } from "./tray-panel.ts"
import { welcome } from "./welcome.ts"
import "./question-dialog.ts"

const VIEWS: readonly { readonly view: View; readonly words: string; readonly icon: TemplateResult }[] = [
  { view: "boards", words: "Boards", icon: ICONS.board },
  { view: "files", words: "Files", icon: ICONS.folder },
  { view: "editor", words: "Editor", icon: ICONS.edit },
]

export class DevicesPage extends LitElement {
  declare bench: Workbench
  #dropping = false
  #frame = 0

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  /** Called once. */
  begin(): void {
    this.bench = new Workbench(() => this.#soon())
    window.addEventListener("resize", () => this.requestUpdate())
    window.addEventListener("keydown", (event) => this.#key(event))
    window.addEventListener("beforeunload", (event) => this.#leaving(event))
    document.addEventListener("visibilitychange", () => this.requestUpdate())
    for (const kind of ["dragenter", "dragover", "dragleave", "drop"] as const)
      this.addEventListener(kind, (event) => this.#drag(event))
    this.requestUpdate()
    void this.bench.start()
  }

  protected override render(): TemplateResult {
    if (this.bench === undefined) return html`${nothing}`
    const { bench } = this
    const form = formOf({ width: window.innerWidth, height: window.innerHeight, touch: false })
    document.documentElement.dataset.form = form
    const { boards } = bench.rack
    return html`${bar(bench)}
      <main class="devices" data-view=${bench.view} ?data-dropping=${this.#dropping}>
        ${boards.length === 0 ? welcome(bench) : html`${boardsPanel(bench)}${filesPanel(bench)}${deskPanel(bench)}`}
      </main>
      ${trayPanel(bench)}
      ${form === "phone" && boards.length > 0 ? this.#tabs() : nothing}
      <div class="messages"><p class="notice" role="status" ?hidden=${bench.notice === ""}>${bench.notice}</p></div>
      <question-dialog .questions=${bench.questions} .question=${bench.questions.current}></question-dialog>`
  }

  #tabs(): TemplateResult {
    const { bench } = this
    return html`<nav class="tabs" aria-label="Pages">
      ${VIEWS.map(
        ({ view, words, icon }) => html`<button type="button" aria-current=${bench.view === view ? "page" : "false"}
          @click=${() => bench.show(view)}>${icon}<span>${words}${view === "editor" && bench.desk.changedFiles.length > 0 ? " •" : ""}</span></button>`,
      )}
    </nav>`
  }

  /** Progress comes faster than frames do. In a hidden page there are none, and nothing is to be drawn. */
  #soon(): void {
    if (this.#frame !== 0) return
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0
      this.requestUpdate()
    })
  }

  #key(event: KeyboardEvent): void {
    if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return
    event.preventDefault()
    const { active } = this.bench.desk
    if (active && !this.bench.questions.current) void this.bench.desk.save(active)
  }

  #leaving(event: BeforeUnloadEvent): void {
    const { desk, tray } = this.bench
    if (desk.changedFiles.length > 0 || tray.active.length > 0) event.preventDefault()
  }

  #drag(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes("Files")) return
    event.preventDefault()
    const leaves =
      event.type === "dragleave" && !(event.relatedTarget instanceof Node && this.contains(event.relatedTarget))
    this.#dropping = event.type !== "drop" && !leaves
    this.requestUpdate()
    if (event.type === "drop") void this.#drop(event.dataTransfer)
  }

  async #drop({ items }: DataTransfer): Promise<void> {
    const { bench } = this
    const files = await droppedFiles(items)
    const board = bench.selected
    if (board?.state === "open") await upload(bench, board, files)
    else bench.say("Connect a board first: files go into the folder that is shown.")
  }
}

customElements.define("devices-page", DevicesPage)

declare global {
  interface HTMLElementTagNameMap {
    "devices-page": DevicesPage
  }
}
