/** Files over SysEx: packing on this machine, and transfers on the simulated line (virtual time: the figures are those of the cables, not of this machine). */
import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import {
  blockLength,
  blockRoom,
  CHUNK_FROM_BOARD,
  CHUNK_TO_BOARD,
  decodeFrame,
  Peer,
  type PeerEffect,
  pack,
  unpack,
  utf8,
} from "@backline/sysex"
import { type CableOptions, DIN, Line, OriginalBoard, type Party, Rehearsal } from "@backline/sysex/line"
import { type Figure, median, type Row, ratio } from "../row.ts"

const MEGABYTE = 1_000_000
const RUNS = 9
/** The compiler has done its best by then. */
const WARM_UPS = 3

/** As one would write it down first: every bit on its own. */
function packBitByBit(bytes: Uint8Array): Uint8Array {
  const wire = new Uint8Array(Math.ceil((bytes.length * 8) / 7))
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const value = ((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1
    const group = Math.floor(bit / 7)
    wire[group] = (wire[group] ?? 0) | (value << (6 - (bit % 7)))
  }
  return wire
}

function unpackBitByBit(wire: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(Math.floor((wire.length * 7) / 8))
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const value = ((wire[Math.floor(bit / 7)] ?? 0) >> (6 - (bit % 7))) & 1
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (value << (7 - (bit & 7)))
  }
  return bytes
}

/** Megabytes of plain bytes per second. */
function speed(work: (bytes: Uint8Array) => unknown, bytes: Uint8Array, plain: number): number {
  for (let warm = 0; warm < WARM_UPS; warm += 1) work(bytes)
  const rates = Array.from({ length: RUNS }, () => {
    const start = performance.now()
    work(bytes)
    return plain / 1_000 / (performance.now() - start)
  })
  return median(rates)
}

export const sysexPack: Figure = {
  id: "sysex-pack",
  says: "packing 8-bit data into 7-bit bytes and back, against a loop over bits",
  measure: async (): Promise<Row[]> => {
    const plain = Uint8Array.from({ length: 4 * MEGABYTE }, (_none, index) => (index * 31 + 7) & 255)
    const wire = pack(plain)
    const row = (id: string, ours: number, peer: number): Row => {
      const times = ratio(ours, peer, "higher")
      const met = ours >= 50 && times >= 20
      return {
        id,
        unit: "MB/s (peer: bit by bit)",
        ours,
        peer,
        ratio: times,
        floor: null,
        goal: "≥ 50 MB/s, ≥ 20 ×",
        met,
      }
    }
    return [
      row("sysex-pack", speed(pack, plain, plain.length), speed(packBitByBit, plain, plain.length)),
      row("sysex-unpack", speed(unpack, wire, plain.length), speed(unpackBitByBit, wire, plain.length)),
    ]
  },
}

interface Link {
  readonly name: string
  readonly cable: CableOptions
  /** What the agent says of itself on USB, and in the example for a UART: the longest SysEx, and what it holds unread. */
  readonly frame: number
  readonly window: number
  /** Whether no notes go over this cable. */
  readonly alone?: boolean
}

/** USB at full speed: a packet of 64 bytes holds 48 of MIDI, and one a millisecond is what every host controller gives. */
const USB_PER_BYTE = 1 / 48
const BOARD = { frame: 512, window: 2_048 }
const UART_BOARD = { frame: 256, window: 1_024 }
const DIN_FRAME = 128

const din: Link = { name: "din", cable: DIN, ...UART_BOARD }
/** Nothing else uses the cable, and the UART's buffer is as large as USB's: the longest frames. */
const dinAlone: Link = { name: "din-alone", cable: DIN, ...BOARD, alone: true }
const usb = (roundTrip: number): Link => ({
  name: `usb-${roundTrip}ms`,
  cable: { perByte: USB_PER_BYTE, delay: roundTrip / 2 },
  ...BOARD,
})

/** 31,250 baud, ten bits a byte, of which seven bits are ours: bytes a second if there were no frames at all. */
const SEVEN_EIGHTHS = (31_250 / 10) * (7 / 8)

const text = (length: number): Uint8Array => utf8("print('hello')\n".repeat(Math.ceil(length / 15)).slice(0, length))

type Way = "write" | "read"

/** Bytes of the file per second, from the question to the board's word that it is stored (or our own that it is checked). */
function ours({ cable, frame, window, alone = false }: Link, way: Way, size: number): number {
  const rehearsal = new Rehearsal({ seed: 1, alone, toBoard: cable, toHost: cable, board: { frame, window } })
  rehearsal.board.files.total = 10 * MEGABYTE
  if (way === "read") rehearsal.board.files.put("/a", text(size))
  rehearsal.greet()
  const began = rehearsal.now
  const job = rehearsal.begin((host, now) =>
    way === "read" ? host.read("/a", now) : host.write("/a", text(size), now),
  )
  const outcome = rehearsal.until(job, 3_600_000)
  if (outcome.kind === "failed") throw new Error(`the ${way} failed: ${outcome.fault.code}`)
  return (size * 1_000) / (rehearsal.now - began)
}

