/** What a board answers: done, or which fault. Numbers as they travel; docs/files-protocol.md, section 6. */

export const DONE = 0
/** Of a STATE only: everything is stored. */
export const STORED = 1

export const STATUS = {
  "not-found": 2,
  exists: 3,
  "not-a-folder": 4,
  "is-a-folder": 5,
  "not-empty": 6,
  "read-only": 7,
  full: 8,
  outside: 9,
  locked: 10,
  "bad-pin": 11,
  crc: 12,
  "unknown-transfer": 13,
  busy: 14,
  malformed: 15,
  version: 16,
  "unknown-op": 17,
  io: 18,
  cancelled: 19,
} as const

export type BoardFault = keyof typeof STATUS
/** Faults that only the host can know of. */
export type HostFault = "silent" | "unplugged" | "deadline" | "error" | "unable"
export type FileFaultCode = BoardFault | HostFault

const NAMES: ReadonlyMap<number, BoardFault> = new Map(namesByNumber())

function* namesByNumber(): Iterable<[number, BoardFault]> {
  let name: BoardFault
  for (name in STATUS) yield [STATUS[name], name]
}

/** A status that this version does not know is `io`: something is wrong, and it is not stored. */
export const faultOf = (status: number): BoardFault => NAMES.get(status) ?? "io"

export const OPERATIONS = {
  hello: 1,
  unlock: 2,
  list: 3,
  stat: 4,
  mkdir: 5,
  rename: 6,
  delete: 7,
  free: 8,
  reset: 9,
  read: 10,
  write: 11,
  cancel: 12,
  verify: 13,
} as const

export type FileOperation = keyof typeof OPERATIONS
