/** Frames that nobody on the line meant: right checksums, wrong everything else. A stranger cannot be believed, and must not cost anything. */
import { encodeBody } from "../files/body.ts"
import { encodeFileFrame, type FileFrame, MOST_NUM14 } from "../files/frames.ts"
import { OPERATIONS, STATUS, STORED } from "../files/status.ts"
import { encodeFrame, type Frame, frameOf } from "../midibridge/frames.ts"
import { MOST_NUM24 } from "../packing/numbers.ts"
import { utf8 } from "../packing/utf8.ts"
import { between, bytesFrom, type Dice } from "./random.ts"

/** Paths that lead out of the root, or into no file system at all. */
const PATHS = ["/../secret", "/a/../../secret", "..", "", "/", "//", "/a\\b", "/\u0000", `/${"x".repeat(300)}`] as const
const HUGE = [0, 1, 255, 65_535, MOST_NUM24, 2 ** 31, 2 ** 53, -1, 0.5] as const

const oneOf = <T>(roll: Dice, all: readonly [T, ...T[]] | readonly T[], otherwise: T): T =>
  all[between(roll, 0, all.length - 1)] ?? otherwise

/** `host`: somebody whose number is on the line; one frame in three pretends to be his. `transfer`: near one that is under way. */
export function strangeFrame(roll: Dice, host: number, transfer: number): Uint8Array {
  const kind = roll()
  if (kind < 0.1) return Uint8Array.of(0xf0, ...bytesFrom(roll, between(roll, 0, 200)).map((byte) => byte & 0x7f), 0xf7)
  if (kind < 0.3) return encodeFrame(strangeOriginal(roll))
  if (kind < 0.4)
    return frameOf(
      between(roll, 0x10, 0x13),
      bytesFrom(roll, between(roll, 0, 60)).map((byte) => byte & 0x7f),
    )
  const mine = roll() < 0.33 ? host : between(roll, 0, MOST_NUM14)
  return encodeFileFrame(strangeOurs(roll, mine, (transfer + between(roll, 0, 5)) & MOST_NUM14))
}

function strangeOriginal(roll: Dice): Frame {
  const [id, path] = [between(roll, 0, MOST_NUM24), utf8(oneOf(roll, PATHS, ""))]
  const index = between(roll, 0, 3)
  const all: readonly Frame[] = [
    { kind: "request", chunkSize: between(roll, 0, MOST_NUM24), path },
    { kind: "start", id, type: between(roll, 0, 3), chunks: between(roll, 0, MOST_NUM24), path },
    { kind: "data", id, index, bytes: bytesFrom(roll, between(roll, 0, 80)) },
    { kind: "ack", id, index },
  ]
  return oneOf(roll, all, { kind: "ack", id, index })
}

/** Everything but what only the board could know: that a file of so many blocks is stored. */
function strangeOurs(roll: Dice, host: number, transfer: number): FileFrame {
  const [number, index] = [
    between(roll, 0, MOST_NUM14),
    roll() < 0.7 ? between(roll, 0, 40) : between(roll, 0, MOST_NUM24),
  ]
  const status = oneOf(roll, [0, 0, 0, STORED, ...Object.values(STATUS), 127], 0)
  const all: readonly FileFrame[] = [
    { kind: "ask", host, number, operation: strangeOperation(roll), body: strangeBody(roll) },
    { kind: "answer", host, number, operation: between(roll, 0, 20), status, body: strangeBody(roll) },
    { kind: "block", host, transfer, index, bytes: bytesFrom(roll, between(roll, 0, 240)) },
    {
      kind: "state",
      host,
      transfer,
      status,
      base: status === STORED ? MOST_NUM24 - index : index,
      have: Math.floor(roll() * 2 ** 32),
    },
  ]
  return oneOf(roll, all, { kind: "block", host, transfer, index, bytes: new Uint8Array() })
}

/** No `cancel` and no `reset`, which a board obeys whoever asks. */
function strangeOperation(roll: Dice): number {
  const operation = between(roll, 0, 40)
  return operation === OPERATIONS.cancel || operation === OPERATIONS.reset ? OPERATIONS.list : operation
}

function strangeBody(roll: Dice): Uint8Array {
  if (roll() < 0.3) return bytesFrom(roll, between(roll, 0, 60))
  const [path, to] = [oneOf(roll, PATHS, ""), oneOf(roll, PATHS, "")]
  const size = oneOf(roll, HUGE, 0)
  return encodeBody({
    path,
    to,
    size,
    from: size,
    block: size,
    transfer: size,
    next: size,
    blocks: size,
    crc: "../../..",
    entries: 7,
  })
}
