/**
 * What every MIDI port must do, whatever carries it. Give each case a rig whose output arrives at its input;
 * `run` rejects when the port does not keep the contract written in `port/port.ts`.
 */
import { MidiFault } from "./fault.ts"
import { hex } from "./message/decode.ts"
import type { InputEntry, OutputEntry } from "./port/port.ts"

export interface PortRig {
  readonly output: OutputEntry
  readonly input: InputEntry
  /** Makes both ends disappear from outside; absent when that cannot be done to this kind of port. */
  unplug?(): void | Promise<void>
}

export interface PortCase {
  readonly name: string
  readonly run: (rig: PortRig) => Promise<void>
}

const NOTE_ON = Uint8Array.of(0x90, 60, 100)
const NOTE_OFF = Uint8Array.of(0x80, 60, 0)
const LONG_SYSEX = Uint8Array.from({ length: 4096 }, (_, at) => (at === 0 ? 0xf0 : at === 4095 ? 0xf7 : at & 0x7f))
/** Messages of a length that no buffer on the way holds all of. */
const MUCH = 64

export const portCases: readonly PortCase[] = [
  {
    name: "plays what is sent, in order, each message whole",
    run: async (rig) => {
      const ear = await listen(rig)
      const output = await rig.output.open()
      for (const bytes of [NOTE_ON, LONG_SYSEX, NOTE_OFF]) output.send(bytes)
      const heard = await ear.until(3)
      same(heard.map(hex), [NOTE_ON, LONG_SYSEX, NOTE_OFF].map(hex))
      same(heard[1]?.length, LONG_SYSEX.length)
      output.close()
      ear.close()
    },
  },
  {
    name: "does not keep the bytes that it was given",
    run: async (rig) => {
      const ear = await listen(rig)
      const output = await rig.output.open()
      const bytes = NOTE_ON.slice()
      output.send(bytes)
      bytes.fill(0)
      same(hex((await ear.until(1))[0] ?? []), hex(NOTE_ON))
      output.close()
      ear.close()
    },
  },
  {
    name: "refuses what is not exactly one message",
    run: async (rig) => {
      const output = await rig.output.open()
      for (const bytes of [
        [],
        [60, 100],
        [0x90, 60],
        [0x90, 60, 100, 0x80, 60, 0],
        [0xf0, 1, 2],
        [0xf4],
        [0x90, 200, 1],
      ])
        same(
          codeOf(() => output.send(Uint8Array.from(bytes))),
          "malformed",
        )
      output.close()
    },
  },
  {
    name: "says that it is closed, once, and refuses to play afterwards",
    run: async (rig) => {
      const output = await rig.output.open()
      output.close()
      output.close()
      same(typeof (await output.closed), "string")
      same(
        codeOf(() => output.send(NOTE_ON)),
        "port-closed",
      )
    },
  },
  {
    name: "delivers what was sent before it closes",
    run: async (rig) => {
      const ear = await listen(rig)
      const output = await rig.output.open()
      output.send(NOTE_ON)
      output.close()
      same(hex((await ear.until(1))[0] ?? []), hex(NOTE_ON))
      ear.close()
    },
  },
  {
    name: "lets who sends much wait until it has left, in order and without loss",
    run: async (rig) => {
      const ear = await listen(rig)
      const output = await rig.output.open()
      for (let count = 0; count < MUCH; count++) {
        output.send(LONG_SYSEX)
        if (count % 8 === 7) await output.flushed?.()
      }
      output.send(NOTE_OFF)
      const heard = await ear.until(MUCH + 1)
      same(
        heard.map(({ length }) => length),
        [...Array.from({ length: MUCH }, () => LONG_SYSEX.length), NOTE_OFF.length],
      )
      output.close()
      await output.flushed?.()
      ear.close()
    },
  },
  {
    name: "can be opened again after it was closed",
    run: async (rig) => {
      ;(await rig.output.open()).close()
      const ear = await listen(rig)
      const output = await rig.output.open()
      output.send(NOTE_ON)
      same((await ear.until(1)).length, 1)
      output.close()
      ear.close()
    },
  },
  {
    name: "tells both ends when it is unplugged",
    run: async (rig) => {
      if (!rig.unplug) return
      const ear = await listen(rig)
      const output = await rig.output.open()
      await rig.unplug()
      same(typeof (await ear.closed), "string")
      same(typeof (await output.closed), "string")
      same(
        codeOf(() => output.send(NOTE_ON)),
        "port-closed",
      )
    },
  },
]

async function listen(rig: PortRig) {
  const heard: Uint8Array[] = []
  let wake = (): void => undefined
  const input = await rig.input.open({
    message: (bytes) => {
      heard.push(bytes)
      wake()
    },
    fault: (fault) => {
      throw fault
    },
  })
  const until = async (count: number): Promise<Uint8Array[]> => {
    while (heard.length < count) {
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
    return heard
  }
  return { until, closed: input.closed, close: () => input.close() }
}

function codeOf(play: () => void): string {
  try {
    play()
  } catch (fault) {
    if (fault instanceof MidiFault) return fault.code
    throw fault
  }
  return "nothing was thrown"
}

function same(found: unknown, wanted: unknown): void {
  const [left, right] = [JSON.stringify(found), JSON.stringify(wanted)]
  if (left !== right) throw new Error(`${left} where the contract wants ${right}`)
}
