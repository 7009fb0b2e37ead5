import { MidiFault } from "../fault.ts"
import { MessageAssembler } from "../message/assembler.ts"
import { ClosedLatch } from "../port/latch.ts"
import {
  checkWhole,
  type InputEntry,
  type MidiInput,
  type MidiListener,
  type MidiOutput,
  type OutputEntry,
  type PortEntry,
} from "../port/port.ts"
import type { NativeInput, NativeOutput, NativeSystem } from "./system.ts"

/** RtMidi's ports as ours. Native systems do not tell when a port vanishes: `closed` settles by `close` only. */
export function nativePorts(system: NativeSystem): PortEntry[] {
  const inputs = withPort(system.Input, namesOf).map((name, at, all) => inputEntry(system, name, at, nth(all, at)))
  const outputs = withPort(system.Output, namesOf).map((name, at, all) => outputEntry(system, name, at, nth(all, at)))
  return [...inputs, ...outputs]
}

/** Which of the ports of its name: unlike its place, that stays the same when another instrument is plugged in. */
const nth = (names: readonly string[], at: number): number =>
  names.slice(0, at).filter((name) => name === names[at]).length

/**
 * A port that other programs see as one of the system's. macOS and Linux only: on Windows make one with loopMIDI and open it by name.
 * @throws MidiFault `refused`
 */
export function virtualOutput(system: NativeSystem, name: string): MidiOutput {
  const native = construct(system.Output)
  attempt(native, name, () => native.openVirtualPort(name))
  return outputOf(native, name)
}

/** As `virtualOutput`, for hearing what other programs play to us. */
export function virtualInput(system: NativeSystem, name: string, listener: MidiListener): MidiInput {
  return inputOf(construct(system.Input), name, listener, (native) => native.openVirtualPort(name))
}

interface Native {
  getPortCount(): number
  getPortName(at: number): string
  closePort(): void
  destroy(): void
}

const namesOf = (native: Native): string[] =>
  Array.from({ length: native.getPortCount() }, (_, at) => native.getPortName(at))

function construct<N extends Native>(kind: new () => N): N {
  try {
    return new kind()
  } catch (cause) {
    throw new MidiFault("no-midi", `the MIDI system of this machine does not answer: ${text(cause)}`, { cause })
  }
}

function withPort<N extends Native, R>(kind: new () => N, ask: (native: N) => R): R {
  const native = construct(kind)
  const answer = ask(native)
  native.destroy()
  return answer
}

const text = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))

function inputEntry(system: NativeSystem, name: string, at: number, which: number): InputEntry {
  const open = async (listener: MidiListener): Promise<MidiInput> =>
    inputOf(construct(system.Input), name, listener, (native) => native.openPort(placeOf(native, name, at)))
  return { direction: "input", id: `native:in:${which}:${name}`, name, source: "native", open }
}

function outputEntry(system: NativeSystem, name: string, at: number, which: number): OutputEntry {
  const open = async (): Promise<MidiOutput> => {
    const native = construct(system.Output)
    attempt(native, name, () => native.openPort(placeOf(native, name, at)))
    return outputOf(native, name)
  }
  return { direction: "output", id: `native:out:${which}:${name}`, name, source: "native", open }
}

/** Places shift when instruments are plugged in; the name is what was chosen. */
function placeOf(native: Native, name: string, at: number): number {
  const names = namesOf(native)
  const place = names[at] === name ? at : names.indexOf(name)
  if (place >= 0) return place
  throw new MidiFault("no-such-port", `no MIDI port is called "${name}" now; there are ${quoted(names)}`)
}

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(", ") || "none"

function attempt(native: Native, name: string, open: () => void): void {
  try {
    open()
  } catch (cause) {
    native.destroy()
    if (cause instanceof MidiFault) throw cause
    throw new MidiFault("refused", `"${name}" could not be opened: ${text(cause)}`, { cause })
  }
}

function inputOf(
  native: NativeInput,
  name: string,
  listener: MidiListener,
  open: (native: NativeInput) => void,
): MidiInput {
  const latch = new ClosedLatch()
  const assembler = new MessageAssembler({
    message: (bytes) => listener.message(bytes, performance.now()),
    fault: (fault) => listener.fault(fault),
  })
  native.ignoreTypes(false, false, false)
  native.on("message", (_seconds, bytes) => {
    if (!latch.isClosed) assembler.push(bytes)
  })
  attempt(native, name, () => open(native))
  return { direction: "input", name, closed: latch.promise, close: () => closeNative(native, latch) }
}

function outputOf(native: NativeOutput, name: string): MidiOutput {
  const latch = new ClosedLatch()
  const send = (bytes: Uint8Array): void => {
    latch.mustBeOpen(name)
    checkWhole(bytes)
    try {
      native.sendMessage([...bytes])
    } catch (cause) {
      throw new MidiFault("port-closed", `"${name}" did not take ${bytes.length} bytes: ${text(cause)}`, { cause })
    }
  }
  return { direction: "output", name, closed: latch.promise, send, close: () => closeNative(native, latch) }
}

function closeNative(native: Native, latch: ClosedLatch): void {
  if (!latch.close("it was closed by this program")) return
  native.closePort()
  native.destroy()
}
