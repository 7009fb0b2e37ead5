/** Where Backline's own files are: beside this package when published, three floors up in a clone. */
import { existsSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const here = dirname(fileURLToPath(import.meta.url))
const PLACES = [join(here, ".."), join(here, "../../..")]

function first(relative: string): string {
  const found = PLACES.map((place) => join(place, relative)).find((path) => existsSync(path))
  if (found === undefined) throw new Error(`${relative} is missing from this installation of Backline; reinstall it`)
  return found
}

/** The folder that goes on PYTHONPATH: holds `backline` (the remote script) and `simulator`. */
export const pythonFolder = (): string => first("python")
export const contractFolder = (): string => first("contract")

/** The built browser app, or undefined when it was not built. */
export function surfaceFolder(): string | undefined {
  const manifest = createRequire(import.meta.url).resolve("@backline/surface/package.json")
  const folder = join(dirname(manifest), "dist/app")
  return existsSync(join(folder, "index.html")) ? folder : undefined
}

/** The SDK as one file for browsers, or undefined when it was not built. */
export function sdkFile(): string | undefined {
  const manifest = createRequire(import.meta.url).resolve("@backline/live/package.json")
  const file = join(dirname(manifest), "dist/backline-live.js")
  return existsSync(file) ? file : undefined
}

export function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(here, "../package.json"), "utf8"))
  const found =
    typeof manifest === "object" && manifest !== null && "version" in manifest ? manifest.version : undefined
  return typeof found === "string" ? found : "unknown"
}
