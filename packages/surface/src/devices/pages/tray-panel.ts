/** Files on their way: how far, how fast, how long, and what went wrong. */
import { html, nothing, type TemplateResult } from "lit"
import { leftText, sizeText } from "../files/kinds.ts"
import { nameOf } from "../files/paths.ts"
import type { Transfer, TransferState } from "../transfers/transfer.ts"
import type { Workbench } from "../workbench.ts"
import { ICONS } from "./icons.ts"

const WORDS: Record<TransferState, string> = {
  waiting: "Waiting",
  moving: "",
  done: "Done",
  same: "Was the same already",
  failed: "",
  cancelled: "Cancelled",
}

export function trayPanel({ tray }: Workbench): TemplateResult | typeof nothing {
  const { transfers, active } = tray
  if (transfers.length === 0) return nothing
  const failed = transfers.filter(({ state }) => state === "failed").length
  const sum =
    active.length > 0
      ? `${transfers.length - active.length} of ${transfers.length} files`
      : words(transfers.length, failed)
  const share =
    transfers.reduce((whole, transfer) => whole + (transfer.isOver ? 1 : transfer.share), 0) / transfers.length
  return html`<aside class="tray" aria-label="Files on their way">
    <details ?open=${transfers.length <= 3 || failed > 0}>
      <summary><b role="status">${sum}</b>${active.length > 0 ? html`<progress aria-label="All files" max="1" value=${share}></progress>` : nothing}</summary>
      <ul>${transfers.map((transfer) => row(tray, transfer))}</ul>
    </details>
    <div class="row">${
      active.length > 0
        ? html`<button type="button" @click=${() => tray.cancelAll()}>Cancel all</button>`
        : html`${failed > 1 ? html`<button type="button" @click=${() => void tray.retryFailed()}>Try all again</button>` : nothing}
            <button type="button" @click=${() => tray.clear()}>Clear</button>`
    }</div>
  </aside>`
}

function words(count: number, failed: number): string {
  const files = count === 1 ? "1 file" : `${count} files`
  return failed === 0 ? `${files} done` : `${failed} of ${files} failed`
}

function row(tray: Workbench["tray"], transfer: Transfer): TemplateResult {
  const { path, direction, state, size, board } = transfer
  return html`<li data-state=${state}>
    ${direction === "to-board" ? ICONS.upload : ICONS.download}
    <div><b>${nameOf(path)}</b><small>${board.name}${path} · ${sizeText(size)}</small>
      ${state === "moving" ? moving(transfer) : html`<small class="outcome">${state === "failed" ? transfer.why : WORDS[state]}</small>`}</div>
    ${transfer.isOver ? nothing : html`<button type="button" aria-label="Cancel ${nameOf(path)}" @click=${() => tray.cancel(transfer)}>${ICONS.close}</button>`}
    ${state === "failed" ? html`<button type="button" @click=${() => void tray.retry(transfer)}>Try again</button>` : nothing}
  </li>`
}

function moving({ path, progress, share }: Transfer): TemplateResult {
  const { rate = 0, left } = progress ?? {}
  const pace = rate > 0 ? `${sizeText(Math.round(rate))}/s` : ""
  const rest = left === undefined ? "" : `${leftText(left)} left`
  return html`<progress aria-label=${nameOf(path)} max="1" value=${share}></progress><small>${[pace, rest].filter((word) => word !== "").join(" · ")}</small>`
}
