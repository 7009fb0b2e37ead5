/** doctor: what is wrong, and what to do. */
import { Command } from "commander"
import { conformance } from "../conformance/command.ts"
import type { Context } from "../context.ts"
import type { Check, Finding, Verdict } from "../doctor/check.ts"
import { installation } from "../doctor/installation.ts"
import { midi, node, python, runFolderAccess } from "../doctor/machine.ts"
import { gateways, liveAnswers } from "../doctor/running.ts"
import { EXIT } from "../exit-codes.ts"
import type { Terminal } from "../terminal.ts"

const CHECKS: readonly Check[] = [
  () => node(),
  python,
  () => runFolderAccess(),
  midi,
  () => installation(),
  liveAnswers,
  gateways,
]

const MARKS: { readonly [verdict in Verdict]: readonly [string, "green" | "yellow" | "red"] } = {
  ok: ["✓", "green"],
  note: ["·", "yellow"],
  wrong: ["✗", "red"],
}

export function doctorCommand(contextOf: (command: Command) => Context, ended: (code: number) => void): Command {
  return new Command("doctor")
    .description("say what is wrong and what to do")
    .option("--conformance", "try on the running Live what the simulator holds to be true of it, and print a report")
    .action(async (options: { readonly conformance?: boolean }, command: Command) => {
      const context = contextOf(command)
      if (options.conformance) return conformance(context, ended)
      const { terminal } = context
      const findings: Finding[] = []
      for (const check of CHECKS) {
        const finding = await check()
        findings.push(finding)
        terminal.show(lines(terminal, finding))
      }
      if (terminal.json) terminal.answer(findings.map((finding) => ({ ...finding })))
      if (findings.some((finding) => finding.verdict === "wrong")) ended(EXIT.refused)
    })
}

function lines(terminal: Terminal, { name, verdict, found, advice }: Finding): string {
  const [mark, colour] = MARKS[verdict]
  const head = `${terminal.style(colour, mark)} ${terminal.style("bold", name.padEnd(14))} ${found}`
  return advice === undefined ? head : `${head}\n  ${" ".repeat(14)} → ${advice}`
}
