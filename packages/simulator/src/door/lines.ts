/** Text that comes in pieces, as lines. */
import { TooLarge } from "@backline/protocol"

/** Characters of the longest line; a Set of 512 tracks by 512 scenes is described in less. */
const LONGEST = 256 * 1024 * 1024

export class Lines {
  #pieces: string[] = []
  #waiting = 0

  /** The lines that are complete now. @throws TooLarge */
  push(text: string): string[] {
    const [first = "", ...rest] = text.split("\n")
    this.#pieces.push(first)
    this.#waiting += first.length
    if (this.#waiting > LONGEST)
      throw new TooLarge({ stage: "client", message: `the simulator sent a line of more than ${LONGEST} characters` })
    const last = rest.pop()
    if (last === undefined) return []
    const lines = [this.#pieces.join(""), ...rest]
    this.#pieces = [last]
    this.#waiting = last.length
    return lines
  }
}
