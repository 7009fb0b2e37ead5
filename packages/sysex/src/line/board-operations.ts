/** What a `RehearsalBoard` does when it is asked: one row per operation of docs/files-protocol.md, section 3. */
import { type Body, countIn, encodeBody, textIn } from "../files/body.ts"
import { crc32c, crcText } from "../files/crc32c.ts"
import { OPERATIONS } from "../files/status.ts"
import { blocksOf } from "../files/terms.ts"
import { packedLength } from "../packing/continuous.ts"
import { type BoardFiles, partOf, Refusal } from "./board-files.ts"
import { Arriving, type BoardTransfer, Leaving } from "./board-transfers.ts"

/** The part of a board that operations need. */
interface Stage {
  readonly files: BoardFiles
  readonly options: {
    readonly frame: number
    readonly window: number
    readonly name: string
    readonly uid: string
    readonly pin: string | undefined
    readonly storing: number
  }
  unlocked: boolean
  readonly transfers: readonly BoardTransfer[]
  nextTransfer(): number
  begin(transfer: BoardTransfer): void
  end(which: (transfer: BoardTransfer) => boolean): void
  restartAt(time: number, soft: boolean): void
}

interface Asker {
  readonly host: number
  readonly now: number
}

export interface BoardOperation {
  readonly whileLocked?: boolean
  /** @throws Refusal */
  act(board: Stage, body: Body, asker: Asker): { readonly body: Body; readonly more?: Uint8Array[] }
}

const RESTART_AFTER = 200
/** Wire bytes of an ANSWER besides its packed body. */
const ANSWER_HEAD = 17

const hello: BoardOperation = {
  whileLocked: true,
  act: ({ options: { frame, window, name, uid }, files, unlocked }) => ({
    body: {
      name,
      firmware: "rehearsal",
      board: "rehearsal",
      uid,
      frame,
      window,
      locked: !unlocked,
      readonly: files.readonly,
      crash: null,
      root: "/",
    },
  }),
}

const unlock: BoardOperation = {
  whileLocked: true,
  act: (board, body) => {
    if (board.options.pin !== undefined && body.pin !== board.options.pin) throw new Refusal("bad-pin")
    board.unlocked = true
    return { body: {} }
  },
}

const list: BoardOperation = {
  act: ({ files, options: { frame } }, body) => {
    const all = files.list(files.checked(body.path))
    const from = countIn(body, "from") ?? 0
    const entries: unknown[] = []
    for (const { name, isFolder, size } of all.slice(from)) {
      const next = [...entries, [name, isFolder, size, 0]]
      const length = encodeBody({ entries: next, next: all.length }).length
      if (entries.length > 0 && ANSWER_HEAD + packedLength(length) > frame) break
      entries.push([name, isFolder, size, 0])
    }
    const next = from + entries.length
    return { body: { entries, next: next < all.length ? next : null } }
  },
}

const stat: BoardOperation = {
  act: ({ files }, body) => {
    const path = files.checked(body.path)
    if (files.isFolder(path)) return { body: { folder: true, size: 0, time: 0 } }
    return { body: { folder: false, size: files.file(path).length, time: 0 } }
  },
}

const mkdir: BoardOperation = {
  act: ({ files }, body) => {
    files.makeFolder(files.checked(body.path))
    return { body: {} }
  },
}

const rename: BoardOperation = {
  act: ({ files }, body) => {
    files.rename(files.checked(body.path), files.checked(body.to))
    return { body: {} }
  },
}

const remove: BoardOperation = {
  act: ({ files }, body) => {
    files.remove(files.checked(body.path))
    return { body: {} }
  },
}

const free: BoardOperation = { act: ({ files }) => ({ body: { free: files.free, total: files.total } }) }

const reset: BoardOperation = {
  act: (board, body, { now }) => {
    board.restartAt(now + RESTART_AFTER, body.soft === true)
    return { body: {} }
  },
}

/** @throws Refusal `malformed` */
function counted(body: Body, field: string, least: number): number {
  const value = countIn(body, field)
  if (value === undefined || value < least) throw new Refusal("malformed", `${field}: ${JSON.stringify(body[field])}`)
  return value
}

const read: BoardOperation = {
  act: (board, body, { host, now }) => {
    const path = board.files.checked(body.path)
    const [block, from] = [counted(body, "block", 1), counted(body, "from", 0)]
    const bytes = board.files.file(path)
    const transfer = board.nextTransfer()
    const blocks = blocksOf(bytes.length, block)
    const { window, storing } = board.options
    const leaving = new Leaving(bytes, from, { host, transfer, path, block, window, storing }, now)
    board.begin(leaving)
    return { body: { transfer, size: bytes.length, crc: crcText(crc32c(bytes)), blocks }, more: leaving.due(now) }
  },
}

const write: BoardOperation = {
  act: (board, body, { host, now }) => {
    const path = board.files.checked(body.path)
    const [block, size, crc] = [counted(body, "block", 1), counted(body, "size", 0), textIn(body, "crc") ?? ""]
    if (!/^[0-9a-f]{8}$/.test(crc)) throw new Refusal("malformed", `crc: ${JSON.stringify(body.crc)}`)
    if (board.files.isFolder(path)) throw new Refusal("is-a-folder")
    const part = partOf(path, crc)
    const rival = board.transfers.find((one) => one instanceof Arriving && !one.over && one.part === part)
    if (rival && rival.plan.path !== path) throw new Refusal("busy")
    board.end((one) => one === rival)
    if (board.files.free + board.files.part(part).length < size) throw new Refusal("full")
    const transfer = board.nextTransfer()
    const { window, storing } = board.options
    const plan = { host, transfer, path, block, window, storing }
    const arriving = new Arriving(board.files, plan, { size, crc, part }, now)
    board.begin(arriving)
    return { body: { transfer, have: arriving.have }, more: arriving.first }
  },
}

const cancel: BoardOperation = {
  act: (board, body, { host }) => {
    const found = board.transfers.find(({ plan }) => plan.transfer === body.transfer && plan.host === host)
    if (!found) throw new Refusal("unknown-transfer")
    if (found instanceof Arriving && !found.over && body.keep !== true) board.files.drop(found.part)
    board.end((one) => one === found)
    return { body: {} }
  },
}

const verify: BoardOperation = {
  act: ({ files }, body) => {
    const bytes = files.file(files.checked(body.path))
    return { body: { size: bytes.length, crc: crcText(crc32c(bytes)) } }
  },
}

export const BOARD_OPERATIONS: ReadonlyMap<number, BoardOperation> = new Map([
  [OPERATIONS.hello, hello],
  [OPERATIONS.unlock, unlock],
  [OPERATIONS.list, list],
  [OPERATIONS.stat, stat],
  [OPERATIONS.mkdir, mkdir],
  [OPERATIONS.rename, rename],
  [OPERATIONS.delete, remove],
  [OPERATIONS.free, free],
  [OPERATIONS.reset, reset],
  [OPERATIONS.read, read],
  [OPERATIONS.write, write],
  [OPERATIONS.cancel, cancel],
  [OPERATIONS.verify, verify],
])
