import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { bytesFrom, dice, RehearsalBoard } from "@backline/sysex/line"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { rehearsalPort } from "../acceptance/rehearsal-port.ts"
import type { Device } from "../device/device.ts"
import { openDevice } from "../open/open-device.ts"
import { receiveFile } from "./receive-file.ts"

const SIZE = 40_000
const song = bytesFrom(dice(7), SIZE)

describe("a file that is read from a device", () => {
  const board = new RehearsalBoard({ frame: 256, window: 1_024 })
  let folder = ""
  let device: Device
  let end: () => void
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "backline-receive-"))
    board.files.put("/song.bin", song)
    const rig = await rehearsalPort(board)
    end = rig.end
    device = await openDevice(rig.port)
  })
  afterEach(() => {
    device.close()
    end()
    rmSync(folder, { recursive: true })
  })
  const target = (): string => join(folder, "song.bin")

  /** Stops as soon as so many bytes are there. */
  async function interrupted(enough: number): Promise<void> {
    const stop = new AbortController()
    const progress = ({ bytes }: { readonly bytes: number }): void => {
      if (bytes >= enough) stop.abort()
    }
    await expect(receiveFile(device, "/song.bin", target(), { signal: stop.signal, progress })).rejects.toMatchObject({
      code: "cancelled",
    })
  }

  /** Reads it to the end; answers where it began. */
  async function finished(): Promise<number> {
    const steps: number[] = []
    await receiveFile(device, "/song.bin", target(), { progress: ({ bytes }) => void steps.push(bytes) })
    expect(readdirSync(folder)).toEqual(["song.bin"])
    return steps[0] ?? SIZE
  }

  it("goes on where it was interrupted, in another run as well", async () => {
    await interrupted(SIZE / 2)
    expect(readdirSync(folder)).toEqual(["song.bin.backline-part"])
    expect(await finished()).toBeGreaterThan(SIZE / 3)
    expect(new Uint8Array(readFileSync(target()))).toEqual(song)
  })

  it("leaves the file that was there until the new one is whole", async () => {
    writeFileSync(target(), "old")
    await interrupted(SIZE / 2)
    expect(readFileSync(target(), "utf8")).toBe("old")
  })

  it("begins again when the device has another file by now", async () => {
    await interrupted(SIZE / 2)
    const other = bytesFrom(dice(8), SIZE)
    board.files.put("/song.bin", other)
    expect(await finished()).toBeLessThan(SIZE / 3)
    expect(new Uint8Array(readFileSync(target()))).toEqual(other)
  })

  it("is not confused by a part that somebody has spoiled", async () => {
    for (const spoiled of [
      "",
      "no head\nbytes",
      '{"path":"/other.bin","size":9,"crc":"0","block":1}\nx',
      '{"path":1}\n',
    ]) {
      writeFileSync(`${target()}.backline-part`, spoiled)
      expect(await finished()).toBeLessThan(SIZE / 3)
      expect(new Uint8Array(readFileSync(target()))).toEqual(song)
    }
  })

  it("keeps nothing of a file that is not there", async () => {
    await expect(receiveFile(device, "/nope", join(folder, "nope"))).rejects.toMatchObject({ code: "not-found" })
    expect(readdirSync(folder)).toEqual([])
  })
})
