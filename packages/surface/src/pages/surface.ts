/** The whole surface: transport above, the pages of the form below, and over everything the truth about the connection. */
import { html, LitElement, nothing, type TemplateResult } from "lit"
import { ICONS } from "../controls/icons.ts"
import { PAGES, type Page } from "../layout/metrics.ts"
import type { App } from "./app.ts"
import { keepAwake } from "./awake.ts"
import { forgetCuts } from "./fit-text.ts"
import type { SessionPage } from "./session-page.ts"
import "./session-page.ts"
import "./transport-bar.ts"
import "./connection-light.ts"
import "./waiting-page.ts"
import { lightSentence } from "./words.ts"

const NOTICE_SHOWN = 6_000
const PAGE_WORDS: Record<Page, string> = { session: "Session", clips: "Clips", mixer: "Mixer", transport: "Transport" }
const PAGE_ICONS = { session: ICONS.clips, clips: ICONS.clips, mixer: ICONS.mixer, transport: ICONS.metronome }

export class Surface extends LitElement {
  declare app: App
  #noticeTimer: ReturnType<typeof setTimeout> | undefined
  #notice: string | undefined

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  /** Joins the page to a conversation; called once. */
  begin(app: App): void {
    this.app = app
    const { news } = app.store
    news.hear("light", () => this.requestUpdate())
    news.hear("set", () => this.#title())
    window.addEventListener("resize", () => this.requestUpdate())
    window.addEventListener("keydown", (event) => this.#key(event))
    this.addEventListener("look", () => this.#repaint())
    void document.fonts.ready.then(() => this.#repaint())
    app.start()
    keepAwake()
    this.requestUpdate()
  }

  protected override render(): TemplateResult {
    if (this.app === undefined) return html`${nothing}`
    const { app } = this
    const { light } = app.store
    const root = document.documentElement
    root.dataset.link = light.state
    if (light.state === "waiting") return html`<waiting-page .app=${app}></waiting-page>`
    const metrics = app.metrics()
    const page = app.shownPage(metrics)
    root.dataset.form = metrics.form
    root.dataset.page = page
    return html`<transport-bar .app=${app} role="banner"></transport-bar>
      <main class="stage" aria-label=${PAGE_WORDS[page]}><session-page .app=${app} page=${page} ?inert=${page === "transport"}></session-page></main>
      ${PAGES[metrics.form].length > 1 ? this.#tabs(PAGES[metrics.form], page) : nothing}
      ${this.#messages()}`
  }

  protected override updated(): void {
    if (this.app === undefined || this.app.store.notice === this.#notice) return
    this.#notice = this.app.store.notice
    clearTimeout(this.#noticeTimer)
    if (this.#notice !== undefined) this.#noticeTimer = setTimeout(() => this.app.store.silence(), NOTICE_SHOWN)
  }

  #tabs(pages: readonly Page[], shown: Page): TemplateResult {
    return html`<nav class="tabs" aria-label="Pages">
      ${pages.map(
        (
          page,
        ) => html`<button type="button" aria-current=${page === shown ? "page" : "false"} @click=${() => this.#turn(page)}>
          ${PAGE_ICONS[page]}<span>${PAGE_WORDS[page]}</span></button>`,
      )}
    </nav>`
  }

  #messages(): TemplateResult {
    const { light, notice } = this.app.store
    const sentence = light.state === "live" && light.restartedAt === undefined ? "" : lightSentence(light, Date.now())
    return html`<div class="messages">
      <p class="stale-words" role="alert" ?hidden=${light.state !== "stale"}>${light.state === "stale" ? sentence : ""}</p>
      <p class="notice" role="status" ?hidden=${!notice && light.restartedAt === undefined}>${notice ?? (light.state === "live" ? sentence : "")}</p>
    </div>`
  }

  #turn(page: Page): void {
    this.app.page = page
    this.requestUpdate()
  }

  #repaint(): void {
    forgetCuts()
    this.querySelector<SessionPage>("session-page")?.repaint()
  }

  #title(): void {
    const { name } = this.app.store.facts.song
    document.title = name ? `${name} · Backline` : "Backline"
  }

  /** Space plays and stops, except where it already means something: in fields and on buttons. */
  #key(event: KeyboardEvent): void {
    const { target } = event
    if (event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      if (event.shiftKey) this.app.actions.redo()
      else this.app.actions.undo()
    }
    if (event.key !== " " || !this.app.live) return
    if (target instanceof Element && target.closest("button, input, select, textarea")) return
    event.preventDefault()
    if (!event.repeat) this.app.actions.playOrStop()
  }
}

customElements.define("backline-surface", Surface)

declare global {
  interface HTMLElementTagNameMap {
    "backline-surface": Surface
    "session-page": SessionPage
  }
}
