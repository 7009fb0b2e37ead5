/** repl: a console for Live with completion, documentation, history and watches. */
import { createInterface, type Interface } from "node:readline"
import type { Live } from "@backline/live"
import { Fault } from "@backline/protocol"
import { Command } from "commander"
import { type Context, withLive } from "../context.ts"
import { complete } from "../repl/completion.ts"
import { described } from "../repl/described.ts"
import { loadHistory, saveHistory } from "../repl/history.ts"
import { type Line, readLine } from "../repl/language.ts"
import { Watches } from "../repl/watches.ts"
import type { Terminal } from "../terminal.ts"

const HELP = `
  song.tempo                       read            song.tempo = 124            write
  song.scenes.2.fire()             call            song.tempo?                 documentation
  song.tracks."Bass"               by name         Track?                      a whole class
  watch song.is_playing            show changes    unwatch [path], watches
  Tab completes, ↑ recalls, Ctrl-D ends.
`

export function replCommand(contextOf: (command: Command) => Context): Command {
  return new Command("repl")
    .description("a console for Live: completion, documentation, history, watches")
    .action(async (_options, command: Command) => {
      const context = contextOf(command)
      await withLive(context, (live) => consoleFor(context, live))
    })
}

async function consoleFor({ terminal, signal }: Context, live: Live): Promise<void> {
  const lines = createInterface({
    input: process.stdin,
    output: terminal.json ? undefined : process.stdout,
    prompt: terminal.json ? "" : "live> ",
    history: loadHistory(),
    historySize: 500,
    completer: (line: string, done: (problem: Error | null, result: [string[], string]) => void) => {
      complete(line, (operation) => live.request(operation)).then(
        (result) => done(null, result),
        () => done(null, [[], line]), // nothing stands at what was typed so far: nothing to complete
      )
    },
  })
  const history: { lines?: string[] } = {}
  lines.on("history", (past) => {
    history.lines = past
  })
  const watches = new Watches(live, (text) => interject(lines, terminal, text))
  signal.addEventListener("abort", () => lines.close(), { once: true })
  lines.on("SIGINT", () => lines.close())
  terminal.show(`Live ${live.version}. help shows what to type.`)
  try {
    await converse(lines, { terminal, live, watches })
  } finally {
    watches.stop()
    if (history.lines) saveHistory(history.lines)
  }
}

/** Writes above the line being typed. */
function interject(lines: Interface, terminal: Terminal, text: string): void {
  if (terminal.json) {
    terminal.answer({ watch: text })
    return
  }
  process.stdout.write(`\r\x1b[K${text}\n`)
  lines.prompt(true)
}

interface Talk {
  readonly terminal: Terminal
  readonly live: Live
  readonly watches: Watches
}

async function converse(lines: Interface, talk: Talk): Promise<void> {
  lines.prompt()
  for await (const text of lines) {
    if ((await obey(text, talk)) === "exit") break
    lines.prompt()
  }
  lines.close()
}

async function obey(text: string, talk: Talk): Promise<"exit" | "on"> {
  try {
    return await answer(readLine(text), talk)
  } catch (problem) {
    if (!(problem instanceof Fault)) throw problem
    if (talk.terminal.json) talk.terminal.answer({ fault: { code: problem.code, message: problem.message } })
    else talk.terminal.show(talk.terminal.style("red", problem.message))
    return "on"
  }
}

async function answer(line: Line, { terminal, live, watches }: Talk): Promise<"exit" | "on"> {
  if (line.kind === "exit") return "exit"
  if (line.kind === "help") terminal.show(HELP)
  if (line.kind === "watch") watches.start(line.path)
  if (line.kind === "unwatch") watches.stop(line.path)
  if (line.kind === "watches") terminal.answer(watches.paths, watches.paths.join("\n") || "nothing is watched")
  if (line.kind === "request") terminal.answer(await live.request(line.operation))
  if (line.kind === "describe") {
    const page = await live.request(line.operation)
    terminal.answer(page, described(page))
  }
  return "on"
}
