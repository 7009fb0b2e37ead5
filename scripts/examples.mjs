// Runs every example against the simulator, as its reader would. An example that fails, or does not end, is a broken promise.

import { spawn } from "node:child_process"
import { mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { root, standalone } from "./setup.mjs"

const PATIENCE = 30_000
const RUNNERS = { ".mjs": [], ".ts": ["--import", "tsx"] }

const ending = (file) => Object.keys(RUNNERS).find((end) => file.endsWith(end))

function runExample(file, env) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...RUNNERS[ending(file)], join("examples", file)], {
      cwd: root,
      env,
      stdio: ["ignore", "pipe", "pipe"],
    })
    let text = ""
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (text += chunk))
    const late = setTimeout(() => child.kill("SIGKILL"), PATIENCE)
    child.on("exit", (code) => {
      clearTimeout(late)
      resolve({
        file,
        text,
        why:
          code === 0
            ? undefined
            : code === null
              ? `did not end within ${PATIENCE / 1000} s`
              : `ended with code ${code}`,
      })
    })
  })
}

await standalone(async () => {
  const run = mkdtempSync(join(tmpdir(), "backline-examples-"))
  const env = { ...process.env, BACKLINE_RUN: run }
  const { startSimulator } = await import("../packages/cli/dist/index.js")
  const files = readdirSync(join(root, "examples")).filter(ending)
  let wrong = 0
  for (const file of files) {
    const simulator = await startSimulator({ set: "demo", env: { BACKLINE_RUN: run } })
    const { text, why } = await runExample(file, env)
    await simulator.stop()
    process.stdout.write(`${why === undefined ? "ok  " : "FAIL"} ${file}\n`)
    if (why !== undefined) process.stderr.write(`${file} ${why}:\n${text}\n`)
    wrong += why === undefined ? 0 : 1
  }
  rmSync(run, { recursive: true, force: true })
  process.stdout.write(`examples: ${files.length - wrong} of ${files.length} ran\n`)
  return wrong === 0 && files.length > 0 ? 0 : 1
})
