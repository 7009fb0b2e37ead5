/** Where a command writes. One object, so that tests can read what a person would have seen. */
import { styleText } from "node:util"
import type { Json } from "@backline/protocol"

export interface Terminal {
  readonly json: boolean
  /** The answer of the command: text for people, or one line of JSON with `--json`. */
  answer(value: Json, text?: string): void
  /** Progress and remarks: never on standard output, so that pipes carry answers only. */
  remark(text: string): void
  /** Only for people: left out with `--json`. */
  show(text: string): void
  style(format: "bold" | "dim" | "green" | "yellow" | "red", text: string): string
}

export interface Streams {
  readonly out: { write(text: string): unknown; readonly isTTY?: boolean }
  readonly err: { write(text: string): unknown; readonly isTTY?: boolean }
}

export function terminal(streams: Streams, json: boolean): Terminal {
  const colours = streams.out.isTTY === true && process.env.NO_COLOR === undefined && !json
  return {
    json,
    answer: (value, text) => {
      streams.out.write(`${json ? JSON.stringify(value) : (text ?? printed(value))}\n`)
    },
    remark: (text) => {
      streams.err.write(`${text}\n`)
    },
    show: (text) => {
      if (!json) streams.out.write(`${text}\n`)
    },
    style: (format, text) => (colours ? styleText(format, text, { validateStream: false }) : text),
  }
}

/** A value as a person reads it: texts bare, trees as indented JSON. */
export function printed(value: Json): string {
  if (typeof value === "string") return value
  return typeof value === "object" && value !== null ? JSON.stringify(value, null, 2) : String(value)
}
