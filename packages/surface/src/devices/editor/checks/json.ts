/** JSON's mistakes. JSON.parse decides whether there is one; the grammar's tree says where. */
import { jsonLanguage } from "@codemirror/lang-json"
import { grammarMistakes } from "./grammar.ts"
import type { Mistake } from "./mistake.ts"

export function jsonMistakes(text: string): Mistake[] {
  try {
    JSON.parse(text)
    return []
  } catch (problem) {
    if (!(problem instanceof SyntaxError)) throw problem
    if (text.trim() === "") return [{ from: 0, to: 0, message: "there is nothing yet, and JSON needs a value" }]
    const [first] = grammarMistakes(jsonLanguage.parser.parse(text), text)
    // What the grammar lets pass (a control character in a string) only JSON.parse can name.
    return [first ?? { from: 0, to: text.length, message: problem.message }]
  }
}
