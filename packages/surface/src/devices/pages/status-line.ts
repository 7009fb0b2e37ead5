/** Under the editor: what the check found, and whether what is seen is on the board. */
import { html, nothing, type TemplateResult } from "lit"
import { restart } from "../actions/boards.ts"
import { languageName, leftText, sizeText } from "../files/kinds.ts"
import type { OpenFile } from "../files/open-file.ts"
import type { Workbench } from "../workbench.ts"
import { ICONS } from "./icons.ts"
import type { TextEditor } from "./text-editor.ts"

export function statusLine(bench: Workbench, file: OpenFile): TemplateResult {
  return html`<footer class="status-line">
    ${file.content.kind === "text" && file.state.kind !== "unread" ? findings(file) : nothing}
    <span class="spring"></span>
    <small>${facts(file)}</small>
    ${stored(bench, file)}
  </footer>`
}

function facts({ content, language, stored }: OpenFile): string {
  if (content.kind === "bytes") return sizeText(stored?.length ?? 0)
  const ends = content.isMixed ? "mixed line ends, kept" : content.lineEnd === "\r\n" ? "CRLF" : ""
  return [languageName(language), content.hasMark ? "with mark" : "", ends].filter((word) => word !== "").join(" · ")
}

function findings(file: OpenFile): TemplateResult | typeof nothing {
  const { findings: found } = file
  if (!found) return nothing
  if (found.count === 0)
    return html`<span class="sound" role="status">${ICONS.done}<span>No mistakes found</span></span>`
  const go = ({ currentTarget }: Event): void => {
    if (!(currentTarget instanceof Element)) return
    void currentTarget.closest(".desk")?.querySelector<TextEditor>("text-editor")?.nextMistake()
  }
  const more = found.count === 1 ? "" : ` (${found.count})`
  return html`<span role="status"><button type="button" class="mistakes" aria-description="Goes to the next mistake" @click=${go}>
    ${ICONS.warning}<span>Line ${found.line}: ${found.message}${more}</span></button></span>`
}

function stored(bench: Workbench, file: OpenFile): TemplateResult | typeof nothing {
  const { state } = file
  if (state.kind === "saving") {
    const { bytes = 0, total = file.bytes.length, left } = state.progress ?? {}
    return html`<span class="saving" role="status"><progress aria-label="Saving ${file.name}" max=${total || 1} value=${bytes}></progress>
      <small>Saving${left === undefined ? " …" : `, ${leftText(left)}`}</small>
      <button type="button" @click=${() => state.hand.abort()}>Cancel</button></span>`
  }
  if (state.kind !== "ready" || file.content.kind !== "text") return nothing
  if (file.isChanged)
    return html`<span class="unsaved" role="status">${file.stored ? "Not saved" : "Not on the board yet"}</span>`
  if (file.savedAt === undefined) return nothing
  const time = new Date(file.savedAt).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" })
  return html`<span class="sound" role="status">${ICONS.done}<span>Saved ${time}: stored and checked by ${file.board.name}</span></span>${restartAfter(bench, file)}`
}

/** Boards run what they read when they started. */
function restartAfter(bench: Workbench, { board, language }: OpenFile): TemplateResult | typeof nothing {
  if (language !== "python" || !board.isAble || board.state !== "open") return nothing
  return html`<button type="button" @click=${() => void restart(bench, board)}>${ICONS.again}<span>Restart ${board.name}</span></button>`
}
