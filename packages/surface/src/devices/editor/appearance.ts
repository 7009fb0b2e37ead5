/** How code looks: colours from the page's theme, and shapes that stay when there are none. */
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language"
import type { Extension } from "@codemirror/state"
import { EditorView } from "@codemirror/view"
import { tags } from "@lezer/highlight"

const STYLE = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier], color: "var(--code-word)", fontWeight: "600" },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], color: "var(--code-string)" },
  { tag: [tags.number, tags.bool, tags.null, tags.atom], color: "var(--code-number)" },
  { tag: [tags.comment, tags.meta], color: "var(--quiet)", fontStyle: "italic" },
  {
    tag: [tags.definition(tags.variableName), tags.function(tags.definition(tags.variableName)), tags.className],
    color: "var(--code-name)",
    fontWeight: "600",
  },
  { tag: [tags.propertyName, tags.attributeName, tags.labelName], color: "var(--code-name)" },
  { tag: tags.heading, fontWeight: "700" },
  { tag: tags.link, textDecoration: "underline" },
  { tag: tags.emphasis, fontStyle: "italic" },
  { tag: tags.strong, fontWeight: "700" },
])

const THEME = EditorView.theme({
  "&": { height: "100%", color: "var(--text)", backgroundColor: "var(--panel)", fontSize: "var(--code)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.5", overflow: "auto", overscrollBehavior: "contain" },
  ".cm-content": { padding: "8px 0", caretColor: "var(--text)" },
  ".cm-cursor": { borderLeft: "2px solid var(--text)" },
  "&.cm-focused .cm-selectionBackground, .cm-selectionBackground": { backgroundColor: "var(--code-selection)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground": {
    backgroundColor: "var(--code-selection)",
  },
  ".cm-gutters": { backgroundColor: "var(--panel)", color: "var(--quiet)", border: "none" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "var(--code-line)" },
  ".cm-activeLineGutter": { color: "var(--text)" },
  ".cm-matchingBracket": { outline: "1px solid var(--quiet)", backgroundColor: "transparent !important" },
  ".cm-searchMatch": { backgroundColor: "transparent", outline: "1px solid var(--overridden)" },
  ".cm-searchMatch-selected": { backgroundColor: "var(--code-selection)" },
  ".cm-panels": { backgroundColor: "var(--ground)", color: "var(--text)" },
  ".cm-panels-bottom": { borderTop: "1px solid var(--line)" },
  ".cm-tooltip": {
    backgroundColor: "var(--ground)",
    border: "1px solid var(--line)",
    borderRadius: "6px",
    color: "var(--text)",
  },
  ".cm-diagnostic": { padding: "8px 12px", fontFamily: "inherit" },
  ".cm-diagnostic-error": { borderLeft: "4px solid var(--recording)" },
  ".cm-lintRange-error": {
    backgroundImage: "none",
    textDecoration: "underline wavy 2px var(--recording)",
    textUnderlineOffset: "3px",
  },
  ".cm-specialChar": { color: "var(--overridden)" },
})

export const APPEARANCE: Extension = [THEME, syntaxHighlighting(STYLE)]
