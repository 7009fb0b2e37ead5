/** What a file's name says about its content. */

export type Language = "python" | "json" | "toml" | "markdown" | "javascript" | "plain"

const LANGUAGES: Readonly<Record<string, Language>> = {
  py: "python",
  pyi: "python",
  json: "json",
  toml: "toml",
  ini: "toml",
  cfg: "toml",
  md: "markdown",
  js: "javascript",
  mjs: "javascript",
}

const WORDS: Record<Language, string> = {
  python: "Python",
  json: "JSON",
  toml: "TOML",
  markdown: "Markdown",
  javascript: "JavaScript",
  plain: "Text",
}

export function languageOf(path: string): Language {
  const ending = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? ""
  return LANGUAGES[ending] ?? "plain"
}

export const languageName = (language: Language): string => WORDS[language]

const STEP = 1_024
const UNITS = ["bytes", "kB", "MB", "GB"] as const

/** "812 bytes", "3.4 kB". */
export function sizeText(bytes: number): string {
  const unit = UNITS.findIndex((_, index) => bytes < STEP ** (index + 1))
  const at = unit < 0 ? UNITS.length - 1 : unit
  const value = bytes / STEP ** at
  return `${at === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${UNITS[at]}`
}

/** Seconds and minutes that are left. */
export function leftText(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1_000)
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`
}
