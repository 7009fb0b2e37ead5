/**
 * The unit tests of the board's half, `python/device`, once more: in a real MicroPython, about the file that boards get. CPython runs them too, about the sources
 * and about the file (`python/device/test_slim.py`). `python/device/rehearsal/micropython` has what they need of unittest there.
 */
import { spawnSync } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { beforeAll, describe, expect, it } from "vitest"

interface MicroPython {
  readonly FS: { mkdir(path: string): void; writeFile(path: string, data: string | Uint8Array): void }
  runPython(source: string): unknown
  registerJsModule(name: string, module: object): void
}

interface MicroPythonModule {
  loadMicroPython(options: { readonly stdout: (line: string) => void; readonly heapsize: number }): Promise<MicroPython>
}

const PYTHON = fileURLToPath(new URL("../../../python/", import.meta.url))
const DEVICE = join(PYTHON, "device")
const CONTRACT = fileURLToPath(new URL("../../../contract/", import.meta.url))
/** They are about programs that run on a computer, or about files in a way that only a computer knows. */
const OF_COMPUTERS = ["test_cost.py", "test_examples.py", "test_simulate.py", "test_slim.py"]
const MODULES = readdirSync(DEVICE)
  .filter((name) => name.startsWith("test_") && !OF_COMPUTERS.includes(name))
  .map((name) => `device.${name.slice(0, -3)}`)

/** Copies Python files, and folders of them, as they are. */
function copy(python: MicroPython, from: string, to: string, without: readonly string[] = []): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [here, there] = [join(from, entry.name), `${to}/${entry.name}`]
    if (entry.isDirectory() && entry.name !== "__pycache__" && !without.includes(entry.name)) {
      python.FS.mkdir(there)
      copy(python, here, there, without)
    } else if (/\.(py|json)$/.test(entry.name)) python.FS.writeFile(there, readFileSync(here))
  }
}

async function boot(): Promise<MicroPython> {
  const name = "@micropython/micropython-webassembly-pyscript/micropython.mjs"
  const { loadMicroPython }: MicroPythonModule = await import(name)
  const python = await loadMicroPython({ stdout: () => undefined, heapsize: 64 << 20 })
  for (const folder of ["/lib", "/lib/device", "/contract"]) python.FS.mkdir(folder)
  copy(python, join(DEVICE, "rehearsal/micropython"), "/lib")
  copy(python, DEVICE, "/lib/device", ["micropython", "slim", "examples"])
  copy(python, CONTRACT, "/contract", readdirSync(CONTRACT))
  const files = mkdtempSync(join(tmpdir(), "board-"))
  try {
    const env = { ...process.env, PYTHONPATH: PYTHON, PYTHONDONTWRITEBYTECODE: "1" }
    const command = process.env.BACKLINE_PYTHON ?? "python3"
    const made = spawnSync(command, ["-m", "device.slim", files, "--names"], { env, encoding: "utf8" })
    if (made.status !== 0) throw new Error(`device.slim ended with ${made.status}: ${made.stderr}`)
    copy(python, files, "/lib")
  } finally {
    rmSync(files, { recursive: true })
  }
  // Sixty seeds of everything that can go wrong take CPython seconds and this one half a minute.
  python.runPython(
    "import sys\nsys.path.insert(0, '/lib')\nimport device.test_faults\ndevice.test_faults.SEEDS = range(6)",
  )
  return python
}

describe("in MicroPython, the file for boards", () => {
  let python: MicroPython
  let told = ""
  beforeAll(async () => {
    python = await boot()
    python.registerJsModule("report", { tell: (text: string) => (told = text) })
  }, 30_000)

  it.each(MODULES)(
    "passes %s",
    (module) => {
      python.runPython(`import json, report, unittest\nreport.tell(json.dumps(unittest.tests("${module}")))`)
      const tests: readonly (readonly [string, string])[] = JSON.parse(told)
      expect(tests.length).toBeGreaterThan(0)
      expect(tests.map(([of, test]) => failing(module, of, test)).filter(Boolean)).toEqual([])
    },
    60_000,
  )

  /** What is wrong, if something is: the end of what Python says, which puts the whole interpreter before it. */
  function failing(module: string, of: string, test: string): string | undefined {
    try {
      python.runPython(`unittest.run("${module}", "${of}", "${test}")`)
      return undefined
    } catch (error) {
      return `${of}.${test}: ${String(error instanceof Error ? error.message : error).slice(-600)}`
    }
  }
})
