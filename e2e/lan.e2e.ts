import { mkdirSync, writeFileSync } from "node:fs"
import { networkInterfaces } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { type Gateway, silent, startGateway } from "@backline/gateway"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { launch, PHONE } from "./browser.ts"
import { Machine } from "./processes.ts"

/**
 * A phone in the network of the machine, with a real simulator and a real board behind the gateway. The command line offers private
 * addresses only, which a machine for tests need not have; so the gateway is started here with whatever address there is.
 */
const address =
  Object.values(networkInterfaces())
    .flatMap((some = []) => some)
    .find(({ family, internal }) => family === "IPv4" && !internal)?.address ?? "127.0.0.2"
const app = fileURLToPath(new URL("../packages/surface/dist/app", import.meta.url))
const machine = new Machine()
let gateway: Gateway
let browser: Browser

beforeAll(async () => {
  const board = join(machine.folder, "board")
  mkdirSync(board)
  writeFileSync(join(board, "code.py"), "a = 1\n")
  await machine.simulator("demo")
  await machine.board(board, "Drum box")
  gateway = await serve()
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  await gateway?.close()
  await machine.close()
})

function serve(tcpPort = 0, unpair = false): Promise<Gateway> {
  const { runFolder } = machine
  const lan = { addresses: [address], unpair }
  return startGateway({ tcpPort, runFolder, surfaceFolder: app, lan, logger: silent })
}

const lan = (): { url: string; pairing: string } => {
  const [first] = gateway.lan
  if (!first) throw new Error("the gateway has no address in the network")
  return first
}

async function phone(url: string): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport: PHONE, hasTouch: true, isMobile: true })
  // Browsers have no Web MIDI over plain HTTP, except where the machine for tests has only loopback to offer.
  await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, "requestMIDIAccess"))
  const page = await context.newPage()
  const complaints: string[] = []
  page.on("pageerror", (problem) => complaints.push(problem.message))
  page.on("console", (line) => line.type() === "error" && complaints.push(line.text()))
  await page.goto(url)
  return { page, complaints }
}

/** What a browser reads when the surface is put on the home screen. */
async function manifestOf(page: Page): Promise<unknown> {
  const devtools = await page.context().newCDPSession(page)
  const { data } = await devtools.send("Page.getAppManifest")
  await devtools.detach()
  return JSON.parse(data ?? "null")
}

async function showsBoard(page: Page): Promise<void> {
  await page.locator("article.board", { hasText: "Drum box" }).getByText("Connected").waitFor()
}

describe("a phone in the network", () => {
  it("is told to scan the code, and with a wrong one that it is wrong", async () => {
    const { page } = await phone(lan().url)
    await page.getByRole("heading", { name: "This screen is not paired" }).waitFor()
    await page.goto(lan().pairing.replace(/#.*/, "#AAAAAAAAAAAAAAAAAAAAAA"))
    await page.getByText("This is not the code of the gateway").waitFor()
    await page.goto(`${lan().url}/devices.html`)
    await page.getByRole("heading", { name: "This screen is not paired" }).waitFor()
    await page.context().close()
  })

  it("opens the printed address and has the surface, live, and the board by the gateway's MIDI", async () => {
    const { page, complaints } = await phone(lan().pairing)
    await page.waitForURL(`${lan().url}/`)
    await page.locator("html[data-link=live]").waitFor()
    await page
      .getByRole("gridcell", { name: /^Clip / })
      .first()
      .waitFor()
    expect(await manifestOf(page)).toMatchObject({ name: expect.stringContaining("Backline") })
    await page.goto(`${lan().url}/devices.html`)
    await showsBoard(page)
    expect(complaints).toEqual([])

    const { tcpPort } = gateway
    await gateway.close()
    gateway = await serve(tcpPort)
    await page.reload()
    await showsBoard(page)

    await gateway.close()
    gateway = await serve(tcpPort, true)
    await page.reload()
    await page.getByRole("heading", { name: "This screen is not paired" }).waitFor()
    await page.goto(`${lan().pairing}/devices.html`)
    await page.waitForURL(`${lan().url}/devices.html`)
    await showsBoard(page)
    await page.context().close()
  })
})
