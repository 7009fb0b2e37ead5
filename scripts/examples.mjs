// Runs every example as its reader would: programs against the simulator, remote scripts by their tests. One that fails, or does
// not end, is a broken promise.

import { spawn } from "node:child_process"
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { misquoted } from "./quoted.mjs"
import { findPython, root, standalone } from "./setup.mjs"

const PATIENCE = 60_000
const RUNNERS = { ".mjs": [], ".ts": ["--import", "tsx"] }
const EXAMPLES = join(root, "examples")

const ending = (file) => Object.keys(RUNNERS).find((end) => file.endsWith(end))

/** Resolves with what it printed, and why it failed, if it did. */
function runs(command, args, env, cwd = root) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] })
    let text = ""
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (text += chunk))
    const late = setTimeout(() => child.kill("SIGKILL"), PATIENCE)
    child.on("exit", (code) => {
      clearTimeout(late)
      const why =
        code === null ? `did not end within ${PATIENCE / 1000} s` : code === 0 ? undefined : `ended with ${code}`
      resolve({ text, why })
    })
  })
}

async function program(file, startSimulator, run) {
  const simulator = await startSimulator({ set: "demo", env: { BACKLINE_RUN: run } })
  const args = [...RUNNERS[ending(file)], join("examples", file)]
  const outcome = await runs(process.execPath, args, { ...process.env, BACKLINE_RUN: run })
  await simulator.stop()
  return outcome
}

/** The tests of a folder with a remote script, as docs/testing-scripts.md says to run them: what ran, and how. */
function testsOf(folder, pythonFolder) {
  const cwd = join(EXAMPLES, folder)
  const files = readdirSync(join(cwd, "tests"))
  const typed = files.filter((file) => file.endsWith(".test.ts")).map((file) => join("tests", file))
  const [python, ...options] = findPython()
  const env = { ...process.env, PYTHONPATH: pythonFolder(), PYTHONDONTWRITEBYTECODE: "1" }
  return [
    files.some((file) => file.endsWith(".py")) && {
      name: `${folder} (Python)`,
      run: async () => {
        const { text, why } = await runs(python, [...options, "-m", "unittest", "discover", "tests"], env, cwd)
        return { text, why: why ?? (/^Ran [1-9]/m.test(text) ? undefined : "found no tests") }
      },
    },
    typed.length > 0 && {
      name: `${folder} (TypeScript)`,
      run: () => runs(process.execPath, ["--import", "tsx", "--test", ...typed], env, cwd),
    },
  ].filter(Boolean)
}

await standalone(async () => {
  const run = mkdtempSync(join(tmpdir(), "backline-examples-"))
  const { startSimulator } = await import("../packages/cli/dist/index.js")
  const { pythonFolder } = await import("../packages/simulator/dist/index.js")
  const entries = readdirSync(EXAMPLES)
  const examples = [
    ...entries.filter(ending).map((file) => ({ name: file, run: () => program(file, startSimulator, run) })),
    ...entries
      .filter((name) => existsSync(join(EXAMPLES, name, "tests")))
      .flatMap((name) => testsOf(name, pythonFolder)),
  ]
  let wrong = 0
  for (const example of examples) {
    const { text, why } = await example.run()
    process.stdout.write(`${why === undefined ? "ok  " : "FAIL"} ${example.name}\n`)
    if (why !== undefined) process.stderr.write(`${example.name} ${why}:\n${text}\n`)
    wrong += why === undefined ? 0 : 1
  }
  rmSync(run, { recursive: true, force: true })
  const strange = misquoted("docs/testing-scripts.md", "examples/remote-script/tests")
  for (const sentence of strange) process.stderr.write(`${sentence}\n`)
  wrong += strange.length
  process.stdout.write(`examples: ${examples.length} ran, ${wrong} wrong\n`)
  return wrong === 0 && examples.length > 0 ? 0 : 1
})
