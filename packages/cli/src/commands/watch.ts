/** watch: prints a value now and whenever it changes. */
import { Command, InvalidArgumentError } from "commander"
import { type Context, withLive } from "../context.ts"
import { wirePath } from "../wire-path.ts"
import { readShape } from "./access.ts"

interface WatchOptions {
  readonly hz?: number
  readonly count?: number
  readonly shape?: string
}

const positive = (text: string): number => {
  const value = Number(text)
  if (!(value > 0)) throw new InvalidArgumentError(`"${text}" is not a number above 0.`)
  return value
}

export function watchCommand(contextOf: (command: Command) => Context): Command {
  return new Command("watch")
    .description("print a value now and at every change, until Ctrl-C")
    .argument("<path...>", "path of a property, an object or a list")
    .option("--hz <rate>", "no more changes per second than this (0.1 to 60)", positive)
    .option("--count <n>", "end after so many values", positive)
    .option("--shape <shape>", "watch a subtree: names such as name,mute or JSON; prints the whole tree each time")
    .action(async (words: string[], options: WatchOptions, command: Command) => {
      const context = contextOf(command)
      const path = wirePath(words)
      const shape = options.shape === undefined ? undefined : readShape(options.shape)
      await withLive(context, async (live) => {
        let left = options.count ?? Number.POSITIVE_INFINITY
        const watch = live.watch(path, {
          signal: context.signal,
          ...(shape === undefined ? {} : { shape }),
          ...(options.hz === undefined ? {} : { hz: options.hz }),
        })
        for await (const value of watch) {
          context.terminal.answer(value)
          left -= 1
          if (left <= 0) break
        }
      })
    })
}
