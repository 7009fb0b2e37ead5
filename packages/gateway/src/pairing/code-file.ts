/** The pairing code between two runs of the gateway: who was paired stays paired. */
import { randomBytes } from "node:crypto"
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"

const NAME = "pairing-code"
/** 128 bits as base64url. */
const CODE = /^[\w-]{22}$/

/** The code of this folder, made when there is none, when it is no code, and when others on this machine could have read it. */
export function keptCode(folder: string): string {
  const path = join(folder, NAME)
  const found = statSync(path, { throwIfNoEntry: false })
  // Windows has no such modes; there the folder of the user keeps others out.
  const isPrivate = found?.isFile() === true && (process.platform === "win32" || (found.mode & 0o077) === 0)
  const code = isPrivate ? readFileSync(path, "utf8") : ""
  return CODE.test(code) ? code : newCode(folder)
}

/** Makes a new code; every screen that was paired with the old one has to be paired again. */
export function newCode(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const code = randomBytes(16).toString("base64url")
  const path = join(folder, NAME)
  const draft = `${path}.${process.pid}.draft`
  rmSync(draft, { force: true })
  writeFileSync(draft, code, { mode: 0o600, flag: "wx" })
  chmodSync(draft, 0o600)
  renameSync(draft, path)
  return code
}
