/** Python's mistakes: what its layout forbids, and what its grammar cannot read. Names, types and values are known to the board only. */
import { pythonLanguage } from "@codemirror/lang-python"
import { grammarMistakes } from "./grammar.ts"
import type { Mistake } from "./mistake.ts"
import { withoutGaps } from "./python-gaps.ts"
import { layoutMistakes } from "./python-layout.ts"
import { pythonLines } from "./python-lines.ts"

/** Nobody reads more of them, and each costs time. */
const MOST = 50

export function pythonMistakes(text: string): Mistake[] {
  const { lines, mistakes } = pythonLines(text)
  const unclosed = mistakes.slice(0, MOST)
  const known = [...unclosed, ...layoutMistakes(text, lines).slice(0, MOST)]
  const lineOf = (at: number): number => text.slice(0, at).split("\n").length
  const named = new Set(known.flatMap(({ from, to }) => [lineOf(from) - 1, lineOf(from), lineOf(to), lineOf(to) + 1]))
  // Behind something that is never closed the grammar reads nonsense.
  const end = Math.min(text.length + 1, ...unclosed.map(({ from }) => from))
  const grammar = grammarMistakes(pythonLanguage.parser.parse(withoutGaps(text)), text)
    .filter(({ from }) => from < end)
    .slice(0, MOST)
    .filter(({ from }) => !named.has(lineOf(from)))
  return firstOfEachLine([...known, ...grammar], lineOf)
}

function firstOfEachLine(mistakes: readonly Mistake[], lineOf: (at: number) => number): Mistake[] {
  const lines = new Map<number, Mistake>()
  for (const mistake of mistakes.toSorted((a, b) => a.from - b.from)) {
    const line = lineOf(mistake.from)
    if (!lines.has(line)) lines.set(line, mistake)
  }
  return [...lines.values()]
}
