/** The folder of the board that is chosen: where we are, what is in it, and what can be added. */
import { html, nothing, type TemplateResult } from "lit"
import { newFile, newFolder, openByName } from "../actions/files.ts"
import { upload } from "../actions/upload.ts"
import type { Board } from "../boards/board.ts"
import { sizeText } from "../files/kinds.ts"
import { within } from "../files/paths.ts"
import { chosenFiles } from "../transfers/dropped.ts"
import type { Workbench } from "../workbench.ts"
import { fileMenu, openFileMenu } from "./file-menu.ts"
import { ICONS } from "./icons.ts"

type Entry = NonNullable<Board["entries"]>[number]

export function filesPanel(bench: Workbench): TemplateResult {
  const { selected: board } = bench
  if (!board) return html`<section class="files" aria-label="Files"></section>`
  return html`<section class="files" aria-label="Files of ${board.name}">
    ${whereabouts(bench, board)}
    ${board.state === "open" ? tools(bench, board) : nothing}
    ${
      board.listingWhy === ""
        ? nothing
        : html`<p class="trouble" role="alert">${ICONS.warning}<span>${board.listingWhy}</span></p>
            <div class="row by-name"><button type="button" @click=${() => void openByName(bench, board)}>Open a file by its name</button></div>`
    }
    ${list(bench, board)}
    <p class="drop-words" aria-hidden="true">Drop files and folders here</p>
    ${fileMenu(bench, board)}
  </section>`
}

function whereabouts(bench: Workbench, board: Board): TemplateResult {
  const names = board.folder.split("/").filter((name) => name !== "")
  const paths = names.map((_, depth) => `/${names.slice(0, depth + 1).join("/")}`)
  const step = (words: string, path: string): TemplateResult =>
    html`<button type="button" aria-current=${path === board.folder ? "location" : "false"} @click=${() => bench.goTo(board, path)}>${words}</button>`
  return html`<nav class="whereabouts" aria-label="Folder">
    ${step(board.name, "/")}${names.map((name, depth) => html`<span aria-hidden="true">/</span>${step(name, paths[depth] ?? "/")}`)}
  </nav>`
}

function tools(bench: Workbench, board: Board): TemplateResult {
  const taken = (event: Event): void => {
    const field = event.target
    if (!(field instanceof HTMLInputElement) || !field.files) return
    const files = chosenFiles(field.files)
    field.value = ""
    void upload(bench, board, files)
  }
  const isFixed = board.isReadOnly
  return html`<div class="tools" role="toolbar" aria-label="Add to this folder">
    <button type="button" ?disabled=${isFixed} @click=${() => void newFile(bench, board)}>${ICONS.newFile}<span>File</span></button>
    ${
      board.isAble
        ? html`<button type="button" ?disabled=${isFixed} @click=${() => void newFolder(bench, board)}>${ICONS.newFolder}<span>Folder</span></button>`
        : nothing
    }
    <label class="button" ?data-disabled=${isFixed}>${ICONS.upload}<span>Upload</span>
      <input type="file" multiple aria-label="Upload files to this folder" ?disabled=${isFixed} @change=${taken} /></label>
    ${
      board.isAble
        ? html`<label class="button" ?data-disabled=${isFixed}>${ICONS.folder}<span>Upload folder</span>
            <input type="file" webkitdirectory aria-label="Upload folder with all that is in it" ?disabled=${isFixed} @change=${taken} /></label>`
        : nothing
    }
  </div>`
}

function list(bench: Workbench, board: Board): TemplateResult {
  const { entries } = board
  if (!entries) {
    const words = board.state === "open" ? "Reading the folder …" : "Connect the board to see its files."
    return board.listingWhy === "" ? html`<p class="faint" role="status">${words}</p>` : html`${nothing}`
  }
  if (entries.length === 0) return html`<p class="faint">Nothing is in this folder. Drop files here, or make one.</p>`
  return html`<ul class="entries" ?data-away=${board.state !== "open"}>${entries.map((entry) => row(bench, board, entry))}</ul>`
}

function row(bench: Workbench, board: Board, entry: Entry): TemplateResult {
  const path = within(board.folder, entry.name)
  const open = bench.desk.find(board, path)
  const go = (): void => {
    if (entry.isFolder) bench.goTo(board, path)
    else void bench.openFile(board, path)
  }
  const size = entry.isFolder ? "Folder" : sizeText(entry.size)
  return html`<li ?data-open=${open !== undefined} ?data-active=${open !== undefined && open === bench.desk.active}>
    <button type="button" class="entry" @click=${go} ?disabled=${board.state !== "open" && !open}>
      ${entry.isFolder ? ICONS.folder : ICONS.file}
      <span class="entry-name">${entry.name}</span>
      ${open?.isChanged ? html`<span class="unsaved">not saved</span>` : html`<small>${size}</small>`}
    </button>
    <button type="button" class="entry-more" aria-label="More for ${entry.name}" aria-haspopup="menu" ?disabled=${board.state !== "open"}
      @click=${(event: Event) => void openFileMenu(bench, { path, isFolder: entry.isFolder, size: entry.size }, event)}>${ICONS.more}</button>
  </li>`
}
