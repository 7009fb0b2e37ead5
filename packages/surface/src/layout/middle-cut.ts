/** Names that are too long lose their middle: "Bassline Verse 2" and "Bassline Verse 3" stay apart at both ends. */

const ELLIPSIS = "…"

/** The longest form of `name` that `measure` (pixels) fits into `room`. Empty when not even one letter and the dots fit. */
export function middleCut(name: string, room: number, measure: (text: string) => number): string {
  if (measure(name) <= room) return name
  const letters = [...name]
  let fits = ""
  let low = 1
  let high = letters.length - 1
  while (low <= high) {
    const kept = (low + high) >> 1
    const head = letters.slice(0, Math.ceil(kept / 2)).join("")
    const tail = letters.slice(letters.length - Math.floor(kept / 2)).join("")
    const text = `${head.trimEnd()}${ELLIPSIS}${tail.trimStart()}`
    if (measure(text) <= room) {
      fits = text
      low = kept + 1
    } else high = kept - 1
  }
  return fits
}
