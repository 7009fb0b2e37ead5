// Type-checks and emits every package, builds the surface and the one-file SDK. Does nothing that is already done.
import { existsSync, readdirSync, statSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { checkNode, ensureInstalled, root, run, SetupProblem, standalone } from "./setup.mjs"

const SOURCES = ["packages"]
const NOT_SOURCES = new Set(["node_modules", "dist"])

/** Things that are made from the packages: remade when any source is younger. */
const PRODUCTS = [
  {
    file: "packages/surface/dist/app/index.html",
    command: ["node_modules/vite/bin/vite.js", "build", "packages/surface", "--logLevel", "warn"],
  },
  {
    file: "packages/surface/dist/devices/devices.html",
    command: ["node_modules/vite/bin/vite.js", "build", "packages/surface", "--mode", "static", "--logLevel", "warn"],
  },
  { file: "packages/live/dist/backline-live.js", command: ["packages/live/bundle.mjs"] },
]

function youngest(folder) {
  let time = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (NOT_SOURCES.has(entry.name)) continue
    const path = join(folder, entry.name)
    time = Math.max(time, entry.isDirectory() ? youngest(path) : statSync(path).mtimeMs)
  }
  return time
}

function step(args, quiet) {
  const { code, text } = run(process.execPath, args, { quiet })
  if (code !== 0) throw new SetupProblem(quiet ? text : `${args[0]} failed`)
}

export async function buildAll({ quiet = false } = {}) {
  checkNode()
  ensureInstalled()
  step(["node_modules/typescript/bin/tsc", "-b"], quiet)
  const source = Math.max(...SOURCES.map((folder) => youngest(join(root, folder))))
  for (const { file, command } of PRODUCTS) {
    const made = join(root, file)
    if (!existsSync(made) || statSync(made).mtimeMs < source) step(command, quiet)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await standalone(() => buildAll())
