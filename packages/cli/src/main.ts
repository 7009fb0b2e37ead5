/** The front door of the command line: arguments in, exit code out. */
import { Fault } from "@backline/protocol"
import { CommanderError } from "commander"
import { EXIT, EXIT_BY_BLAME } from "./exit-codes.ts"
import { program } from "./program.ts"
import type { Streams } from "./terminal.ts"

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const

/** Runs one command. Ctrl-C ends it in order: connections closed, children stopped. */
export async function main(
  args: readonly string[],
  streams: Streams = { out: process.stdout, err: process.stderr },
): Promise<number> {
  const interrupt = new AbortController()
  const onSignal = (): void => interrupt.abort()
  for (const signal of SIGNALS) process.on(signal, onSignal)
  let code: number = EXIT.ok
  try {
    const root = program(streams, interrupt.signal, (ended) => {
      code = ended
    })
    await root.parseAsync([...args], { from: "user" })
  } catch (problem) {
    code = interrupt.signal.aborted ? EXIT.interrupted : explained(problem, args.includes("--json"), streams)
  } finally {
    for (const signal of SIGNALS) process.off(signal, onSignal)
  }
  return code
}

function explained(problem: unknown, json: boolean, { err }: Streams): number {
  if (problem instanceof CommanderError) return problem.exitCode === 0 ? EXIT.ok : EXIT.usage
  if (problem instanceof Fault) {
    err.write(json ? `${JSON.stringify({ fault: problem.toBody() })}\n` : `backline: ${problem.message}\n`)
    return EXIT_BY_BLAME[problem.blame]
  }
  const text = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)
  err.write(
    json
      ? `${JSON.stringify({ fault: { code: "internal", message: text } })}\n`
      : `backline: a defect of ours, please report it:\n${text}\n`,
  )
  return EXIT.internal
}
