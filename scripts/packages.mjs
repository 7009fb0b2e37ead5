// Packs every package as npm would publish it and lets publint judge exports and types.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { publint } from "publint"
import { formatMessage } from "publint/utils"
import { findPython, root, run, standalone } from "./setup.mjs"

/** Files that a package is useless without, besides what its exports name. */
const MUST_CARRY = {
  "packages/cli": ["bin/backline.mjs", "LICENSE"],
  "packages/simulator": [
    "python/backline/__init__.py",
    "python/simulator/__main__.py",
    "python/device/simulate.py",
    "python/device/slim/__main__.py",
    "python/device/backline_files/agent.py",
    "python/device/examples/boot.py",
    "contract/lom.json",
    "LICENSE",
  ],
  "packages/surface": ["dist/app/index.html", "dist/app/devices.html", "dist/devices/devices.html", "LICENSE"],
  "packages/live": ["dist/backline-live.js", "LICENSE"],
}

function packed(folder, out) {
  const {
    code,
    out: answered,
    text,
  } = run("npm", ["pack", "--json", "--loglevel=error", "--pack-destination", out], {
    quiet: true,
    cwd: join(root, folder),
  })
  if (code !== 0) return { problems: [`npm pack failed: ${text}`] }
  const answer = JSON.parse(answered)
  const files = (Array.isArray(answer) ? answer[0] : Object.values(answer)[0]).files.map((file) => file.path)
  const missing = (MUST_CARRY[folder] ?? ["LICENSE"]).filter((file) => !files.includes(file))
  const leaked = files.filter((file) => /\.(test|types)\.|tsbuildinfo|__pycache__|\.pyc$|test_[a-z_]+\.py$/.test(file))
  return {
    problems: [
      ...missing.map((file) => `${file} is not in the package`),
      ...leaked.map((file) => `${file} does not belong in the package`),
    ],
  }
}

/** What is carried must also run from there: the file for boards is made of the packed sources. */
function boardsFile(out) {
  const [command, ...args] = findPython()
  const env = { PYTHONPATH: join(root, "packages/simulator/python"), PYTHONDONTWRITEBYTECODE: "1" }
  const made = run(command, [...args, "-m", "device.slim", out], { quiet: true, env })
  const served = run(command, [...args, "-m", "device.simulate", out], { quiet: true, env })
  return [made, served].filter(({ code }) => code !== 0).map(({ text }) => `packages/simulator: ${text}`)
}

/** Tests a remote script with nothing but what the packed simulator carries, as its author would. */
function lendsItsPython(out) {
  const [tarball] = readdirSync(out).filter((file) => file.startsWith("backline-simulator-"))
  const unpacked = run("tar", ["-xzf", join(out, tarball), "-C", out], { quiet: true })
  if (unpacked.code !== 0) return [`the packed simulator cannot be unpacked: ${unpacked.text}`]
  const [command, ...args] = findPython()
  const { code, text } = run(command, [...args, "-m", "unittest", "discover", "tests"], {
    quiet: true,
    cwd: join(root, "examples/remote-script"),
    env: { PYTHONPATH: join(out, "package/python"), PYTHONDONTWRITEBYTECODE: "1" },
  })
  return code === 0 && /^Ran [1-9]/m.test(text) ? [] : [`its Python cannot test a remote script: ${text}`]
}

async function judged(folder) {
  const pkgDir = join(root, folder)
  const manifest = JSON.parse(readFileSync(join(pkgDir, "package.json"), "utf8"))
  const { messages } = await publint({ pkgDir, strict: false, pack: "npm" })
  return messages
    .filter((message) => message.type !== "suggestion")
    .map((message) => formatMessage(message, manifest) ?? message.code)
}

await standalone(async () => {
  const out = mkdtempSync(join(tmpdir(), "backline-pack-"))
  let wrong = 0
  for (const name of readdirSync(join(root, "packages"))) {
    const folder = `packages/${name}`
    if (!existsSync(join(root, folder, "package.json"))) continue
    const problems = [...packed(folder, out).problems, ...(await judged(folder))]
    for (const problem of problems) process.stderr.write(`${folder}: ${problem}\n`)
    wrong += problems.length
  }
  for (const problem of boardsFile(out)) {
    process.stderr.write(`${problem}\n`)
    wrong += 1
  }
  for (const problem of lendsItsPython(out)) {
    process.stderr.write(`packages/simulator: ${problem}\n`)
    wrong += 1
  }
  rmSync(out, { recursive: true, force: true })
  process.stdout.write(wrong === 0 ? "packages: all can be published\n" : `packages: ${wrong} problems\n`)
  return wrong === 0 ? 0 : 1
})
