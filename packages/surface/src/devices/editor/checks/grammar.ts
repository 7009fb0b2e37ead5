/** Where a grammar gave up: the error nodes of a Lezer tree, in words. */
import type { Tree } from "@lezer/common"
import type { Mistake } from "./mistake.ts"

const LONGEST_QUOTE = 24

export function grammarMistakes(tree: Tree, text: string): Mistake[] {
  const mistakes: Mistake[] = []
  tree.iterate({
    enter: ({ type, from, to }) => {
      if (type.isError) mistakes.push(mistakeAt(from, to, text))
    },
  })
  return mistakes
}

function mistakeAt(from: number, to: number, text: string): Mistake {
  const found = text.slice(from, to).trim()
  if (found === "") return gapAt(from, text)
  const [first = ""] = found.split("\n")
  const quote = first.length > LONGEST_QUOTE ? `${first.slice(0, LONGEST_QUOTE)}…` : first
  return { from, to: from + first.length, message: `"${quote}" does not belong here` }
}

/** Before more of a line it is that which nobody expects; at its end something is missing, and missed behind the last letter. */
function gapAt(at: number, text: string): Mistake {
  const next = /^[^\S\n]*(\w+|[^\s\w#])/.exec(text.slice(at))
  if (next?.[1]) {
    const from = at + next[0].length - next[1].length
    return { from, to: from + next[1].length, message: `"${next[1]}" does not belong here` }
  }
  const end = text.slice(0, at).trimEnd().length
  return { from: Math.max(0, end - 1), to: Math.max(1, end), message: "something is missing behind this" }
}
