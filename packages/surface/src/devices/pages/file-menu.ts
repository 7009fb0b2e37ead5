/** What can be done with one file or folder: a menu beside its row. */
import { html, nothing, type TemplateResult } from "lit"
import { download, remove, rename } from "../actions/files.ts"
import type { Board } from "../boards/board.ts"
import { nameOf } from "../files/paths.ts"
import type { MenuEntry, Workbench } from "../workbench.ts"
import { ICONS } from "./icons.ts"

const MENU = "file-menu"
/** Pixels between the menu and the edge of the window. */
const EDGE = 8

export async function openFileMenu(bench: Workbench, entry: MenuEntry, { currentTarget }: Event): Promise<void> {
  if (!(currentTarget instanceof HTMLElement)) return
  const { right, top, bottom } = currentTarget.getBoundingClientRect()
  const page = currentTarget.closest("devices-page")
  bench.menu = entry
  page?.requestUpdate()
  await page?.updateComplete
  const menu = document.getElementById(MENU)
  if (!menu) return
  // Below its row, or above it where there is more room.
  const isHigh = bottom < window.innerHeight / 2
  menu.style.setProperty("right", `${Math.max(EDGE, window.innerWidth - right)}px`)
  menu.style.setProperty("top", isHigh ? `${bottom}px` : "auto")
  menu.style.setProperty("bottom", isHigh ? "auto" : `${window.innerHeight - top}px`)
  menu.showPopover()
  menu.querySelector("button")?.focus()
}

export function fileMenu(bench: Workbench, board: Board): TemplateResult {
  const { menu } = bench
  const item = (words: string, icon: TemplateResult, act: () => void): TemplateResult =>
    html`<button type="button" role="menuitem" @click=${() => close(act)}>${icon}<span>${words}</span></button>`
  return html`<div id=${MENU} class="menu" popover role="menu" aria-label=${menu ? nameOf(menu.path) : "File"} @keydown=${walk}>
    ${menu ? items(bench, board, menu, item) : nothing}
  </div>`
}

function items(
  bench: Workbench,
  board: Board,
  { path, isFolder, size }: MenuEntry,
  item: (words: string, icon: TemplateResult, act: () => void) => TemplateResult,
): TemplateResult {
  const mayChange = board.isAble && !board.isReadOnly
  return html`
    ${isFolder ? nothing : item("Download", ICONS.download, () => void download(bench, board, path, size))}
    ${mayChange ? item("Rename", ICONS.edit, () => void rename(bench, board, path)) : nothing}
    ${mayChange ? item("Delete", ICONS.close, () => void remove(bench, board, path, isFolder)) : nothing}
    ${!mayChange && isFolder ? html`<p class="faint">${board.isReadOnly ? "The board is read-only." : "The original MidiBridge cannot change folders."}</p>` : nothing}`
}

function close(act: () => void): void {
  document.getElementById(MENU)?.hidePopover()
  act()
}

function walk(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const { currentTarget } = event
  if (step === undefined || !(currentTarget instanceof HTMLElement)) return
  event.preventDefault()
  const buttons = [...currentTarget.querySelectorAll("button")]
  const at = buttons.findIndex((button) => button.matches(":focus"))
  buttons[(at + step + buttons.length) % buttons.length]?.focus()
}
