/** Which input belongs to which output: a device has both, under one name. */
import type { InputEntry, OutputEntry, PortEntry } from "@backline/midi"

export interface DevicePort {
  readonly name: string
  readonly input: InputEntry
  readonly output: OutputEntry
}

/** Windows calls the further ports of one device "MIDIIN2 (Name)" and "MIDIOUT2 (Name)". */
const ofWindows = /^MIDI(?:IN|OUT)(\d*) \((.*)\)$/

const plain = (name: string): string =>
  name.replace(ofWindows, (_all, place: string, inner: string) => `${inner} ${place}`)

/** Pairs by source and name; ports of the same name in the order in which the system lists them. Ports of Live's simulator are no devices. */
export function pairPorts(entries: readonly PortEntry[]): DevicePort[] {
  const inputs = entries.filter((entry) => entry.direction === "input" && entry.source !== "simulator")
  const outputs = entries.filter((entry) => entry.direction === "output" && entry.source !== "simulator")
  const taken = new Set<PortEntry>()
  const pairs: DevicePort[] = []
  for (const output of outputs) {
    const input = inputs.find(
      (one) => !taken.has(one) && one.source === output.source && plain(one.name) === plain(output.name),
    )
    if (input?.direction !== "input" || output.direction !== "output") continue
    taken.add(input)
    pairs.push({ name: plain(output.name), input, output })
  }
  return pairs
}
