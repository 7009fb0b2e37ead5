import { connect, type Live } from "@backline/live"
import type { Browser, Locator, Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { launch, open } from "./browser.ts"
import { Machine } from "./processes.ts"

const machine = new Machine()
let browser: Browser
let url = ""
let live: Live
let page: Page
let complaints: string[] = []

beforeAll(async () => {
  await machine.simulator("demo")
  url = (await machine.gateway()).url
  live = await connect({ name: "test", runFolder: machine.runFolder })
  browser = await launch()
})
beforeEach(async () => {
  await live.song.stop_all_clips(false)
  await live.song.stop_playing()
  ;({ page, complaints } = await open(browser, url, { hasTouch: true }))
  await page.locator("html[data-link=live]").waitFor()
})
afterEach(async () => {
  expect(complaints).toEqual([])
  await page.context().close()
})
afterAll(async () => {
  await browser?.close()
  await live?.close()
  await machine.close()
})

const cell = (name: string): Locator => page.getByRole("gridcell", { name, exact: true })
const bass = async () => live.song.tracks.find({ name: "Bass" })

/** A finger on the glass: down, along a straight way, up. */
async function drag(target: Locator, dy: number): Promise<void> {
  const box = await target.boundingBox()
  if (box === null) throw new Error("the control is not on the screen")
  const touch = await page.context().newCDPSession(page)
  const x = box.x + box.width / 2
  const y = box.y + box.height / 2
  await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] })
  for (let step = 1; step <= 10; step += 1) {
    await touch.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [{ x, y: y + (dy * step) / 10 }] })
  }
  await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] })
}

describe("a musician with a finger", () => {
  it("launches a clip and sees it play", async () => {
    await cell("Clip Walk, track Bass, scene Verse").tap()
    await cell("Clip Walk, track Bass, scene Verse, playing").waitFor()
    expect(await (await bass()).playing_slot_index.get()).toBe(1)
    await page.getByRole("button", { name: "Play", pressed: true }).waitFor()
  })

  it("sees a clip wait for its bar while Live plays, and stops the track", async () => {
    await cell("Clip Walk, track Bass, scene Verse").tap()
    await cell("Clip Walk, track Bass, scene Verse, playing").waitFor()
    await cell("Clip Octaves, track Bass, scene Chorus").tap()
    await page.getByRole("gridcell", { name: /^Clip Octaves, track Bass, scene Chorus, about to play$/ }).waitFor()
    await cell("Clip Octaves, track Bass, scene Chorus, playing").waitFor()
    await cell("Stop track Bass").tap()
    await cell("Clip Octaves, track Bass, scene Chorus").waitFor()
    expect(await (await bass()).playing_slot_index.get()).toBe(-2)
  })

  it("launches a scene", async () => {
    await cell("Launch scene Chorus").tap()
    await cell("Clip Octaves, track Bass, scene Chorus, playing").waitFor()
    await cell("Clip Carnival, track Percussion, scene Chorus, playing").waitFor()
  })

  it("moves a fader: Live's value and the decibels follow", async () => {
    const fader = page.getByRole("slider", { name: "Volume, track Bass", exact: true })
    const volume = (await bass()).mixer_device.volume
    const before = await volume.value.get()
    await drag(fader, 60)
    await expect.poll(() => volume.value.get()).toBeLessThan(before - 0.05)
    const shown = await volume.str_for_value(await volume.value.get())
    await expect.poll(() => fader.getAttribute("aria-valuetext")).toBe(shown)
    await volume.value.set(before)
    await expect.poll(() => fader.getAttribute("aria-valuetext")).toBe(await volume.str_for_value(before))
  })

  it("leaves one undo step for one move", async () => {
    const volume = (await bass()).mixer_device.volume
    const before = await volume.value.get()
    await drag(page.getByRole("slider", { name: "Volume, track Bass", exact: true }), 40)
    // Letting go is a message behind the last move, and Live writes parameters into its history at a tick: the fader has to stand still.
    let last = before
    const standsStill = async (): Promise<boolean> => {
      const now = await volume.value.get()
      const still = now !== before && now === last
      last = now
      return still
    }
    await expect.poll(standsStill, { interval: 200 }).toBe(true)
    await live.song.undo()
    await expect.poll(() => volume.value.get()).toBe(before)
  })

  it("mutes and solos", async () => {
    await page.getByRole("button", { name: "Mute Bass" }).tap()
    await expect.poll(async () => (await bass()).mute.get()).toBe(true)
    await page.getByRole("button", { name: "Mute Bass" }).tap()
    await expect.poll(async () => (await bass()).mute.get()).toBe(false)
  })

  it("sees what somebody else does", async () => {
    await live.song.tempo.set(97)
    await expect
      .poll(() => page.getByRole("spinbutton", { name: "Tempo" }).getAttribute("aria-valuetext"))
      .toMatch(/^97\.00/)
    await (await bass()).name.set("Low End")
    await page.getByRole("columnheader", { name: "Low End" }).waitFor()
    await live.song.undo()
    await page.getByRole("columnheader", { name: "Bass" }).waitFor()
  })
})

describe("a musician with a keyboard", () => {
  it("walks through the grid, launches with Enter and stops with Delete", async () => {
    await cell("Clip Heartbeat, track Drums, scene Intro").focus()
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await cell("Clip Verse Beat, track Drums, scene Verse, playing").waitFor()
    await page.keyboard.press("Delete")
    await cell("Clip Verse Beat, track Drums, scene Verse").waitFor()
  })

  it("starts and stops Live with the space bar", async () => {
    await page.keyboard.press("Space")
    await expect.poll(() => live.song.is_playing.get()).toBe(true)
    await page.getByRole("button", { name: "Play", pressed: true }).waitFor()
    await page.keyboard.press("Space")
    await expect.poll(() => live.song.is_playing.get()).toBe(false)
  })

  it("moves a fader with the arrows", async () => {
    const fader = page.getByRole("slider", { name: "Volume, track Keys", exact: true })
    const keys = await live.song.tracks.find({ name: "Keys" })
    const before = await keys.mixer_device.volume.value.get()
    await fader.focus()
    await page.keyboard.press("ArrowUp")
    await expect.poll(() => keys.mixer_device.volume.value.get()).toBeGreaterThan(before)
  })
})

describe("a shell beside the browser", () => {
  it("shows with watch what is changed in the browser", async () => {
    await live.song.tempo.set(120)
    const watch = machine.running("watch", "song.tempo")
    expect((await watch.lines.next()).value).toBe("120")
    await page.getByRole("spinbutton", { name: "Tempo" }).focus()
    await page.keyboard.press("ArrowUp")
    const changed = Number((await watch.lines.next()).value)
    expect(changed).toBeGreaterThan(120)
    expect(await watch.stop()).toBe(0)
  })
})
