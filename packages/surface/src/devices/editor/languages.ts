/** The languages of the editor, each fetched when a file of it is opened first. */
import { StreamLanguage } from "@codemirror/language"
import type { Extension } from "@codemirror/state"
import type { Language } from "../files/kinds.ts"
import type { Mistake } from "./checks/mistake.ts"

export interface Spoken {
  readonly extension: Extension
  /** Absent where nothing is checked. */
  readonly check?: (text: string) => Mistake[]
}

const SPEAK: { readonly [language in Language]: () => Promise<Spoken> } = {
  python: async () => {
    const [{ python }, { pythonMistakes }] = await Promise.all([
      import("@codemirror/lang-python"),
      import("./checks/python.ts"),
    ])
    return { extension: python(), check: pythonMistakes }
  },
  json: async () => {
    const [{ json }, { jsonMistakes }] = await Promise.all([
      import("@codemirror/lang-json"),
      import("./checks/json.ts"),
    ])
    return { extension: json(), check: jsonMistakes }
  },
  toml: async () => ({ extension: StreamLanguage.define((await import("@codemirror/legacy-modes/mode/toml")).toml) }),
  markdown: async () => ({ extension: (await import("@codemirror/lang-markdown")).markdown() }),
  javascript: async () => ({ extension: (await import("@codemirror/lang-javascript")).javascript() }),
  plain: async () => ({ extension: [] }),
}

export const speak = (language: Language): Promise<Spoken> => SPEAK[language]()
