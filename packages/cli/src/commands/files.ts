/** files: what is on MIDI hardware, over SysEx. */
import { Command } from "commander"
import type { Context } from "../context.ts"
import { type AgentFlags, agent } from "../files/agent.ts"
import { acting, type DeviceChoice } from "../files/context.ts"
import { devices } from "../files/devices.ts"
import { df, ls, mkdir, mv, reset, rm, type SyncFlags, sync } from "../files/folder.ts"
import { log } from "../files/log.ts"
import { type SimulateFlags, simulate } from "../files/simulate.ts"
import { get, put, verify } from "../files/transfer.ts"

const EXAMPLES = `
Paths on a device begin at its root: lib/code.py is /lib/code.py. Without --port the only device that answers is meant.

  backline files devices
  backline files put code.py lib/ --port "Drum box"
  backline files sync ./project / --delete --dry-run
  backline files agent /Volumes/CIRCUITPY/lib
  backline files simulate ./folder

Exit codes: 0 done, 1 the device refused or something differs, 2 wrong path or option, 3 no device or no answer, 130 interrupted.`

export function filesCommand(contextOf: (command: Command) => Context, ended: (code: number) => void): Command {
  const act = acting(contextOf, ended)
  const files = new Command("files")
    .description("files to and from MIDI hardware, over SysEx")
    .addHelpText("after", EXAMPLES)
  const on = (name: string, says: string): Command => {
    const command = new Command(name)
      .description(says)
      .option("--port <name>", "the device's MIDI port, or a part of its name")
      .option("--pin <pin>", "for a device that is locked")
      .option("--alone", "nothing plays over this cable: longer frames, faster on DIN")
    files.addCommand(command)
    return command
  }
  files.addCommand(
    new Command("devices")
      .description("list every device that answers, with firmware and mode")
      .action((_options, command: Command) => act(command, devices)),
  )
  on("ls", "list a folder")
    .argument("[folder]", "on the device", "/")
    .action((folder: string, flags: DeviceChoice, command: Command) =>
      act(command, (context) => ls(context, folder, flags)),
    )
  on("get", "copy a file from the device")
    .argument("<path>", "on the device")
    .argument("[file]", "here; a folder keeps the name")
    .action((path: string, file: string | undefined, flags: DeviceChoice, command: Command) =>
      act(command, (context) => get(context, path, file, flags)),
    )
  on("put", "copy files to the device, each stored and verified before it counts")
    .argument("<file>", "here")
    .argument("<more...>", "further files, and last the path or folder on the device")
    .action((file: string, more: string[], flags: DeviceChoice, command: Command) =>
      act(command, (context) => put(context, [file, ...more], flags)),
    )
  on("rm", "remove files, and folders that are empty")
    .argument("<paths...>", "on the device")
    .option("-r, --recursive", "folders with everything in them")
    .action((paths: string[], flags: DeviceChoice & { readonly recursive?: boolean }, command: Command) =>
      act(command, (context) => rm(context, paths, flags)),
    )
  on("mv", "rename or move")
    .argument("<from>", "on the device")
    .argument("<to>", "new path, or a folder that is there")
    .action((from: string, to: string, flags: DeviceChoice, command: Command) =>
      act(command, (context) => mv(context, from, to, flags)),
    )
  on("mkdir", "make a folder")
    .argument("<folder>", "on the device")
    .action((folder: string, flags: DeviceChoice, command: Command) =>
      act(command, (context) => mkdir(context, folder, flags)),
    )
  on("df", "say how much space is left").action((flags: DeviceChoice, command: Command) =>
    act(command, (context) => df(context, flags)),
  )
  on("verify", "say size and checksum of what is stored, or compare it with a file here")
    .argument("<path>", "on the device")
    .argument("[file]", "here")
    .action((path: string, file: string | undefined, flags: DeviceChoice, command: Command) =>
      act(command, (context) => verify(context, path, file, flags)),
    )
  on("sync", "make a folder on the device hold what a folder here holds, by checksum")
    .argument("<folder>", "here")
    .argument("<path>", "folder on the device")
    .option("--from-device", "the other way round")
    .option("--both", "copy what is missing on either side; what differs is left alone")
    .option("--delete", "also remove what the other side does not have")
    .option("--dry-run", "only say what would be done")
    .action((folder: string, path: string, flags: SyncFlags, command: Command) =>
      act(command, (context) => sync(context, folder, path, flags)),
    )
  on("reset", "restart the device's program")
    .option("--hard", "restart the whole device")
    .action((flags: DeviceChoice & { readonly hard?: boolean }, command: Command) =>
      act(command, (context) => reset(context, flags)),
    )
  on("log", "show what the device reports, such as the traceback of its program, until Ctrl-C").action(
    (flags: DeviceChoice, command: Command) => act(command, (context) => log(context, flags)),
  )
  files.addCommand(
    new Command("agent")
      .description("write the program for boards into a folder: backline_files.py")
      .argument("[folder]", "here, such as lib on the drive of a board", ".")
      .option("--original", "with backline_original.py, for browsers made for MidiBridge")
      .option("--midibridge", "with pymidibridge.py too, for programs made for MidiBridge")
      .option("--examples", "with boot.py, code.py, main_uart.py and show.py in a folder examples")
      .action((folder: string, flags: AgentFlags, command: Command) =>
        act(command, (context) => agent(context, folder, flags)),
      ),
  )
  files.addCommand(
    new Command("simulate")
      .description("serve a folder of this computer as a device, until Ctrl-C")
      .argument("<folder>", "here")
      .option("--name <name>", "of the device and its port", "Simulated board")
      .option("--frame <bytes>", "longest SysEx that it takes", "256")
      .option("--window <bytes>", "bytes that it can hold unread", "1024")
      .option("--pin <pin>", "lock it")
      .option("--readonly", "write protect it")
      .option("--crash <text>", "be in this crash")
      .action((folder: string, flags: SimulateFlags, command: Command) =>
        act(command, (context) => simulate(context, folder, flags)),
      ),
  )
  return files
}
