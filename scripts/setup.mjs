// What a fresh clone needs before anything can run. Plain Node: nothing is installed yet when this is loaded.
import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

export const root = fileURLToPath(new URL("..", import.meta.url))
const LEAST_NODE = [20, 19]
const LEAST_PYTHON = [3, 9]

/** A reason to stop that is the machine's, not ours: printed without a stack. */
export class SetupProblem extends Error {}

export function run(command, args, { quiet = false, env = {}, cwd = root } = {}) {
  const result = spawnSync(command, args, {
    cwd,
    stdio: ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"],
    env: { ...process.env, ...env },
    encoding: "utf8",
    shell: process.platform === "win32" && command === "npm",
  })
  if (result.error) throw new SetupProblem(`${command} could not be started: ${result.error.message}`)
  return { code: result.status ?? 1, out: result.stdout ?? "", text: `${result.stdout ?? ""}${result.stderr ?? ""}` }
}

const atLeast = (found, least) => found[0] > least[0] || (found[0] === least[0] && found[1] >= least[1])

export function checkNode() {
  const found = process.versions.node.split(".").map(Number)
  if (!atLeast(found, LEAST_NODE)) {
    throw new SetupProblem(
      `Node ${process.versions.node} is too old: Backline needs ${LEAST_NODE.join(".")} or newer (https://nodejs.org).`,
    )
  }
}

/** The first Python on the path that is new enough, as [command, ...arguments]. `BACKLINE_PYTHON` names one by hand. */
export function findPython() {
  const candidates = [
    process.env.BACKLINE_PYTHON ? [process.env.BACKLINE_PYTHON] : [],
    ["python3"],
    ["python"],
    ["py", "-3"],
  ]
  for (const [command, ...args] of candidates.filter((candidate) => candidate.length > 0)) {
    const result = spawnSync(command, [...args, "-c", "import sys; print(*sys.version_info[:2])"], { encoding: "utf8" })
    if (result.status !== 0) continue
    if (atLeast(result.stdout.trim().split(" ").map(Number), LEAST_PYTHON)) return [command, ...args]
  }
  throw new SetupProblem(
    `No Python ${LEAST_PYTHON.join(".")} or newer on the path. Install it (https://python.org) or name one in BACKLINE_PYTHON.`,
  )
}

/** Installs when node_modules is missing or belongs to another package-lock.json. */
export function ensureInstalled() {
  const stamp = `${root}node_modules/.backline-lock`
  const lock = createHash("sha256")
    .update(readFileSync(`${root}package-lock.json`))
    .digest("hex")
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return
  process.stdout.write("Installing packages …\n")
  const { code, text } = run("npm", ["ci", "--no-fund", "--no-audit", "--loglevel=error"], { quiet: true })
  if (code !== 0) throw new SetupProblem(`npm ci failed:\n${text}`)
  writeFileSync(stamp, lock)
}

const CHROMIUM_NAMES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
]

/** A Chromium for the browser tests: `BACKLINE_CHROMIUM`, the usual places, or (Debian, as root) apt. */
export function ensureChromium() {
  const named = process.env.BACKLINE_CHROMIUM
  if (named) {
    if (existsSync(named)) return named
    throw new SetupProblem(`BACKLINE_CHROMIUM names ${named}, which does not exist.`)
  }
  const found = CHROMIUM_NAMES.find((name) => existsSync(name))
  if (found) return found
  if (existsSync("/etc/debian_version") && process.getuid?.() === 0) return installChromium()
  throw new SetupProblem(
    "The browser tests need Chromium or Chrome. Install it (Debian/Ubuntu: sudo apt-get install chromium; macOS: brew install --cask google-chrome; " +
      "Windows: winget install Google.Chrome) or name one in BACKLINE_CHROMIUM.",
  )
}

function installChromium() {
  process.stdout.write("Installing Debian's chromium for the browser tests …\n")
  const env = { DEBIAN_FRONTEND: "noninteractive" }
  run("apt-get", ["update", "-q"], { quiet: true, env })
  const { code, text } = run("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"], {
    quiet: true,
    env,
  })
  if (code !== 0 || !existsSync("/usr/bin/chromium"))
    throw new SetupProblem(`apt-get install chromium failed:\n${text.slice(-2000)}`)
  return "/usr/bin/chromium"
}

/** Runs `main`; a SetupProblem is a sentence and exit code 1, anything else a stack. */
export async function standalone(main) {
  try {
    process.exitCode = (await main()) ?? 0
  } catch (problem) {
    process.stderr.write(`${problem instanceof SetupProblem ? problem.message : (problem?.stack ?? problem)}\n`)
    process.exitCode = 1
  }
}
