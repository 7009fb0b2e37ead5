/** Copying the remote script to where Live finds it. */
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs"
import { basename, join } from "node:path"
import { Fault } from "@backline/protocol"
import { contractFolder, pythonFolder } from "@backline/simulator"

/** The folder's name is what Live lists under Control Surface. */
export const SCRIPT_NAME = "Backline"

/** Tests and what they play with. */
const isTest = (path: string): boolean => /^test_.*\.py$|^rehearsal$|^__pycache__$|\.pyc$/.test(basename(path))

/** The version that stands in an installed script, or undefined when there is none. */
export function installedVersion(remoteScripts: string): string | undefined {
  const file = join(remoteScripts, SCRIPT_NAME, "version.py")
  if (!existsSync(file)) return undefined
  return /^VERSION = ["']([^"']+)["']/m.exec(readFileSync(file, "utf8"))?.[1]
}

/**
 * Puts the script into `remoteScripts` (made if missing). The new folder is complete before the old one goes, so that Live
 * never sees half a script. Throws a Fault when the folder cannot be written.
 */
export function installScript(remoteScripts: string): string {
  const target = join(remoteScripts, SCRIPT_NAME)
  const fresh = join(remoteScripts, `.${SCRIPT_NAME}-new`)
  try {
    mkdirSync(remoteScripts, { recursive: true })
    rmSync(fresh, { recursive: true, force: true })
    cpSync(join(pythonFolder(), "backline"), fresh, { recursive: true, filter: (path) => !isTest(path) })
    cpSync(join(contractFolder(), "lom.json"), join(fresh, "lom.json"))
    rmSync(target, { recursive: true, force: true })
    renameSync(fresh, target)
  } catch (problem) {
    throw cannotWrite(remoteScripts, problem)
  }
  return target
}

export function removeScript(remoteScripts: string): boolean {
  const target = join(remoteScripts, SCRIPT_NAME)
  if (!existsSync(target)) return false
  try {
    rmSync(target, { recursive: true, force: true })
  } catch (problem) {
    throw cannotWrite(remoteScripts, problem)
  }
  return true
}

function cannotWrite(folder: string, problem: unknown): Fault {
  const why = problem instanceof Error ? problem.message : String(problem)
  return new Fault("refused", {
    blame: "client",
    stage: "client",
    message: `cannot write to "${folder}": ${why}. Name another folder with --path, or change who may write there`,
    value: folder,
  })
}
