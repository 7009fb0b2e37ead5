// `npm test`: everything that must hold before a change lands. `npm test -- --only unit,python` runs some of it.
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { buildAll } from "./build.mjs"
import { ensureChromium, findPython, root, run, SetupProblem, standalone } from "./setup.mjs"

const work = mkdtempSync(join(tmpdir(), "backline-test-"))
const TSC = "node_modules/typescript/bin/tsc"
const node = (args, options) => run(process.execPath, args, options)

/** What a step answers: how many statements held and how many did not. */
const one = ({ code }) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 })

function vitest(name, args, env = {}) {
  const file = join(work, `${name}.json`)
  const { code } = node(
    [
      "node_modules/vitest/vitest.mjs",
      "run",
      ...args,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${file}`,
    ],
    { env },
  )
  try {
    const report = JSON.parse(readFileSync(file, "utf8"))
    // A file that fails to load has no failed test of its own; the exit code still says so.
    return { passed: report.numPassedTests, failed: Math.max(report.numFailedTests, code === 0 ? 0 : 1) }
  } catch (problem) {
    process.stderr.write(`${name}: no report (${problem.message})\n`)
    return { passed: 0, failed: 1 }
  }
}

/** Python rooms with tests, each run by unittest. */
const PYTHON_ROOMS = ["python/backline", "python/simulator", "python/device"]

function pythonTests() {
  const [command, ...args] = findPython()
  let passed = 0
  let failed = 0
  for (const room of PYTHON_ROOMS) {
    const { code, text } = run(
      command,
      [...args, "-m", "unittest", "discover", "-v", "-s", room, "-t", "python", "-p", "test_*.py"],
      {
        quiet: true,
        env: { PYTHONPATH: "python", PYTHONDONTWRITEBYTECODE: "1" },
      },
    )
    const ran = Number(/Ran (\d+) tests?/.exec(text)?.[1] ?? 0)
    const bad = Number(/failures=(\d+)/.exec(text)?.[1] ?? 0) + Number(/errors=(\d+)/.exec(text)?.[1] ?? 0)
    if (code !== 0 || ran === 0) process.stdout.write(text.replaceAll(/^.* \.\.\. ok\n/gm, ""))
    else process.stdout.write(`${text.trim().split("\n").slice(-3).join(" ")} (${room})\n`)
    const reasons = [...text.matchAll(/ \.\.\. skipped (['"])(.*)\1$/gm)].map((match) => match[2])
    for (const reason of new Set(reasons)) process.stdout.write(`skipped: ${reason}\n`)
    const skipped = Number(/skipped=(\d+)/.exec(text)?.[1] ?? 0)
    passed += ran - bad - skipped
    failed += code === 0 && ran > 0 ? 0 : Math.max(1, bad)
  }
  return { passed, failed }
}

/** Every member of Live's API that the simulator's tests prove counts as one statement. */
function coverage() {
  const [command, ...args] = findPython()
  const { code, out, text } = run(command, [...args, "-m", "simulator.coverage"], {
    quiet: true,
    env: { PYTHONPATH: "python", PYTHONDONTWRITEBYTECODE: "1" },
  })
  const sums = out.split("\n").filter((line) => /^(the goal|all) /.test(line))
  process.stdout.write(code === 0 ? `${sums.join("\n")}\n` : text)
  return { passed: Number(/^all +(\d+)/m.exec(out)?.[1] ?? 0), failed: code === 0 ? 0 : 1 }
}

const STEPS = {
  types: () => one(node([TSC, "-p", "tsconfig.test.json"])),
  lint: () =>
    one(node(["node_modules/@biomejs/biome/bin/biome", "ci", "--colors=off", "--diagnostic-level=error", "."])),
  "lint-types": () => one(node(["node_modules/oxlint/bin/oxlint", "--type-aware"])),
  layers: () => one(node(["scripts/layers.mjs"])),
  manifests: () => one(node(["scripts/manifests.mjs"])),
  unit: () => vitest("unit", []),
  python: pythonTests,
  coverage,
  packages: () => one(node(["scripts/packages.mjs"])),
  examples: () => one(node(["scripts/examples.mjs"])),
  browser: () => vitest("browser", ["--config", "e2e/vitest.config.ts"], { BACKLINE_CHROMIUM: ensureChromium() }),
}

function chosen() {
  const at = process.argv.indexOf("--only")
  if (at < 0) return Object.keys(STEPS)
  const names = (process.argv[at + 1] ?? "").split(",")
  const unknown = names.filter((name) => !(name in STEPS))
  if (unknown.length > 0)
    throw new SetupProblem(`no step ${unknown.join(", ")}; there are ${Object.keys(STEPS).join(", ")}`)
  return names
}

await standalone(async () => {
  const names = chosen()
  await buildAll()
  let passed = 0
  const wrong = []
  for (const name of names) {
    process.stdout.write(`\n── ${name}\n`)
    const result = STEPS[name]()
    passed += result.passed
    if (result.failed > 0) wrong.push({ name, failed: result.failed })
  }
  rmSync(work, { recursive: true, force: true })
  const failed = wrong.reduce((sum, step) => sum + step.failed, 0)
  process.stdout.write(
    `\n${wrong.length === 0 ? "all steps passed" : `failed: ${wrong.map((step) => step.name).join(", ")}`} in ${root}\n`,
  )
  process.stdout.write(`${passed} passed, ${failed} failed\n`)
  return failed === 0 ? 0 : 1
})
