/** Names close to one that does not exist, so that a complaint can say what was probably meant. */

/** How many letters must be changed, added, dropped or swapped with their neighbour to turn `a` into `b`. */
function distance(a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let i = 1; i <= a.length; i++) {
    const above = row
    row = [i]
    for (let j = 1; j <= b.length; j++) row[j] = cell(a, b, i, j, before, above, row)
    before = above
  }
  return row[b.length] ?? 0
}

function cell(a: string, b: string, i: number, j: number, before: number[], above: number[], row: number[]): number {
  const change = a[i - 1] === b[j - 1] ? 0 : 1
  const best = Math.min(at(above, j) + 1, at(row, j - 1) + 1, at(above, j - 1) + change)
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
  return swapped ? Math.min(best, at(before, j - 2) + 1) : best
}

const at = (row: readonly number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY

function closeness(wanted: string, name: string): number {
  const apart = distance(wanted.toLowerCase(), name.toLowerCase())
  const contained = wanted.length >= 3 && name.toLowerCase().includes(wanted.toLowerCase())
  return contained ? Math.min(apart, 1) : apart
}

/** At most three of `names`, the nearest first; none when nothing is near. */
export function nearNames(wanted: string, names: readonly string[]): readonly string[] {
  const limit = Math.max(1, Math.floor(wanted.length / 3))
  return names
    .map((name) => ({ name, apart: closeness(wanted, name) }))
    .filter(({ apart }) => apart <= limit)
    .sort((a, b) => a.apart - b.apart || a.name.length - b.name.length || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name)
}
