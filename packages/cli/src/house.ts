/** Where the parts of Backline are that are served rather than imported, and which version this is. */
import { existsSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const here = dirname(fileURLToPath(import.meta.url))
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
