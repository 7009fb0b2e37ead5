/** The commands of `backline`, one file each in commands/. */
import { Command, InvalidArgumentError } from "commander"
import { callCommand, getCommand, queryCommand, setCommand } from "./commands/access.ts"
import { describeCommand } from "./commands/describe.ts"
import { doctorCommand } from "./commands/doctor.ts"
import { filesCommand } from "./commands/files.ts"
import { installCommand } from "./commands/install.ts"
import { replCommand } from "./commands/repl.ts"
import { simulatorCommand } from "./commands/simulator.ts"
import { demoCommand, startCommand } from "./commands/start.ts"
import { watchCommand } from "./commands/watch.ts"
import type { Context, GlobalOptions } from "./context.ts"
import { version } from "./house.ts"
import { type Streams, terminal } from "./terminal.ts"

const EXAMPLES = `
Examples:
  backline demo                                   everything, without Live
  backline get song.tempo
  backline set song.tracks.0.mixer_device.volume.value -6dB
  backline call song.scenes.2.fire
  backline query song 'tempo,tracks{name,color}' --json
  backline watch song.is_playing

Exit codes: 0 done, 1 Live refused or doctor found something, 2 wrong path or value, 3 nothing to talk to, 130 interrupted.`

const seconds = (text: string): number => {
  const value = Number(text)
  if (!(value > 0)) throw new InvalidArgumentError(`"${text}" is not a number of seconds above 0.`)
  return value
}

/** `ended` notes the exit code of a command that decides it by itself. */
export function program(streams: Streams, signal: AbortSignal, ended: (code: number) => void): Command {
  const contextOf = (command: Command): Context => {
    const options = command.optsWithGlobals<GlobalOptions>()
    return { terminal: terminal(streams, options.json === true), signal, options }
  }
  const root = new Command("backline")
    .description("Ableton Live under the control of any program and any screen")
    .version(version())
    .option("--json", "answers as one line of JSON each")
    .option("--url <address>", "talk through the gateway at this address instead of to Live directly")
    .option("--timeout <seconds>", "give a request up after so long (5)", seconds)
    .addHelpText("after", EXAMPLES)
    .showHelpAfterError("(backline --help shows what there is)")
    // What stands behind a command is its own: `simulator python --version` asks Python.
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void streams.out.write(text),
      writeErr: (text) => void streams.err.write(text),
    })
  const commands = [
    demoCommand(contextOf),
    startCommand(contextOf),
    simulatorCommand(contextOf, ended),
    installCommand(contextOf),
    doctorCommand(contextOf, ended),
    getCommand(contextOf),
    setCommand(contextOf),
    callCommand(contextOf),
    queryCommand(contextOf),
    watchCommand(contextOf),
    describeCommand(contextOf),
    replCommand(contextOf),
    filesCommand(contextOf, ended),
  ]
  for (const command of commands) root.addCommand(inherited(command, root))
  return root
}

/** Options of the program may stand behind the command too: `backline get song.tempo --json`. */
function inherited(command: Command, root: Command): Command {
  for (const option of root.options) if (option.long !== "--version") command.addOption(option)
  for (const child of command.commands) inherited(child, root)
  return command.copyInheritedSettings(root)
}
