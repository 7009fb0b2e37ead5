/** Paths as people type them: on the device they are absolute, and a folder may be meant where a file is asked for. */
import { basename } from "node:path"
import { type Asked, type Device, DeviceFault } from "@backline/device-files"

/** "lib/x.py" and "/lib/x.py/" are both "/lib/x.py". */
export const onDevice = (path: string): string => `/${path.replace(/^\/+|\/+$/g, "")}`

export const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1)

/** Where a local file goes: into a folder when one is named, or under the name that is given. */
export async function targetOnDevice(
  device: Device,
  local: string,
  { wanted, several }: { readonly wanted: string; readonly several: boolean },
  asked: Asked,
): Promise<string> {
  const path = onDevice(wanted)
  const inside = path === "/" ? `/${basename(local)}` : `${path}/${basename(local)}`
  if (several || wanted.endsWith("/") || path === "/") return inside
  return (await isFolder(device, path, asked)) ? inside : path
}

export async function isFolder(device: Device, path: string, { signal, deadline }: Asked): Promise<boolean> {
  try {
    return (await device.stat(path, { signal, deadline })).isFolder
  } catch (problem) {
    // An original that cannot list its folders says `error`; writing will show what is there.
    if (problem instanceof DeviceFault && (problem.code === "not-found" || problem.code === "error")) return false
    throw problem
  }
}
