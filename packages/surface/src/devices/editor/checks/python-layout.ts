/** What Python's layout forbids: indentation as CPython judges it, colons that are missing, and print as it was in Python 2. */
import type { Mistake } from "./mistake.ts"
import type { LogicalLine } from "./python-lines.ts"

interface Level {
  /** Columns with tabs up to the next multiple of eight, and with tabs as one: where they disagree, tabs and spaces are mixed. */
  readonly column: number
  readonly other: number
}

const TAB = 8
const COMPOUND = /^(?:if|elif|else|for|while|try|except|finally|with|def|class|async\s+(?:def|for|with))\b/
/** Names, too, in another place: they open a block only where the line ends with a colon. */
const SOFT = /^(?:match|case)\b/
const OLD_PRINT = /^print[ \t]+(?!(?:in|is|and|or|if|not|for)\b)["'\w]/
const MIXED = "tabs and spaces are mixed: this indentation means different things to different eyes"

export function layoutMistakes(text: string, lines: readonly LogicalLine[]): Mistake[] {
  const mistakes: Mistake[] = []
  const levels: Level[] = [{ column: 0, other: 0 }]
  let block: LogicalLine | undefined
  for (const line of lines) {
    const say = (message: string): void => void mistakes.push({ from: line.from, to: line.to, message })
    const problem = indentation(levelOf(text.slice(line.start, line.from)), levels, block)
    if (problem !== undefined) say(problem)
    const words = text.slice(line.from, line.to)
    if (COMPOUND.test(words) && !line.hasColon) say("a colon is missing at the end of this line")
    if (OLD_PRINT.test(words)) say("print needs round brackets: print(…)")
    block = words.endsWith(":") && (COMPOUND.test(words) || SOFT.test(words)) ? line : undefined
  }
  if (block) mistakes.push({ from: block.from, to: block.to, message: missing(block) })
  return mistakes
}

const missing = ({ line }: LogicalLine): string => `an indented block is missing after line ${line}`

function levelOf(space: string): Level {
  let column = 0
  for (const letter of space) column = letter === "\t" ? (Math.floor(column / TAB) + 1) * TAB : column + 1
  return { column, other: space.length }
}

/** Moves `levels` to the new one; says what is wrong with it. */
function indentation(level: Level, levels: Level[], block: LogicalLine | undefined): string | undefined {
  const last = levels.at(-1) ?? { column: 0, other: 0 }
  if (level.column === last.column) {
    if (level.other !== last.other) return MIXED
    return block && missing(block)
  }
  if (level.column > last.column) {
    levels.push(level)
    if (level.other <= last.other) return MIXED
    return block ? undefined : "this line is indented, and nothing above it asks for that"
  }
  while ((levels.at(-1)?.column ?? 0) > level.column) levels.pop()
  const reached = levels.at(-1) ?? { column: 0, other: 0 }
  if (block) return missing(block)
  if (reached.column !== level.column) return "this indentation matches no line above"
  return reached.other === level.other ? undefined : MIXED
}
