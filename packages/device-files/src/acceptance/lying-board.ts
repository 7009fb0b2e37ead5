/** For tests: a board that answers one operation otherwise than the protocol says, and everything else as it should. */
import {
  type Body,
  decodeBody,
  decodeFileFrame,
  encodeBody,
  encodeFileFrame,
  type FileOperation,
  OPERATIONS,
} from "@backline/sysex"
import { type BoardEffect, type Party, RehearsalBoard } from "@backline/sysex/line"

export function lyingBoard(operation: FileOperation, answer: (asked: Body) => Body): Party<BoardEffect> {
  const board = new RehearsalBoard()
  const { [operation]: code } = OPERATIONS
  return {
    get deadline() {
      return board.deadline
    },
    silence: (now) => board.silence(now),
    frame: (sysex, now) => {
      const reading = decodeFileFrame(sysex)
      const asked = reading.kind === "file" && reading.frame.kind === "ask" ? reading.frame : undefined
      if (asked?.operation !== code) return board.frame(sysex, now)
      const body = encodeBody(answer(decodeBody(asked.body) ?? {}))
      return [{ kind: "send", wire: encodeFileFrame({ ...asked, kind: "answer", status: 0, body }) }]
    },
  }
}
