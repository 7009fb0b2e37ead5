/** `npm run bench`: every figure that a document of ours may quote, ours and the peer's in one run. */
import { setToEvent } from "./figures/changes.ts"
import { gatewayFanOut } from "./figures/fan-out.ts"
import { coldGet, inFlight200, sequentialGets } from "./figures/requests.ts"
import { simulatorCost } from "./figures/simulator.ts"
import { boardCost, sysexDin, sysexPack, sysexUsb } from "./figures/sysex.ts"
import { wholeSetQuery } from "./figures/whole-set.ts"
import { type Figure, type Row, rounded } from "./row.ts"

const FIGURES: readonly Figure[] = [
  sequentialGets,
  coldGet,
  inFlight200,
  setToEvent,
  wholeSetQuery,
  gatewayFanOut,
  simulatorCost,
  sysexPack,
  sysexDin,
  sysexUsb,
  boardCost,
]
const USAGE = `npm run bench -- [--json] [--only <id>] [--list]\n${FIGURES.map(({ id, says }) => `  ${id.padEnd(18)} ${says}`).join("\n")}\n`

interface Wanted {
  readonly json: boolean
  readonly figures: readonly Figure[]
}

function wanted(args: readonly string[]): Wanted | undefined {
  const at = args.indexOf("--only")
  const only = at < 0 ? undefined : args[at + 1]
  const figures = at < 0 ? FIGURES : FIGURES.filter(({ id }) => id === only)
  return figures.length === 0 || args.includes("--list") ? undefined : { json: args.includes("--json"), figures }
}

const shown = (value: number | null): string => (value === null ? "–" : String(rounded(value)))

function line(row: Row): string {
  const times = row.ratio === null ? "–" : `${rounded(row.ratio)} ×`
  return [
    row.id.padEnd(22),
    row.unit.padEnd(36),
    shown(row.ours).padStart(9),
    shown(row.peer).padStart(9),
    times.padStart(9),
    shown(row.floor).padStart(9),
    row.met ? "  yes  " : "  NO   ",
    row.goal,
  ].join(" ")
}

const HEAD = [
  "figure".padEnd(22),
  "unit".padEnd(36),
  "ours".padStart(9),
  "peer".padStart(9),
  "ratio".padStart(9),
  "floor".padStart(9),
  "  met  ",
  "goal",
].join(" ")

async function main(args: readonly string[]): Promise<number> {
  const asked = wanted(args)
  if (asked === undefined) {
    process.stdout.write(USAGE)
    return args.includes("--list") || args.includes("--help") ? 0 : 2
  }
  if (!asked.json)
    process.stdout.write(
      `peer: ableton-js 4.1.0, same simulator, same run; floor: a bare TCP echo Node ↔ Python\n${HEAD}\n`,
    )
  const rows: Row[] = []
  for (const figure of asked.figures) {
    if (asked.json) process.stderr.write(`${figure.id} …\n`)
    const measured = await figure.measure()
    rows.push(...measured)
    if (!asked.json) for (const row of measured) process.stdout.write(`${line(row)}\n`)
  }
  if (asked.json) process.stdout.write(`${JSON.stringify(rows)}\n`)
  return rows.every((row) => row.met) ? 0 : 1
}

process.exitCode = await main(process.argv.slice(2))
// The peer's client keeps a heartbeat and file watchers alive after close.
process.exit()
