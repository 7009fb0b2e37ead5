import { type Body, countIn, textIn } from "./body.ts"

/** What a board says of itself in `hello`, read with care: boards are written by many. */
export interface BoardHello {
  readonly name: string
  readonly firmware: string
  readonly board: string
  readonly uid: string
  readonly frame: number
  readonly window: number
  readonly locked: boolean
  readonly readonly: boolean
  readonly crash: string | undefined
  readonly root: string
}

export function readHello(body: Body): BoardHello {
  const text = (field: string): string => textIn(body, field) ?? ""
  return {
    name: text("name"),
    firmware: text("firmware"),
    board: text("board"),
    uid: text("uid"),
    frame: countIn(body, "frame") ?? 0,
    window: countIn(body, "window") ?? 0,
    locked: body.locked === true,
    readonly: body.readonly === true,
    crash: textIn(body, "crash"),
    root: textIn(body, "root") ?? "/",
  }
}
