/** The files that are open, the one in front, and how it is. */
import { html, nothing, type TemplateResult } from "lit"
import { keep } from "../actions/files.ts"
import type { OpenFile } from "../files/open-file.ts"
import type { Workbench } from "../workbench.ts"
import { STATE_WORDS } from "./boards-panel.ts"
import { bytesPanel } from "./bytes-panel.ts"
import { ICONS } from "./icons.ts"
import { statusLine } from "./status-line.ts"
import "./text-editor.ts"

export function deskPanel(bench: Workbench): TemplateResult {
  const { active, files } = bench.desk
  return html`<section class="desk" aria-label="Editor">
    ${files.length > 0 ? openFiles(bench) : nothing}
    ${active ? head(bench, active) : nobodyOpen()}
    ${active ? trouble(bench, active) : nothing}
    ${active ? content(bench, active) : nothing}
    <text-editor .bench=${bench} .file=${active} .revision=${active?.revision ?? 0} .line=${active?.wantedLine}
      ?hidden=${!active || !isText(active)}></text-editor>
    ${active ? statusLine(bench, active) : nothing}
  </section>`
}

const isText = (file: OpenFile): boolean =>
  file.content.kind === "text" && (file.state.kind === "ready" || file.state.kind === "saving")

const nobodyOpen = (): TemplateResult => html`<div class="desk-empty"><p>Choose a file to look into it.</p>
  <p class="faint">Text and Python are edited here; other files are shown as bytes, and can be downloaded.</p></div>`

function openFiles({ desk }: Workbench): TemplateResult {
  const isMixed = new Set(desk.files.map(({ board }) => board)).size > 1
  return html`<nav class="open-files" aria-label="Open files">${desk.files.map(
    (file) => html`<span class="open-file" ?data-active=${file === desk.active}>
      <button type="button" aria-current=${file === desk.active} @click=${() => desk.show(file)}>
        ${file.isChanged ? html`<i class="unsaved-mark" aria-hidden="true"></i>` : nothing}
        <span>${file.name}${isMixed ? html`<small> ${file.board.name}</small>` : nothing}</span>
        ${file.isChanged ? html`<span class="unseen">, not saved</span>` : nothing}</button>
      <button type="button" class="open-file-close" aria-label="Close ${file.name}" @click=${() => void desk.close(file)}>${ICONS.close}</button>
    </span>`,
  )}</nav>`
}

function head({ desk }: Workbench, file: OpenFile): TemplateResult {
  const isReady = file.state.kind === "ready" && file.content.kind === "text"
  const isFixed = file.board.isReadOnly
  return html`<header class="desk-head">
    <p class="desk-path"><b>${file.name}</b><small>${file.board.name}${file.path}${file.board.state === "open" ? nothing : html` · <b>${STATE_WORDS[file.board.state]}</b>`}</small></p>
    <button type="button" aria-label="Download a copy" ?disabled=${!file.stored && !isReady} @click=${() => keep(file.bytes, file.name)}>${ICONS.download}<span>Download</span></button>
    <button type="button" aria-label="Compare" ?disabled=${!isReady || !file.isChanged} @click=${() => void desk.compare(file)}>${ICONS.compare}<span>Compare</span></button>
    <button type="button" class="main" ?disabled=${!isReady || !file.isChanged || isFixed} title=${isFixed ? "The board is read-only" : ""}
      @click=${() => void desk.save(file)}>${ICONS.save}<span>Save</span></button>
  </header>`
}

function trouble({ desk }: Workbench, file: OpenFile): TemplateResult | typeof nothing {
  if (file.trouble === "") return nothing
  const isHere = file.board.device !== undefined
  return html`<div class="trouble" role="alert">${ICONS.warning}
    <p><b>Not saved.</b> ${file.trouble} Your text is kept here.</p>
    <button type="button" class="main" ?disabled=${!isHere} @click=${() => void desk.save(file)}>Try again</button></div>`
}

function content(bench: Workbench, file: OpenFile): TemplateResult | typeof nothing {
  const { state } = file
  if (state.kind === "reading") {
    const { bytes = 0, total = 0 } = state.progress ?? {}
    return html`<div class="desk-empty" role="status"><p>Reading ${file.name} …</p>
      <progress aria-label="Reading ${file.name}" max=${total || 1} value=${bytes}></progress></div>`
  }
  if (state.kind === "unread")
    return html`<div class="desk-empty"><p class="trouble" role="alert">${ICONS.warning}<span>${state.why}</span></p>
      <button type="button" class="main" @click=${() => void bench.openFile(file.board, file.path)}>Try again</button></div>`
  return file.content.kind === "bytes" ? bytesPanel(file, file.content.why) : nothing
}
