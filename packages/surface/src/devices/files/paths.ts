/** Paths on a board: absolute, with `/` between names. */

export const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/")) || "/"
export const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1)
export const within = (folder: string, name: string): string => (folder === "/" ? `/${name}` : `${folder}/${name}`)

/** Every folder above a path, from the root down, itself not among them. */
export function foldersAbove(path: string): string[] {
  const names = path.split("/").slice(1, -1)
  return names.map((_, depth) => `/${names.slice(0, depth + 1).join("/")}`)
}

/** Why this cannot be the name of a file or folder; undefined when it can. */
export function wrongName(name: string): string | undefined {
  if (name === "") return "Give it a name."
  if (name === "." || name === "..") return `"${name}" means a folder itself.`
  if (/[/\\]/.test(name)) return "A name has no / and no \\."
  if ([...name].some((letter) => letter < " " || letter === "\x7f")) return "A name has no control characters."
  return undefined
}
