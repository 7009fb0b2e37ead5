/** Is the remote script where Live looks, and is it this version? */
import { version } from "../house.ts"
import { remoteScriptsFolders } from "../install/folders.ts"
import { installedVersion } from "../install/script.ts"
import { type Finding, note, ok, wrong } from "./check.ts"

const NAME = "Remote script"

export function installation(folders = remoteScriptsFolders()): Finding {
  const [folder] = folders
  if (folder === undefined) {
    return note(
      NAME,
      "no User Library of Live on this machine",
      "without Live, use `backline simulator`; with Live, start it once, or `backline install --path <folder>`",
    )
  }
  const found = installedVersion(folder)
  if (found === undefined) return wrong(NAME, `not installed in ${folder}`, "backline install")
  if (found !== version())
    return wrong(NAME, `version ${found} is installed, this is ${version()}`, "backline install, then restart Live")
  return ok(NAME, `${found} in ${folder}`)
}
