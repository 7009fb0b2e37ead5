/** What the side door says: answers, faults and MIDI, read from its lines. */
import { Fault, type FaultBody, isFaultCode } from "@backline/protocol"

/** A message that Live sent out. */
export interface SentMidi {
  readonly bytes: Uint8Array
  /** "track": the notes that a track plays; "script": what a remote script sends to its hardware. */
  readonly from: "script" | "track"
  /** Which track, counted from 0; only of tracks. */
  readonly track?: number
  /** When in the song, in beats; only of tracks. */
  readonly beat?: number
  /** Which script, by the name of its package; only of scripts. */
  readonly script?: string
}

export type Said =
  | { readonly kind: "answer"; readonly id: unknown; readonly ok: unknown }
  | { readonly kind: "fault"; readonly id: unknown; readonly fault: Fault }
  | { readonly kind: "midi"; readonly midi: SentMidi }

/** @throws Fault `malformed` for what the side door never says */
export function readSaid(line: string): Said {
  const said = parsed(line)
  if (isSent(said.from) && Array.isArray(said.midi)) return { kind: "midi", midi: readMidi(said, said.from, said.midi) }
  if ("fault" in said && isFaultBody(said.fault)) return { kind: "fault", id: said.id, fault: Fault.from(said.fault) }
  if ("ok" in said) return { kind: "answer", id: said.id, ok: said.ok }
  throw strange(line)
}

const isSent = (from: unknown): from is SentMidi["from"] => from === "track" || from === "script"

function readMidi(said: Record<string, unknown>, from: SentMidi["from"], bytes: unknown[]): SentMidi {
  return {
    bytes: Uint8Array.from(bytes, Number),
    from,
    ...(typeof said.track === "number" && { track: said.track }),
    ...(typeof said.beat === "number" && { beat: said.beat }),
    ...(typeof said.script === "string" && { script: said.script }),
  }
}

function isFaultBody(value: unknown): value is FaultBody {
  return typeof value === "object" && value !== null && "code" in value && isFaultCode(value.code)
}

function parsed(line: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line)
    if (typeof value === "object" && value !== null) return { ...value }
  } catch (problem) {
    throw strange(line, problem)
  }
  throw strange(line)
}

function strange(line: string, cause?: unknown): Fault {
  const message = `the simulator said ${JSON.stringify(line.slice(0, 80))}, which is nothing it ever says`
  return new Fault("malformed", { blame: "host", stage: "client", message, cause })
}
