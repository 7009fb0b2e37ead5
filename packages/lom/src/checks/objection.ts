/** Why a value or a call cannot be sent. The message quotes what was given and says what would be right. */
export interface Objection {
  readonly code: "wrong-type" | "out-of-range" | "not-settable"
  readonly message: string
}

/** A value as a message shows it: short, and never an exception of its own. */
export function show(value: unknown): string {
  if (typeof value === "number") return String(value)
  if (value === undefined) return "nothing"
  const text = typeof value === "bigint" || typeof value === "symbol" ? String(value) : written(value)
  return text.length > 80 ? `${text.slice(0, 77)}...` : text
}

function written(value: unknown): string {
  if (typeof value === "function") return "a function"
  try {
    return JSON.stringify(value) ?? String(value)
  } catch {
    return "a value that JSON cannot hold"
  }
}
