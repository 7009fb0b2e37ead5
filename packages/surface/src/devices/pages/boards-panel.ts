/** The boards: who they are, how they are, and what they have to say. */
import { html, nothing, type TemplateResult } from "lit"
import { letGo, restart } from "../actions/boards.ts"
import type { Board, BoardState } from "../boards/board.ts"
import { sizeText } from "../files/kinds.ts"
import type { Workbench } from "../workbench.ts"
import { ICONS } from "./icons.ts"
import { reportPanel } from "./report-panel.ts"

export const STATE_WORDS: Record<BoardState, string> = {
  opening: "Opening …",
  open: "Connected",
  locked: "Locked",
  restarting: "Restarting …",
  away: "Not there",
  "let-go": "Disconnected",
}

export function boardsPanel(bench: Workbench): TemplateResult {
  const { boards, unusable } = bench.rack
  return html`<section class="boards" aria-label="Boards">
    <ul>${boards.map((board) => html`<li>${card(bench, board)}</li>`)}</ul>
    ${
      unusable.length === 0
        ? nothing
        : html`<h3>Ports that cannot be used</h3><ul class="unusable">${unusable.map(({ name, why }) => html`<li><b>${name}</b>: ${why}</li>`)}</ul>`
    }
  </section>`
}

function card(bench: Workbench, board: Board): TemplateResult {
  const isSelected = bench.selected === board
  const { about } = board
  return html`<article class="board" data-state=${board.state} ?data-selected=${isSelected}>
    <button type="button" class="board-face" aria-current=${isSelected} @click=${() => bench.select(board)}>
      <i class="lamp" aria-hidden="true"></i>
      <span><b>${board.name}</b><small>${STATE_WORDS[board.state]}${bench.desk.changedFiles.some((file) => file.board === board) ? " · not saved" : ""}</small></span>
      ${board.report ? html`<span class="alarm">${ICONS.warning}<span class="unseen">has something to say</span></span>` : nothing}
    </button>
    ${board.why === "" ? nothing : html`<p class="why" role="status">${board.why}</p>`}
    ${board.state === "locked" ? pinForm(bench, board) : nothing}
    ${reportPanel(bench, board)}
    <dl>
      ${about?.board ? fact("Board", about.board) : nothing}
      ${about?.firmware ? fact("Firmware", about.firmware) : nothing}
      ${fact("Mode", board.mode === "backline" ? "Backline" : "MidiBridge: text files only")}
      ${board.name === board.found.port.name ? nothing : fact("Port", board.found.port.name)}
      ${board.isReadOnly ? fact("Memory", "Read-only: its drive is open on a computer, or it is protected") : nothing}
    </dl>
    ${space(board)}
    <div class="row">${buttons(bench, board)}</div>
  </article>`
}

const fact = (name: string, value: string): TemplateResult => html`<div><dt>${name}</dt><dd>${value}</dd></div>`

function space({ space: left }: Board): TemplateResult | typeof nothing {
  if (!left || left.total === 0) return nothing
  const used = left.total - left.free
  return html`<div class="space"><progress max=${left.total} value=${used} aria-label="Used space"></progress>
    <small>${sizeText(left.free)} free of ${sizeText(left.total)}</small></div>`
}

function buttons(bench: Workbench, board: Board): TemplateResult {
  const connect = html`<button type="button" @click=${() => void bench.rack.open(board)}>Connect</button>`
  if (board.state === "let-go" || board.state === "away") return connect
  if (board.state !== "open") return html`${nothing}`
  const why = board.isAble ? "" : "The original MidiBridge cannot be restarted from here: switch it off and on"
  return html`<button type="button" ?disabled=${!board.isAble} title=${why} @click=${() => void restart(bench, board)}>${ICONS.again}<span>Restart</span></button>
    <button type="button" @click=${() => void letGo(bench, board)}>Disconnect</button>`
}

function pinForm(bench: Workbench, board: Board): TemplateResult {
  const send = (event: SubmitEvent): void => {
    event.preventDefault()
    const field = event.target instanceof HTMLFormElement ? event.target.querySelector("input") : undefined
    if (field && field.value !== "") void bench.rack.unlock(board, field.value)
  }
  return html`<form class="pin" @submit=${send}>
    <label>PIN of ${board.name}<input type="password" autocomplete="off" inputmode="text" required /></label>
    <button type="submit" class="main">${ICONS.lock}<span>Unlock</span></button>
  </form>`
}
