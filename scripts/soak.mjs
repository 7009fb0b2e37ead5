// `npm run soak`: ten thousand ordeals of file transfers on a simulated line. Every one ends whole and checked, or with a named reason in time.
// `npm run soak -- 500` runs fewer; `npm run soak -- 1 971` runs seed 971 alone.
import { buildAll } from "./build.mjs"
import { root, standalone } from "./setup.mjs"

const KINDS = ["ordeal", "originalOrdeal"]
/** One in five against a board that runs the original. */
const kindOf = (seed) => KINDS[seed % 5 === 0 ? 1 : 0]

function add(sums, report) {
  sums.saved += report.saved
  sums.read += report.read
  for (const [code, count] of report.failed) sums.failed[code] = (sums.failed[code] ?? 0) + count
  for (const [trouble, times] of report.troubles) {
    const before = sums.troubles[trouble] ?? { times: 0, ordeals: 0 }
    sums.troubles[trouble] = { times: before.times + times, ordeals: before.ordeals + 1 }
  }
  sums.broken.push(...report.broken)
}

/** What really happened: a promise is worth as much as the trouble it has seen. */
function table(kinds, troubles) {
  const row = (kind) => ({ times: 0, ordeals: 0, ...troubles[kind] })
  return kinds.map(
    (kind) => `  ${kind.padEnd(20)} ${String(row(kind).times).padStart(9)} × in ${row(kind).ordeals} ordeals\n`,
  )
}

await standalone(async () => {
  await buildAll({ quiet: true })
  const line = await import(`${root}packages/sysex/dist/line.js`)
  const [count = 10_000, first = 1] = process.argv.slice(2).map(Number)
  const sums = { saved: 0, read: 0, failed: {}, troubles: {}, broken: [] }
  for (let seed = first; seed < first + count; seed += 1) add(sums, line[kindOf(seed)](seed))
  for (const broken of sums.broken.slice(0, 50)) process.stderr.write(`${broken}\n`)
  process.stdout.write(`what went wrong (frames, or moments):\n${table(line.TROUBLES, sums.troubles).join("")}`)
  const reasons = Object.entries(sums.failed).map(([code, times]) => `${code} ${times}`)
  process.stdout.write(
    `soak: ${count} ordeals, ${sums.saved} saved, ${sums.read} read, failed for a named reason: ${reasons.join(", ") || "none"}; ${sums.broken.length} promises broken\n`,
  )
  const missing = count < 1_000 ? [] : line.TROUBLES.filter((kind) => !sums.troubles[kind])
  if (missing.length > 0) process.stderr.write(`soak: never drawn: ${missing.join(", ")}\n`)
  return sums.broken.length + missing.length === 0 ? 0 : 1
})
