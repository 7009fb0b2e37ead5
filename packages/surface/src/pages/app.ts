/** What every page shares: the store, what can be asked of Live, the look, the size of things and the frame loop. */
import { Actions } from "../binding/actions.ts"
import type { Conversation } from "../binding/conversation.ts"
import { News } from "../binding/news.ts"
import { SetStore } from "../binding/store.ts"
import { blinkOn } from "../layout/beat-clock.ts"
import { formOf, type Metrics, metricsOf, PAGES, type Page } from "../layout/metrics.ts"
import { Look } from "../theme/look.ts"
import { Motion } from "./motion.ts"

const PULSE = 100

export class App {
  readonly store: SetStore
  readonly actions: Actions
  readonly look = new Look()
  readonly motion = new Motion()
  readonly stillness = matchMedia("(prefers-reduced-motion: reduce)")
  readonly #touch = matchMedia("(pointer: coarse)")
  page: Page = "session"

  constructor(conversation: Conversation) {
    const news = new News((job) => requestAnimationFrame(job))
    this.store = new SetStore(conversation, news, {
      steady: () => performance.now(),
      wall: () => Date.now(),
      after: (milliseconds, job) => setTimeout(job, milliseconds),
    })
    this.actions = new Actions(this.store)
  }

  start(): void {
    this.look.wear()
    this.store.start()
    setInterval(() => this.store.pulse(), PULSE)
    // Timers sleep in a hidden page: judge the silence before anything is seen.
    document.addEventListener("visibilitychange", () => document.hidden || this.store.pulse())
  }

  metrics(): Metrics {
    const { trackCount, sceneCount, returns } = this.store.facts
    const screen = { width: window.innerWidth, height: window.innerHeight, touch: this.#touch.matches }
    // A phone shows clips or faders: returns have faders only.
    const phoneClips = formOf(screen) === "phone" && this.page !== "mixer"
    const columns = trackCount + (phoneClips ? 0 : returns.length)
    return metricsOf(screen, { columns, scenes: sceneCount })
  }

  /** The page to show: what was chosen where the form has it, else its first. */
  shownPage({ form }: Metrics): Page {
    const pages = PAGES[form]
    return pages.includes(this.page) ? this.page : (pages[0] ?? "session")
  }

  get live(): boolean {
    return this.store.light.state === "live"
  }

  /** Whether Live's blinking lights are lit now; steady where motion is not wanted. */
  lit(now: number): boolean {
    if (this.stillness.matches || !this.live) return true
    const { song } = this.store.facts
    return blinkOn(song.playing ? this.store.songTime() : (now / 60_000) * song.tempo)
  }
}
