/** What the board holds beside what was edited. */
import { MergeView, unifiedMergeView } from "@codemirror/merge"
import { EditorState, type Extension } from "@codemirror/state"
import { EditorView, lineNumbers } from "@codemirror/view"
import { languageOf } from "../files/kinds.ts"
import type { Comparison } from "../questions.ts"
import { APPEARANCE } from "./appearance.ts"
import { speak } from "./languages.ts"

/** Narrower than this (pixels), both stand in one column. */
const SIDE_BY_SIDE = 720
const UNCHANGED = { margin: 3, minSize: 6 }

/** Returns what takes it away. */
export async function showComparison(parent: HTMLElement, { path, stored, mine }: Comparison): Promise<() => void> {
  const { extension } = await speak(languageOf(path))
  const both: Extension = [
    EditorState.lineSeparator.of("\n"),
    EditorState.readOnly.of(true),
    EditorView.editable.of(false),
    EditorView.lineWrapping,
    lineNumbers(),
    APPEARANCE,
    extension,
  ]
  const named = (name: string): Extension => EditorView.contentAttributes.of({ "aria-label": name, tabindex: "0" })
  if (parent.clientWidth < SIDE_BY_SIDE) {
    const changes = unifiedMergeView({ original: stored, mergeControls: false, collapseUnchanged: UNCHANGED })
    const view = new EditorView({ parent, doc: mine, extensions: [both, changes, named("Changes")] })
    return () => view.destroy()
  }
  const view = new MergeView({
    parent,
    a: { doc: stored, extensions: [both, named("On the board")] },
    b: { doc: mine, extensions: [both, named("Here")] },
    collapseUnchanged: UNCHANGED,
  })
  return () => view.destroy()
}
