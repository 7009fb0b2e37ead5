import { connect } from "@backline/live"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { launch, open } from "./browser.ts"
import { Machine, type Part } from "./processes.ts"

type Who = "gateway" | "simulator"
type Step = `${"kill" | "start"} ${Who}`

/** Every order in which the two can go and come back, told from a state where both run. */
const STORIES: readonly (readonly Step[])[] = [
  ["kill gateway", "start gateway"],
  ["kill simulator", "start simulator"],
  ["kill gateway", "kill simulator", "start gateway", "start simulator"],
  ["kill gateway", "kill simulator", "start simulator", "start gateway"],
  ["kill simulator", "kill gateway", "start gateway", "start simulator"],
  ["kill simulator", "kill gateway", "start simulator", "start gateway"],
  ["kill simulator", "start simulator", "kill gateway", "start gateway"],
]

const machine = new Machine()
const parts = new Map<Who, Part>()
let browser: Browser
let page: Page
let tempo = 60

const START: { readonly [who in Who]: () => Promise<Part> } = {
  gateway: () => machine.gateway(),
  simulator: () => machine.simulator("demo"),
}

async function act(step: Step): Promise<void> {
  const [verb, who] = step.split(" ")
  if (who !== "gateway" && who !== "simulator") throw new Error(step)
  if (verb === "kill") await parts.get(who)?.kill()
  else parts.set(who, await START[who]())
}

const link = (state: string) => page.locator(`html[data-link=${state}]`).waitFor()

/** What the screen shows is what Live has: a tempo that was never shown before arrives. */
async function tellsTheTruth(): Promise<void> {
  await link("live")
  tempo += 1
  const live = await connect({ name: "test", runFolder: machine.runFolder })
  await live.song.tempo.set(tempo)
  await live.close()
  const field = page.getByRole("spinbutton", { name: "Tempo" })
  await expect
    .poll(() => field.getAttribute("aria-valuetext"), { timeout: 10_000 })
    .toMatch(new RegExp(`^${tempo}\\.00`))
}

beforeAll(async () => {
  browser = await launch()
  parts.set("simulator", await START.simulator())
  const gateway = await machine.gateway()
  parts.set("gateway", gateway)
  ;({ page } = await open(browser, gateway.url))
})
afterAll(async () => {
  await browser?.close()
  await machine.close()
})

describe("the screen never lies", () => {
  it.each(STORIES.map((story) => [story.join(", "), story] as const))(
    "%s: it says so, and is right again by itself",
    async (_name, story) => {
      await tellsTheTruth()
      for (const step of story) {
        await act(step)
        if (step.startsWith("kill")) await link("stale")
      }
      await tellsTheTruth()
    },
  )

  it("waits for Live when there is none yet, and goes on by itself", async () => {
    const empty = new Machine()
    try {
      const { url } = await empty.gateway()
      const early = await open(browser, url)
      await early.page.locator("html[data-link=waiting]").waitFor()
      await early.page
        .getByText(/backline demo|npm run demo/)
        .first()
        .waitFor()
      await empty.simulator("default")
      await early.page.locator("html[data-link=live]").waitFor()
      await early.page.getByRole("columnheader", { name: "1-MIDI" }).waitFor()
      await early.page.context().close()
    } finally {
      await empty.close()
    }
  })
})
