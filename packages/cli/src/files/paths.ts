/** Paths as people type them: on the device they are absolute, and a folder may be meant where a file is asked for. */
import { basename } from "node:path"
import { type Device, DeviceFault } from "@backline/device-files"

/** "lib/x.py" and "/lib/x.py/" are both "/lib/x.py". */
export const onDevice = (path: string): string => `/${path.replace(/^\/+|\/+$/g, "")}`

export const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1)

/** Where a local file goes: into a folder when one is named, or under the name that is given. */
export async function targetOnDevice(device: Device, local: string, wanted: string, several: boolean): Promise<string> {
  const path = onDevice(wanted)
  const inside = path === "/" ? `/${basename(local)}` : `${path}/${basename(local)}`
  if (several || wanted.endsWith("/") || path === "/") return inside
  return (await isFolder(device, path)) ? inside : path
}

export async function isFolder(device: Device, path: string): Promise<boolean> {
  try {
    return (await device.stat(path)).isFolder
  } catch (problem) {
    // An original that cannot list its folders says `error`; writing will show what is there.
    if (problem instanceof DeviceFault && (problem.code === "not-found" || problem.code === "error")) return false
    throw problem
  }
}
