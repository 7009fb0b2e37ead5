/**
 * What every board must do that speaks our own mode, whatever it is made of: the rehearsal board, `python/device` on this computer, a real one.
 * `run` rejects when the board does not keep docs/files-protocol.md. Each case wants an empty, unlocked board.
 */
import { bytesFrom, dice } from "@backline/sysex/line"
import type { Device } from "../device/device.ts"
import { DeviceFault } from "../fault.ts"

export interface BoardRig {
  readonly device: Device
  /** Looks and reaches into the board past the protocol; paths as on the board. */
  stored(path: string): Promise<Uint8Array | undefined>
  store(path: string, bytes: Uint8Array): Promise<void>
}

export interface BoardCase {
  readonly name: string
  readonly run: (rig: BoardRig) => Promise<void>
}

const file = (length: number): Uint8Array => bytesFrom(dice(length + 1), length)

export const boardCases: readonly BoardCase[] = [
  ...[0, 1, 100, 1_000, 20_000].map((length) => ({
    name: `stores ${length} bytes as they are, and gives them back`,
    run: async ({ device, stored }: BoardRig) => {
      const written = await device.write("/song.bin", file(length))
      same(await stored("/song.bin"), file(length))
      same(await device.read("/song.bin"), file(length))
      same(await device.verify("/song.bin"), written)
      same(await device.stat("/song.bin"), { ...(await device.stat("/song.bin")), isFolder: false, size: length })
    },
  })),
  {
    name: "replaces a file wholly, by a shorter one too",
    run: async ({ device, stored }) => {
      await device.write("/a", file(900))
      await device.write("/a", file(50))
      same(await stored("/a"), file(50))
    },
  },
  {
    name: "reads what somebody else has put there",
    run: async ({ device, store }) => {
      await store("/b.txt", file(3_333))
      same(await device.read("/b.txt"), file(3_333))
    },
  },
  {
    name: "keeps names as they are written, whatever the script",
    run: async ({ device }) => {
      const names = ["Größe.txt", "with space", "日本.py", "🎹"]
      for (const name of names) await device.write(`/${name}`, name)
      same((await device.list()).map((entry) => entry.name).toSorted(), names.toSorted())
      for (const name of names) same(new TextDecoder().decode(await device.read(`/${name}`)), name)
    },
  },
  {
    name: "lists a folder in pieces, sorted by name, each thing once",
    run: async ({ device }) => {
      const names = Array.from({ length: 40 }, (_none, at) => `a file with number ${String(at).padStart(2, "0")}`)
      for (const name of names.toReversed()) await device.write(`/${name}`, name)
      await device.makeFolder("/zz")
      const found = await device.list("/")
      same(
        found.map(({ name, isFolder, size }) => [name, isFolder, size]),
        [...names.map((name) => [name, false, name.length]), ["zz", true, 0]],
      )
    },
  },
  {
    name: "makes folders, fills, renames and removes them",
    run: async ({ device, stored }) => {
      await device.makeFolder("/lib")
      await device.write("/lib/x.py", "x = 1")
      same(await refusal(device.makeFolder("/lib")), "exists")
      same(await refusal(device.remove("/lib")), "not-empty")
      await device.rename("/lib/x.py", "/lib/y.py")
      await device.rename("/lib", "/old")
      same(await stored("/old/y.py"), new TextEncoder().encode("x = 1"))
      await device.remove("/old/y.py")
      await device.remove("/old")
      same(await device.list(), [])
    },
  },
  {
    name: "names what cannot be done",
    run: async ({ device }) => {
      await device.makeFolder("/lib")
      await device.write("/a", "a")
      await device.write("/b", "b")
      same(await refusal(device.read("/nope")), "not-found")
      same(await refusal(device.stat("/nope")), "not-found")
      same(await refusal(device.remove("/nope")), "not-found")
      same(await refusal(device.list("/nope")), "not-found")
      same(await refusal(device.list("/a")), "not-a-folder")
      same(await refusal(device.read("/lib")), "is-a-folder")
      same(await refusal(device.write("/lib", "x")), "is-a-folder")
      same(await refusal(device.write("/nope/a", "x")), "not-found")
      same(await refusal(device.rename("/a", "/b")), "exists")
      for (const path of ["/../a", "/./a", "a", "/a\\b", "/a\n", "//a"])
        same(await refusal(device.read(path)), "outside")
    },
  },
  {
    name: "does several things at once",
    run: async ({ device, stored }) => {
      const names = ["1", "2", "3", "4", "5", "6"]
      await Promise.all(names.map((name) => device.write(`/${name}`, file(2_000 + Number(name)))))
      for (const name of names) same(await stored(`/${name}`), file(2_000 + Number(name)))
      const read = await Promise.all(names.map((name) => device.read(`/${name}`)))
      same(
        read,
        names.map((name) => file(2_000 + Number(name))),
      )
    },
  },
  {
    name: "goes on with a write that was broken off, and shows nothing of it until then",
    run: async ({ device, stored }) => {
      await device.write("/a", "old")
      await brokenOff(device, "/a", file(30_000), true)
      same(await stored("/a"), new TextEncoder().encode("old"))
      same(
        (await device.list()).map(({ name }) => name),
        ["a"],
      )
      let first: number | undefined
      const progress = ({ bytes }: { readonly bytes: number }): void => {
        first ??= bytes
      }
      await device.write("/a", file(30_000), { progress })
      if (!first) throw new Error("it began at 0 again")
      same(await stored("/a"), file(30_000))
    },
  },
  {
    name: "gives the space of a write that was given up free again",
    run: async ({ device }) => {
      const before = await device.free()
      await brokenOff(device, "/a", file(30_000), false)
      const after = await device.free()
      if (before.free - after.free > 20_000) throw new Error(`${before.free} bytes were free, and now ${after.free}`)
      same(await device.list(), [])
    },
  },
]

/** A write that is cancelled once some of it has arrived. */
async function brokenOff(device: Device, path: string, bytes: Uint8Array, keep: boolean): Promise<void> {
  const stop = new AbortController()
  const progress = ({ bytes: arrived }: { readonly bytes: number }): void => {
    if (arrived > 3_000) stop.abort()
  }
  same(await refusal(device.write(path, bytes, { signal: stop.signal, progress, keep })), "cancelled")
  await device.stat("/") // the board has heard of the end before this is answered
}

async function refusal(act: Promise<unknown>): Promise<string> {
  try {
    await act
  } catch (fault) {
    if (fault instanceof DeviceFault) return fault.code
    throw fault
  }
  return "it was done"
}

function same(found: unknown, wanted: unknown): void {
  const [left, right] = [text(found), text(wanted)]
  if (left !== right) throw new Error(`${left} where the protocol wants ${right}`)
}

const text = (value: unknown): string | undefined =>
  JSON.stringify(value, (_key, one: unknown) => (one instanceof Uint8Array ? [...one] : one))?.slice(0, 100_000)
