// The SDK as one file without imports, for pages and workers that have no bundler: dist/backline-live.js (`@backline/live/bundle`).
// Made from what `tsc -b` has emitted, so build first.
import { fileURLToPath } from "node:url"
import { rolldown } from "rolldown"

const here = (path) => fileURLToPath(new URL(path, import.meta.url))

const bundle = await rolldown({ input: here("./dist/browser.js"), platform: "browser", tsconfig: false })
const { output } = await bundle.write({
  file: here("./dist/backline-live.js"),
  format: "esm",
  minify: true,
  sourcemap: false,
})
await bundle.close()

const [{ imports = [] } = {}, ...others] = output
if (imports.length > 0 || others.length > 0) {
  process.stderr.write(
    `backline-live.js must stand alone, but it needs ${[...imports, ...others.map((file) => file.fileName)].join(", ")}\n`,
  )
  process.exitCode = 1
}
