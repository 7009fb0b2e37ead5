#!/usr/bin/env node
// In a clone that was never built this builds first, so that `npx backline` works right after `npm install`.
import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"

const main = new URL("../dist/main.js", import.meta.url)
if (!existsSync(main)) {
  const build = new URL("../../../scripts/build.mjs", import.meta.url)
  if (!existsSync(build)) {
    process.stderr.write(`backline: ${fileURLToPath(main)} is missing; reinstall the package\n`)
    process.exit(1)
  }
  const { buildAll } = await import(build.href)
  await buildAll({ quiet: true })
}
const { main: run } = await import(main.href)
process.exitCode = await run(process.argv.slice(2))
