// `npm run bench`: builds, then measures. Exit code 1 when a goal is missed.
import { buildAll } from "./build.mjs"
import { findPython, root, run, standalone } from "./setup.mjs"

await standalone(async () => {
  findPython()
  await buildAll({ quiet: true })
  return run(process.execPath, ["--import", "tsx", `${root}bench/main.ts`, ...process.argv.slice(2)]).code
})
