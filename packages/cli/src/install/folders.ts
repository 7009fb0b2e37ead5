/** Where Live looks for remote scripts of its user, by operating system. */
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { homedir } from "node:os"
import { join } from "node:path"

export interface Surroundings {
  readonly platform: NodeJS.Platform
  readonly home: string
  readonly env: { readonly [name: string]: string | undefined }
}

export const surroundings = (): Surroundings => ({ platform: process.platform, home: homedir(), env: process.env })

/** Live's preference folders, the youngest version last. */
function preferenceFolders({ platform, home, env }: Surroundings): string[] {
  const parent =
    platform === "darwin"
      ? join(home, "Library/Preferences/Ableton")
      : platform === "win32"
        ? join(env.APPDATA ?? join(home, "AppData/Roaming"), "Ableton")
        : undefined
  if (parent === undefined || !existsSync(parent)) return []
  const versions = readdirSync(parent).filter((name) => /^Live \d/.test(name))
  versions.sort((a, b) => a.localeCompare(b, "en", { numeric: true }))
  return versions.map((name) => join(parent, name, ...(platform === "win32" ? ["Preferences"] : [])))
}

/** Users move their User Library; Live notes where in Library.cfg. */
export function movedUserLibraries(where: Surroundings): string[] {
  return preferenceFolders(where).flatMap((folder) => {
    const file = join(folder, "Library.cfg")
    if (!existsSync(file)) return []
    const places = [...readFileSync(file, "utf8").matchAll(/<ProjectPath Value="([^"]+)"/g)]
    return places.map((place) => join(place[1] ?? "", "User Library"))
  })
}

function usualUserLibrary({ platform, home }: Surroundings): string[] {
  if (platform === "darwin") return [join(home, "Music/Ableton/User Library")]
  if (platform === "win32") return [join(home, "Documents/Ableton/User Library")]
  return []
}

/** Existing `Remote Scripts` folders (or User Libraries where one can be made), best first. */
export function remoteScriptsFolders(where: Surroundings = surroundings()): string[] {
  const libraries = [...movedUserLibraries(where).reverse(), ...usualUserLibrary(where)]
  return [...new Set(libraries)]
    .filter((library) => existsSync(library))
    .map((library) => join(library, "Remote Scripts"))
}
