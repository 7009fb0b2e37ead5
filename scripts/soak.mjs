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
  sums.broken.push(...report.broken)
}

await standalone(async () => {
  await buildAll({ quiet: true })
  const line = await import(`${root}packages/sysex/dist/line.js`)
  const [count = 10_000, first = 1] = process.argv.slice(2).map(Number)
  const sums = { saved: 0, read: 0, failed: {}, broken: [] }
  for (let seed = first; seed < first + count; seed += 1) add(sums, line[kindOf(seed)](seed))
  for (const broken of sums.broken.slice(0, 50)) process.stderr.write(`${broken}\n`)
  const reasons = Object.entries(sums.failed).map(([code, times]) => `${code} ${times}`)
  process.stdout.write(
    `soak: ${count} ordeals, ${sums.saved} saved, ${sums.read} read, failed for a named reason: ${reasons.join(", ") || "none"}; ${sums.broken.length} promises broken\n`,
  )
  return sums.broken.length === 0 ? 0 : 1
})
