/** `backline doctor --conformance`: the report, while it is made and as it is sent in. */
import { arch, platform, release } from "node:os"
import { connect } from "@backline/live"
import { runningScripts } from "@backline/live/node"
import type { Context } from "../context.ts"
import { EXIT } from "../exit-codes.ts"
import { version } from "../house.ts"
import type { Terminal } from "../terminal.ts"
import { chapters } from "./claims/index.ts"
import { type Finding, type Report, tryAll } from "./run.ts"

const MARKS = { held: ["green", "✓"], differs: ["red", "✗"], "not tried": ["yellow", "·"] } as const

/** Exit code 1 when a claim differs, or when the Set does not look as before. */
export async function conformance(context: Context, ended: (code: number) => void): Promise<void> {
  const { terminal, signal, options } = context
  // Not stopped by the signal: what was begun has to be cleaned up.
  const live = await connect({
    name: "conformance",
    ...(options.url === undefined ? {} : { url: options.url }),
    ...(options.timeout === undefined ? {} : { deadline: options.timeout * 1_000 }),
  })
  try {
    const report = await tryAll(live, chapters(), { signal, tell: (finding) => terminal.show(line(terminal, finding)) })
    const from = { ...writer(), ...report }
    if (terminal.json) terminal.answer({ ...from, findings: from.findings.map((finding) => ({ ...finding })) })
    else terminal.show(summary(from))
    if (!report.unchanged || report.findings.some(({ verdict }) => verdict === "differs")) ended(EXIT.refused)
    else if (signal.aborted) ended(EXIT.interrupted)
  } finally {
    await live.close()
  }
}

const writer = () => ({
  backline: version(),
  host: runningScripts()[0]?.host ?? "unknown",
  system: `${platform()} ${release()} ${arch()}, Node ${process.versions.node}`,
})

function line(terminal: Terminal, { verdict, chapter, says, evidence, expected, observed, reason }: Finding): string {
  const [colour, mark] = MARKS[verdict]
  const head = `${terminal.style(colour, mark)} ${terminal.style("bold", chapter)}: ${says}`
  if (verdict === "not tried") return `${head} (not tried: ${reason ?? ""})`
  if (verdict === "held") return head
  const rows = [
    `    the simulator (${evidence}): ${JSON.stringify(expected)}`,
    `    this Live: ${JSON.stringify(observed)}`,
  ]
  return [head, ...rows].join("\n")
}

function summary(report: Report & ReturnType<typeof writer>): string {
  const count = (verdict: Finding["verdict"]): number =>
    report.findings.filter((finding) => finding.verdict === verdict).length
  const who = report.host === "simulator" ? "the simulator" : "Live"
  return [
    "",
    `${who} ${report.live}, Backline ${report.backline}, ${report.system}`,
    `${count("held")} as expected, ${count("differs")} different, ${count("not tried")} not tried`,
    report.unchanged
      ? "The Set is as it was: the scratch track is gone."
      : "The Set is not as it was: please look at it before you save, and say so in the report.",
    ...(report.host === "simulator"
      ? ["This was the simulator: on a real Live the same tells where the simulator is wrong."]
      : [
          "Please send the whole of it in with an issue, best as `backline doctor --conformance --json > conformance.json`.",
        ]),
  ].join("\n")
}
