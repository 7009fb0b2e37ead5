// Every package says the same: MIT, the same version, the same engines, its licence file beside it, and only pinned dependencies.
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { root, standalone } from "./setup.mjs"

const read = (path) => JSON.parse(readFileSync(path, "utf8"))

export function objections(manifest, folder, version, engines) {
  const wrong = []
  if (manifest.license !== "MIT") wrong.push(`licence is ${manifest.license}, not MIT`)
  if (manifest.version !== version) wrong.push(`version is ${manifest.version}, not ${version}`)
  if (manifest.engines?.node !== engines) wrong.push(`engines.node is ${manifest.engines?.node}, not ${engines}`)
  if (!existsSync(join(folder, "LICENSE"))) wrong.push("LICENSE is missing")
  const dependencies = { ...manifest.dependencies, ...manifest.optionalDependencies }
  for (const [name, range] of Object.entries(dependencies)) {
    if (!/^\d/.test(range))
      wrong.push(`${name} is "${range}": pin one version, so that a festival laptop gets what was tested`)
    if (/^(@backline\/|backline$)/.test(name) && range !== version) wrong.push(`${name} is ${range}, not ${version}`)
  }
  return wrong
}

export function checkManifests() {
  const engines = read(join(root, "package.json")).engines.node
  const version = read(join(root, "packages/cli/package.json")).version
  return readdirSync(join(root, "packages")).flatMap((name) => {
    const folder = join(root, "packages", name)
    return objections(read(join(folder, "package.json")), folder, version, engines).map(
      (wrong) => `packages/${name}: ${wrong}`,
    )
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await standalone(() => {
    const wrong = checkManifests()
    for (const line of wrong) process.stderr.write(`${line}\n`)
    process.stdout.write(wrong.length === 0 ? "manifests: all say the same\n" : `manifests: ${wrong.length} wrong\n`)
    return wrong.length === 0 ? 0 : 1
  })
}
