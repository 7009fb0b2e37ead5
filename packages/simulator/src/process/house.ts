/** Where the simulator's own files are: beside this package when published, at the root of a clone. */
import { existsSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const here = dirname(fileURLToPath(import.meta.url))
/** Published packages carry no sources. In a clone the copies that packing leaves here would be old before long. */
const isClone = existsSync(join(here, "../../src/index.ts"))
const base = join(here, isClone ? "../../../.." : "../..")

function found(folder: string): string {
  const path = join(base, folder)
  if (existsSync(path)) return path
  throw new Error(`${path} is missing from this installation of Backline; reinstall it`)
}

/** The folder that goes on PYTHONPATH: holds `backline` (the remote script) and `simulator`. */
export const pythonFolder = (): string => found("python")
export const contractFolder = (): string => found("contract")
