/** devices: everything that can be spoken to, on all ports. */
import { findDevices } from "@backline/device-files"
import { listPorts } from "@backline/midi/node"
import { EXIT } from "../exit-codes.ts"
import type { Ending, FilesContext } from "./context.ts"

/** Exit code 3 when nothing was found. */
export async function devices({ terminal, signal }: FilesContext): Promise<Ending> {
  const { ports, missing } = await listPorts()
  const { devices: found, unusable } = await findDevices(ports, { signal })
  const rows = found.map(({ name, mode, port, about }) => ({
    name,
    port: port.name,
    mode,
    firmware: about?.firmware ?? "",
    board: about?.board ?? "",
    uid: about?.uid ?? "",
    locked: about?.locked ?? false,
    readonly: about?.readonly ?? false,
    crash: about?.crash ?? null,
  }))
  if (missing !== undefined) terminal.remark(`no native MIDI: ${missing}`)
  for (const { name, why } of unusable) terminal.remark(`"${name}": ${why}`)
  terminal.answer(rows, rows.map(line).join("\n") || "no device answers")
  return rows.length === 0 ? EXIT.unreachable : undefined
}

interface Row {
  readonly name: string
  readonly port: string
  readonly mode: string
  readonly firmware: string
  readonly board: string
  readonly locked: boolean
  readonly readonly: boolean
  readonly crash: string | null
}

function line({ name, port, mode, firmware, board, locked, readonly, crash }: Row): string {
  const marks = [
    mode === "midibridge" ? "runs the original MidiBridge: text only" : "",
    locked ? "locked: needs --pin" : "",
    readonly ? "read-only" : "",
    crash === null ? "" : `crashed: ${crash.trim().split("\n").at(-1)}`,
  ].filter((mark) => mark !== "")
  const made = [board, firmware].filter((part) => part !== "").join(", ")
  return [`${name}  on "${port}"`, made, ...marks].filter((part) => part !== "").join("  ")
}
