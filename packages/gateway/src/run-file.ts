/** The note that says where a gateway serves, for programs on this machine (docs/protocol.md, section 11). */
import { chmodSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"

export interface GatewayNote {
  readonly version: string
  readonly pid: number
  readonly url: string
  /** Seconds since 1970. */
  readonly started: number
}

/** Gateways of one process share its note; the youngest stands in it. */
const notes = new Map<string, GatewayNote[]>()

/** Writes the note whole or not at all. Returns what takes it back. */
export function publish(folder: string, note: GatewayNote): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, `gateway-${note.pid}.json`)
  const standing = notes.get(path) ?? []
  standing.push(note)
  notes.set(path, standing)
  write(path, note)
  return () => takeBack(path, standing, note)
}

function takeBack(path: string, standing: GatewayNote[], note: GatewayNote): void {
  const at = standing.indexOf(note)
  if (at < 0) return
  standing.splice(at, 1)
  const youngest = standing.at(-1)
  if (youngest) write(path, youngest)
  else rmSync(path, { force: true })
}

function write(path: string, note: GatewayNote): void {
  const draft = `${path}.draft`
  writeFileSync(draft, JSON.stringify(note), { mode: 0o600 })
  // The mode above counts only for a new file; a draft may be left from a process that died.
  chmodSync(draft, 0o600)
  renameSync(draft, path)
}
