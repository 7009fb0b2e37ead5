/** Stock devices: whether each has the parameters, in the order and with the ranges, that the simulator gives it. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { Handle } from "@backline/live"
import type { Json } from "@backline/protocol"
import { contractFolder } from "@backline/simulator"
import { type Bench, type Chapter, type Claim, Unavailable } from "../claim.ts"
import { refusal } from "../seeing.ts"

interface StockParameter {
  readonly name: string
  readonly original_name?: string
  readonly min: number
  readonly max: number
  readonly is_quantized: boolean
}

interface StockDevice {
  readonly name: string
  readonly class_name: string
  /** `Device.type`: 1 instrument, 2 audio effect, 4 MIDI effect. */
  readonly type: number
  readonly insertable: boolean
  readonly parameters: readonly StockParameter[]
}

const INSERTING = [12, 3] as const
const AUDIO_EFFECT = 2
/** In every edition of Live: what an audio effect on a MIDI track stands behind. */
const INSTRUMENT = "Simpler"
const ORDER = 1e-6

async function emptied(track: Handle<"Track">): Promise<void> {
  for (let left = await track.devices.length; left > 0; left -= 1) await track.delete_device(left - 1)
}

/** Editions of Live differ in their devices: one that is not there says nothing about the simulator. */
async function inserted(track: Handle<"Track">, name: string): Promise<Handle<"Device">> {
  try {
    return await track.insert_device(name)
  } catch (problem) {
    if (problem instanceof Error) throw new Unavailable(`${name}: ${problem.message}`)
    throw problem
  }
}

async function parameters({ track }: Bench, { name, type }: StockDevice): Promise<Json> {
  await emptied(track)
  if (type === AUDIO_EFFECT) await inserted(track, INSTRUMENT)
  const device = await inserted(track, name)
  const found = await device.query({
    class_name: true,
    parameters: { original_name: true, min: true, max: true, is_quantized: true },
  })
  await emptied(track)
  const rows = found.parameters.map(({ original_name, min, max, is_quantized }) => [
    original_name,
    near(min),
    near(max),
    is_quantized,
  ])
  return [found.class_name, rows]
}

const near = (value: number): number => Math.round(value / ORDER) * ORDER

const claimOf = (device: StockDevice): Claim => ({
  says: `${device.name} has its ${device.parameters.length} parameters`,
  evidence: "measured",
  since: INSERTING,
  expected: [
    device.class_name,
    device.parameters.map(({ name, original_name, min, max, is_quantized }) => [
      original_name ?? name,
      near(min),
      near(max),
      is_quantized,
    ]),
  ],
  observe: (bench) => parameters(bench, device),
})

const INSERTION: readonly Claim[] = [
  {
    says: "a device that does not exist is named",
    evidence: "measured",
    since: INSERTING,
    expected: "Device Kazoo not found.",
    observe: ({ track }) => refusal(track.insert_device("Kazoo")),
  },
  {
    says: "the first parameter of a device switches it on and off, and shows that",
    evidence: "measured",
    since: INSERTING,
    expected: ["Device On", "On", "Off", 1, "Off", false],
    observe: async ({ track }) => {
      await emptied(track)
      const device = await inserted(track, INSTRUMENT)
      const on = device.parameters.at(0)
      const first = [await on.name.get(), await on.str_for_value(1), await on.str_for_value(0), await on.value.get()]
      await on.value.set(0)
      const after = [await on.str_for_value(await on.value.get()), await device.is_active.get()]
      await emptied(track)
      return [...first, ...after]
    },
  },
  {
    says: "an instrument makes a MIDI track put out audio",
    evidence: "documented",
    since: INSERTING,
    expected: [true, false],
    observe: async ({ track }) => {
      await emptied(track)
      await inserted(track, INSTRUMENT)
      const found = await track.query({ has_audio_output: true, has_midi_output: true })
      await emptied(track)
      return [found.has_audio_output, found.has_midi_output]
    },
  },
]

function stockDevices(): readonly StockDevice[] {
  const table: { readonly devices: readonly StockDevice[] } = JSON.parse(
    readFileSync(join(contractFolder(), "stock-devices.json"), "utf8"),
  )
  return table.devices.filter(({ insertable }) => insertable)
}

export const deviceChapters = (): readonly Chapter[] => [
  { title: "Inserting devices", claims: INSERTION },
  { title: "Stock devices", claims: stockDevices().map(claimOf) },
]
