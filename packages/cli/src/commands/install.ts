/** install: puts the remote script where Live finds it. */
import { Fault } from "@backline/protocol"
import { Command } from "commander"
import type { Context } from "../context.ts"
import { remoteScriptsFolders } from "../install/folders.ts"
import { installScript, removeScript, SCRIPT_NAME } from "../install/script.ts"

interface InstallOptions {
  readonly path?: string
  readonly remove?: boolean
}

export function installCommand(contextOf: (command: Command) => Context): Command {
  return new Command("install")
    .description("copy the remote script to Live's Remote Scripts folder")
    .option("--path <folder>", "the Remote Scripts folder, when it is not where Live puts it")
    .option("--remove", "take the script out again")
    .action((options: InstallOptions, command: Command) => {
      const { terminal } = contextOf(command)
      const folder = options.path ?? foundFolder()
      if (options.remove) {
        const removed = removeScript(folder)
        terminal.answer(
          { removed, folder },
          removed ? `removed ${SCRIPT_NAME} from ${folder}` : `there was no ${SCRIPT_NAME} in ${folder}`,
        )
        return
      }
      const target = installScript(folder)
      terminal.answer({ installed: target }, `installed ${target}`)
      terminal.show(NEXT_STEPS)
    })
}

const NEXT_STEPS = `
Next, in Live:
  1. Restart Live (it looks for new scripts only when it starts).
  2. Settings → Link, Tempo & MIDI → Control Surface: choose ${SCRIPT_NAME}.
  3. If a MIDI port named Backline is listed, choose it as Input and Output: requests are then served at once instead of at the next frame.
Then: backline doctor`

function foundFolder(): string {
  const [folder] = remoteScriptsFolders()
  if (folder !== undefined) return folder
  throw new Fault("refused", {
    blame: "client",
    stage: "client",
    message:
      "no User Library of Live was found on this machine; start Live once so that it makes one, or name its Remote Scripts folder with --path",
  })
}
