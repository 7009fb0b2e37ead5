// Writes package-lock.json anew, whole for every platform. npm leaves binaries of other platforms out when it writes a lock beside an existing
// node_modules, and when a registry mirror does not carry them; `npm ci` then refuses the lock everywhere. So the lock is written in an
// empty folder, and what is still missing is added by name: npm needs no more than version, system and processor to pass over it here and to fetch it there.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { root, run, SetupProblem, standalone } from "./setup.mjs"

const SYSTEMS = /(?:^|[-/])(android|darwin|linux|freebsd|openbsd|netbsd|win32|openharmony|sunos|aix|wasi)(?=-|$)/
const PROCESSORS = /(?:^|[-/])(arm64|arm|x64|ia32|ppc64|riscv64|s390x|loong64|mips64el|wasm32)(?=-|$)/
const LIBRARIES = /-(musl|gnu)/

function writeFresh(folder) {
  for (const file of ["package.json", ".npmrc"]) cpSync(join(root, file), join(folder, file))
  for (const name of readdirSync(join(root, "packages"))) {
    mkdirSync(join(folder, "packages", name), { recursive: true })
    cpSync(join(root, "packages", name, "package.json"), join(folder, "packages", name, "package.json"))
  }
  const { code } = run("npm", ["install", "--package-lock-only", "--no-fund", "--no-audit", "--loglevel=error"], {
    cwd: folder,
  })
  if (code !== 0) throw new SetupProblem("npm could not write the lock")
  return JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8"))
}

/** Where npm would look for `name` from the package at `place`. */
function isThere(packages, place, name) {
  for (let at = place; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")))) {
    if (`${at === "" ? "" : `${at}/`}node_modules/${name}` in packages) return true
    if (at === "") return false
  }
}

function missingFrom(packages) {
  const missing = {}
  for (const [place, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (!/^\d/.test(version) || isThere(packages, place, name)) continue
      const [, os] = SYSTEMS.exec(name) ?? []
      const [, cpu] = PROCESSORS.exec(name) ?? []
      const [, libc] = LIBRARIES.exec(name) ?? []
      if (os === undefined && cpu === undefined) continue
      missing[`node_modules/${name}`] = {
        version,
        ...(cpu && { cpu: [cpu] }),
        ...(dev && { dev }),
        ...(libc && os === "linux" && { libc: [libc === "gnu" ? "glibc" : libc] }),
        optional: true,
        ...(os && os !== "wasi" && { os: [os] }),
      }
    }
  }
  return missing
}

await standalone(() => {
  const folder = mkdtempSync(join(tmpdir(), "backline-lock-"))
  const lock = writeFresh(folder)
  const missing = missingFrom(lock.packages)
  const packages = Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) => (a < b ? -1 : 1))
  writeFileSync(
    join(root, "package-lock.json"),
    `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`,
  )
  rmSync(folder, { recursive: true, force: true })
  process.stdout.write(
    `package-lock.json: ${packages.length} packages, ${Object.keys(missing).length} of them for other platforms and not seen here\n`,
  )
})
