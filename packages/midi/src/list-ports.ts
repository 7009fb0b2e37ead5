import { listBoardPorts } from "./board/board-ports.ts"
import { listSimulatorPorts } from "./door/simulator-ports.ts"
import { MidiFault } from "./fault.ts"
import { loadNative } from "./native/load.ts"
import { nativePorts, virtualInput, virtualOutput } from "./native/native-ports.ts"
import type { MidiInput, MidiListener, MidiOutput, PortList } from "./port/port.ts"

/** Every port that this machine offers now: native ones, those of running simulators, and simulated boards. Never rejects for want of a MIDI system. */
export async function listPorts(options: { readonly runFolder?: string } = {}): Promise<PortList> {
  const native = await listNativePorts()
  const { runFolder } = options
  return {
    ports: [...native.ports, ...listSimulatorPorts(runFolder), ...listBoardPorts(runFolder)],
    missing: native.missing,
  }
}

async function listNativePorts(): Promise<PortList> {
  try {
    return { ports: nativePorts(await loadNative()), missing: undefined }
  } catch (problem) {
    if (problem instanceof MidiFault) return { ports: [], missing: problem.message }
    throw problem
  }
}

/** @throws MidiFault `no-midi`, `refused` (Windows has no virtual ports: make one with loopMIDI and open it by name) */
export async function openVirtualOutput(name: string): Promise<MidiOutput> {
  return virtualOutput(await loadNative(), name)
}

/** @throws MidiFault as `openVirtualOutput` */
export async function openVirtualInput(name: string, listener: MidiListener): Promise<MidiInput> {
  return virtualInput(await loadNative(), name, listener)
}

/** Whether native MIDI works here, as a sentence for people. */
export async function nativeMidi(): Promise<{ readonly available: boolean; readonly sentence: string }> {
  const { ports, missing } = await listNativePorts()
  if (missing !== undefined) return { available: false, sentence: missing }
  const names = [...new Set(ports.map((port) => port.name))]
  return {
    available: true,
    sentence: names.length > 0 ? `native ports: ${names.join(", ")}` : "works; no ports are there",
  }
}
