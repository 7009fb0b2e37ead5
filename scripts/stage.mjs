// What the published simulator needs besides its JavaScript: the Python rooms and the contract, copied beside it when it is packed.
import { cpSync, rmSync } from "node:fs"
import { basename, join } from "node:path"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("..", import.meta.url))
const target = join(root, "packages/simulator")
const unwanted = (path) => /^test_.*\.py$|^rehearsal$|^__pycache__$|\.pyc$/.test(basename(path))

for (const folder of ["python/backline", "python/simulator", "python/device", "contract"]) {
  rmSync(join(target, folder), { recursive: true, force: true })
  cpSync(join(root, folder), join(target, folder), { recursive: true, filter: (path) => !unwanted(path) })
}
