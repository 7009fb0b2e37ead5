// The house has floors: a package imports only what stands below it, and no file reaches itself through its imports.
// Why: a part that knows nothing of what uses it can be understood, tested and replaced alone; one arrow upwards ends that for all.
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { fileURLToPath } from "node:url"
import { root, standalone } from "./setup.mjs"

/** Each package and the packages it may import. */
const MAY_IMPORT = {
  units: [],
  lom: ["units"],
  protocol: [],
  sysex: [],
  carriers: ["protocol"],
  midi: [],
  "device-files": ["sysex", "midi"],
  live: ["units", "lom", "protocol", "carriers", "midi"],
  simulator: ["protocol", "midi", "live"],
  gateway: ["units", "lom", "protocol", "carriers", "midi", "live"],
  surface: ["units", "lom", "protocol", "carriers", "midi", "device-files", "live"],
  cli: [
    "units",
    "lom",
    "protocol",
    "carriers",
    "sysex",
    "midi",
    "device-files",
    "live",
    "simulator",
    "gateway",
    "surface",
  ],
}
/** Pure packages: bytes and `now` come in, effects come out. */
const PURE = new Set(["units", "lom", "protocol", "sysex"])
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^;"'`]*?\bfrom\s*["']([^"']+)["']|(?:^|\n)\s*import\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/g

/** Types vanish when the code runs, so a circle of them ties no knot. */
const withoutTypes = (text) => text.replace(/(^|\n)\s*(import|export) type\b[^;"']*?\bfrom\s*["'][^"']+["']/g, "$1")

export function importsOf(text) {
  return [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3])
}

function sources(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sources(path)
    return /\.tsx?$/.test(entry.name) ? [path] : []
  })
}

const isTest = (file) => /\.(test|types)\.tsx?$/.test(file)

/** Why `specifier` may not stand in a file of package `name`, or undefined. */
export function objection(name, file, specifier) {
  const other = /^@backline\/([a-z-]+)/.exec(specifier)?.[1] ?? (specifier === "backline" ? "cli" : undefined)
  if (other && other !== name && !isTest(file) && !MAY_IMPORT[name]?.includes(other)) {
    return `${name} may not import ${other}: it may import ${MAY_IMPORT[name]?.join(", ") || "no package"}. A package imports only what stands below it.`
  }
  if (other === name) return `${name} imports itself by name; use a relative path.`
  if (PURE.has(name) && !isTest(file) && !specifier.startsWith(".") && !other) {
    return `${name} is pure and imports "${specifier}": pure packages do no input or output; take bytes and time as arguments.`
  }
  if (specifier.startsWith(".") && !/\.(ts|css|json)(\?\w+)?$/.test(specifier))
    return `"${specifier}": own files are imported with their .ts ending.`
  if (specifier.startsWith(".") && !join(dirname(file), specifier).startsWith(join(root, "packages", name))) {
    return `"${specifier}" leaves the package by the back door; import the package by its name.`
  }
  return undefined
}

/** Import cycles among files, each as the list of files on it. `edges`: file → files. */
export function cycles(edges) {
  const found = []
  const state = new Map()
  const visit = (file, trail) => {
    if (state.get(file) === "done") return
    if (state.get(file) === "open") {
      found.push([...trail.slice(trail.indexOf(file)), file])
      return
    }
    state.set(file, "open")
    for (const next of edges.get(file) ?? []) visit(next, [...trail, file])
    state.set(file, "done")
  }
  for (const file of edges.keys()) visit(file, [])
  return found
}

export function checkLayers() {
  const problems = []
  for (const name of readdirSync(join(root, "packages"))) {
    const edges = new Map()
    for (const file of sources(join(root, "packages", name, "src"))) {
      const text = readFileSync(file, "utf8")
      for (const specifier of importsOf(text)) {
        const why = objection(name, file, specifier)
        if (why) problems.push(`${relative(root, file)}: ${why}`)
      }
      edges.set(
        file,
        importsOf(withoutTypes(text))
          .filter((specifier) => specifier.startsWith("."))
          .map((specifier) => join(dirname(file), specifier)),
      )
    }
    for (const cycle of cycles(edges))
      problems.push(`import cycle: ${cycle.map((file) => relative(root, file)).join(" → ")}`)
  }
  return problems
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await standalone(() => {
    const problems = checkLayers()
    for (const problem of problems) process.stderr.write(`${problem}\n`)
    process.stdout.write(
      problems.length === 0 ? "layers: every arrow points down\n" : `layers: ${problems.length} wrong\n`,
    )
    return problems.length === 0 ? 0 : 1
  })
}
