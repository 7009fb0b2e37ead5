/** What every text is edited with: history, search, indentation, keys; and nothing that changes what was not touched. */
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands"
import { bracketMatching, indentOnInput, indentUnit } from "@codemirror/language"
import { lintKeymap } from "@codemirror/lint"
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search"
import { EditorState, type Extension } from "@codemirror/state"
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from "@codemirror/view"
import type { OpenFile } from "../files/open-file.ts"
import { APPEARANCE } from "./appearance.ts"

export interface Hands {
  readonly edited: () => void
  readonly save: (file: OpenFile) => void
}

/** Narrower than this (pixels), long lines are broken: scrolling sideways with a thumb is no reading. */
const WIDE = 700

const COMMON: Extension = [
  // Carriage returns that a file mixes in stay where they are.
  EditorState.lineSeparator.of("\n"),
  EditorView.clipboardInputFilter.of((text) => text.replace(/\r\n?/g, "\n")),
  lineNumbers(),
  highlightActiveLineGutter(),
  highlightSpecialChars(),
  history(),
  drawSelection(),
  indentOnInput(),
  bracketMatching(),
  highlightActiveLine(),
  highlightSelectionMatches(),
  search({ top: false }),
  // Escape, then Tab, leaves the editor by keyboard.
  keymap.of([indentWithTab, ...defaultKeymap, ...historyKeymap, ...searchKeymap, ...lintKeymap]),
  APPEARANCE,
]

export function equipment(file: OpenFile, { edited, save }: Hands): Extension {
  const run = (): boolean => {
    save(file)
    return true
  }
  return [
    keymap.of([{ key: "Mod-s", run, preventDefault: true }]),
    COMMON,
    window.innerWidth < WIDE ? EditorView.lineWrapping : [],
    // A text goes on as it is indented already.
    indentUnit.of(/^\t/m.test(file.text) ? "\t" : "    "),
    EditorView.contentAttributes.of({
      "aria-label": `${file.path} on ${file.board.name}`,
      spellcheck: "false",
      autocapitalize: "off",
    }),
    EditorView.updateListener.of((update) => {
      if (!update.docChanged) return
      file.text = update.state.sliceDoc()
      edited()
    }),
  ]
}
