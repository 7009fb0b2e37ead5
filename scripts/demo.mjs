// `npm run demo`: the simulator with the demo Set, the gateway and the surface, until Ctrl-C.
import { spawn } from "node:child_process"
import { buildAll } from "./build.mjs"
import { findPython, root, standalone } from "./setup.mjs"

await standalone(async () => {
  findPython()
  await buildAll({ quiet: true })
  const child = spawn(process.execPath, ["packages/cli/bin/backline.mjs", "demo", ...process.argv.slice(2)], {
    cwd: root,
    stdio: "inherit",
  })
  // Ctrl-C reaches the child too (same terminal); when only this process is told to end, it passes that on.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => child.on("exit", (code) => resolve(code ?? 0)))
})
