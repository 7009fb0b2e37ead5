/** What the machine offers: Node, Python, the run folder, MIDI. */
import { statSync } from "node:fs"
import { runFolder } from "@backline/live/node"
import { nativeMidi } from "@backline/midi/node"
import { findPython, LEAST_PYTHON } from "@backline/simulator"
import { type Finding, note, ok, wrong } from "./check.ts"

const LEAST_NODE: readonly [number, number] = [20, 19]

export function node(version = process.versions.node): Finding {
  const [major = 0, minor = 0] = version.split(".").map(Number)
  const enough = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])
  return enough
    ? ok("Node", version)
    : wrong("Node", version, `install Node ${LEAST_NODE.join(".")} or newer from https://nodejs.org`)
}

export function python(): Finding {
  const found = findPython()
  return found
    ? ok("Python", `${found.version} (${[found.command, ...found.args].join(" ")})`)
    : note(
        "Python",
        `none of version ${LEAST_PYTHON.join(".")} or newer`,
        "needed only for the simulator: install it from https://python.org or name one in BACKLINE_PYTHON",
      )
}

export function runFolderAccess(folder = runFolder()): Finding {
  const found = statSync(folder, { throwIfNoEntry: false })
  if (found === undefined) return ok("Run folder", `${folder} (not there yet; made when something starts)`)
  const open = process.platform !== "win32" && (found.mode & 0o077) !== 0
  return open
    ? wrong(
        "Run folder",
        `${folder} may be read by others (mode ${(found.mode & 0o777).toString(8)})`,
        `chmod 700 "${folder}"`,
      )
    : ok("Run folder", folder)
}

export async function midi(): Promise<Finding> {
  const native = await nativeMidi()
  return native.available
    ? ok("MIDI", native.sentence)
    : note(
        "MIDI",
        native.sentence,
        "everything works without; with it requests are served at once instead of at Live's next frame",
      )
}
