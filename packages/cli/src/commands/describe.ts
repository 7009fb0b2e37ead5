/** describe: what an object or a member is, with its documentation. */
import { Command } from "commander"
import { type Context, withLive } from "../context.ts"
import { described } from "../repl/described.ts"
import { wirePath } from "../wire-path.ts"

export function describeCommand(contextOf: (command: Command) => Context): Command {
  return new Command("describe")
    .description("say what stands at a path: members, types, ranges, documentation")
    .argument("<path...>", "path of an object, list, property or function; or the name of a class, e.g. Track")
    .action(async (words: string[], _options, command: Command) => {
      const context = contextOf(command)
      const [first = ""] = words
      const operation = /^[A-Z]/.test(first)
        ? ({ op: "describe", type: first } as const)
        : ({ op: "describe", path: wirePath(words) } as const)
      const answer = await withLive(context, (live) => live.request(operation))
      context.terminal.answer(answer, described(answer))
    })
}
