import { once } from "node:events"
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { type Gateway, startGateway } from "../gateway.ts"
import { silent } from "../logger.ts"
import { elsewhere } from "../rehearsal/lan-stage.ts"
import type { LanOptions } from "./lan.ts"

const address = elsewhere()
let runFolder: string
let gateways: Gateway[]

beforeEach(() => {
  runFolder = mkdtempSync(join(tmpdir(), "backline-lan-"))
  gateways = []
})

afterEach(async () => {
  for (const gateway of gateways) await gateway.close()
  rmSync(runFolder, { recursive: true, force: true })
})

async function start(lan?: LanOptions, tcpPort = 0): Promise<Gateway> {
  const gateway = await startGateway({ tcpPort, runFolder, logger: silent, ...(lan && { lan }) })
  gateways.push(gateway)
  return gateway
}

describe("a gateway for the network", () => {
  test("says where it is, with the code and without, and its note stays that of this machine", async () => {
    const gateway = await start({ addresses: [address] })
    const code = readFileSync(join(runFolder, "pairing-code"), "utf8")
    const url = `http://${address}:${gateway.tcpPort}`
    expect(gateway.lan).toEqual([{ url, pairing: `${url}/pair#${code}` }])
    expect(gateway.url).toBe(`http://127.0.0.1:${gateway.tcpPort}`)
    const note: unknown = JSON.parse(readFileSync(join(runFolder, `gateway-${process.pid}.json`), "utf8"))
    expect(note).toMatchObject({ url: gateway.url })
    expect((await fetch(url)).status).toBe(401)
    await gateway.close()
    await expect(fetch(url)).rejects.toThrow()
  })

  test("keeps the code from one start to the next, until it shall not", async () => {
    const codes: (string | undefined)[] = []
    for (const unpair of [false, false, true]) {
      const gateway = await start({ addresses: [address], unpair })
      codes.push(gateway.lan[0]?.pairing.split("#")[1])
      await gateway.close()
    }
    expect(codes[1]).toBe(codes[0])
    expect(codes[2]).not.toBe(codes[0])
  })

  test("is none when it was not asked for, and makes no code then", async () => {
    const gateway = await start()
    expect(gateway.lan).toEqual([])
    expect(existsSync(join(runFolder, "pairing-code"))).toBe(false)
    await expect(fetch(`http://${address}:${gateway.tcpPort}/`)).rejects.toThrow()
  })

  test("needs a network, and leaves nothing behind without one", async () => {
    await expect(start({ addresses: [] })).rejects.toMatchObject({ code: "disconnected", message: /leave --lan out/ })
    expect(readdirSync(runFolder)).toEqual([])
  })

  test("says which address is held by another program, and serves nowhere then", async () => {
    const other = createServer().listen(0, address)
    await once(other, "listening")
    const held = other.address()
    const tcpPort = typeof held === "object" && held !== null ? held.port : 0
    const refused = start({ addresses: [address] }, tcpPort)
    await expect(refused).rejects.toMatchObject({ code: "refused", message: RegExp(`${address}:${tcpPort} .*--lan`) })
    await expect(fetch(`http://127.0.0.1:${tcpPort}`)).rejects.toThrow()
    other.close()
  })
})