/** The same the original's way: one chunk, one ACK; up to the last ACK, which says nothing of storing. */
function originals({ cable }: Link, way: Way, size: number): number {
  const line = new Line({ seed: 1, toBoard: cable, toHost: cable })
  const board = new OriginalBoard({ buffer: 1_000 })
  if (way === "read") board.put("/a", text(size))
  const peer = new Peer(1)
  let ended: number | undefined
  const party: Party<PeerEffect> = {
    frame: (sysex, now) => {
      const reading = decodeFrame(sysex)
      return reading.kind === "frame" ? peer.frame(reading.frame, now) : []
    },
    silence: (now) => peer.silence(now),
    get deadline() {
      return peer.deadline
    },
  }
  line.board(board)
  const seat = line.host(party, (effect) => {
    if (effect.kind === "failed") throw new Error(`the original's ${way} failed: ${effect.failure}`)
    if (effect.kind === "sent" || effect.kind === "received") ended = line.clock.now
  })
  const path = utf8("/a")
  seat.carry(
    way === "read" ? peer.request(path, 0, CHUNK_FROM_BOARD) : peer.send(path, text(size), 0, CHUNK_TO_BOARD).effects,
  )
  line.clock.run(36_000_000, () => ended !== undefined)
  if (ended === undefined) throw new Error(`the original's ${way} did not end`)
  return (size * 1_000) / ended
}

/**
 * What the link allows: the cable is never idle while the file is on it (or the board's window is what limits), and besides that there is one question with its answer,
 * and for a write the board's word at the end.
 */
function ceiling({ cable, window }: Link, frame: number, way: Way, size: number): number {
  const [plain, perByte] = [blockRoom(frame), cable.perByte ?? 0]
  const roundTrip = 2 * (cable.delay ?? 0)
  const bytePause = Math.max(perByte, roundTrip / window)
  const onTheWire = (size / plain) * blockLength(plain) * bytePause
  return (size * 1_000) / (onTheWire + roundTrip * (way === "write" ? 2 : 1))
}

function transfers(link: Link, frame: number, part: number, goal: string, most?: number): Row[] {
  const sizes = [10_240, MEGABYTE] as const
  return (["write", "read"] as const).flatMap((way) =>
    sizes.map((size): Row => {
      const [mine, its] = [ours(link, way, size), originals(link, way, size)]
      const floor = most ?? ceiling(link, frame, way, size)
      const name = size === MEGABYTE ? "1MB" : "10kB"
      return {
        id: `sysex-${link.name}-${way}-${name}`,
        unit: `B/s (peer: stop and wait, ${way === "read" ? CHUNK_FROM_BOARD : CHUNK_TO_BOARD})`,
        ours: mine,
        peer: its,
        ratio: ratio(mine, its, "higher"),
        floor,
        goal,
        met: mine >= floor * part,
      }
    }),
  )
}

export const sysexDin: Figure = {
  id: "sysex-din",
  says: "a file over DIN, 31,250 baud; the floor is what frames of 41 ms can carry, and with the cable for itself all that its bytes can: 7/8 of 3125 B/s",
  measure: async () => [
    ...transfers(din, DIN_FRAME, 0.95, "≥ 95 % of the floor"),
    ...transfers(dinAlone, BOARD.frame, 0.95, "≥ 95 % of 7/8 of the cable", SEVEN_EIGHTHS),
  ],
}

export const sysexUsb: Figure = {
  id: "sysex-usb",
  says: "a file over USB at 48 kB/s with 1, 5 and 20 ms for a round trip; the floor is what the link allows with frames of 512 bytes",
  measure: async () =>
    [1, 5, 20].flatMap((roundTrip) => transfers(usb(roundTrip), BOARD.frame, 0.9, "≥ 90 % of the floor")),
}

interface Cost {
  readonly way: string
  readonly "microseconds per kB": number
  readonly "bytecodes per kB": number
}

export const boardCost: Figure = {
  id: "board-cost",
  says: "what a board's Python runs for each kilobyte it receives, against doing it bit by bit (counted and timed with CPython on this machine)",
  measure: async (): Promise<Row[]> => {
    const costs = costsOf(readCosts())
    const row = (unit: keyof Omit<Cost, "way">): Row => {
      const [mine, its] = [costs.ours[unit], costs.peer[unit]]
      const times = ratio(mine, its, "lower")
      const id = unit.startsWith("bytecodes") ? "board-cost-bytecodes" : "board-cost-time"
      return { id, unit, ours: mine, peer: its, ratio: times, floor: null, goal: "≥ 5 × fewer", met: times >= 5 }
    }
    return [row("bytecodes per kB"), row("microseconds per kB")]
  },
}

function costsOf(costs: readonly Cost[]): { readonly ours: Cost; readonly peer: Cost } {
  const ours = costs.find(({ way }) => way === "whole_groups")
  const peer = costs.find(({ way }) => way === "bit_by_bit")
  if (ours && peer) return { ours, peer }
  throw new Error(`device.cost said only ${costs.map(({ way }) => way).join(", ") || "nothing"}`)
}

/** One line of JSON for each way of doing it. */
function readCosts(): Cost[] {
  const python = fileURLToPath(new URL("../../python", import.meta.url))
  const env = { ...process.env, PYTHONPATH: python, PYTHONDONTWRITEBYTECODE: "1" }
  const ran = spawnSync(process.env.BACKLINE_PYTHON ?? "python3", ["-m", "device.cost"], { encoding: "utf8", env })
  if (ran.status !== 0) throw new Error(`device.cost ended with ${ran.status}: ${ran.stderr}`)
  return ran.stdout
    .trim()
    .split("\n")
    .map((line): Cost => JSON.parse(line))
}
