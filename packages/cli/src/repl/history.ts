/** Lines typed before, kept in the user's folder and readable by nobody else. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { homedir } from "node:os"
import { dirname, join } from "node:path"

const MOST_LINES = 500

export const historyFile = (): string => process.env.BACKLINE_HISTORY ?? join(homedir(), ".backline", "history")

/** Youngest first, as node:readline wants it. */
export function loadHistory(file = historyFile()): string[] {
  if (!existsSync(file)) return []
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .slice(0, MOST_LINES)
}

export function saveHistory(lines: readonly string[], file = historyFile()): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(file, `${lines.slice(0, MOST_LINES).join("\n")}\n`, { mode: 0o600 })
}
