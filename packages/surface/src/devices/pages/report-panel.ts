/** What a board told by itself: its traceback, and the way to the line that it names. */
import { html, nothing, type TemplateResult } from "lit"
import type { Board } from "../boards/board.ts"
import { crashPlace } from "../boards/crash-place.ts"
import { nameOf } from "../files/paths.ts"
import type { Workbench } from "../workbench.ts"
import { ICONS } from "./icons.ts"

export function reportPanel(bench: Workbench, board: Board): TemplateResult | typeof nothing {
  const { report } = board
  if (!report) return nothing
  const place = crashPlace(report.text)
  const last = report.text.split("\n").at(-1) ?? ""
  const dismiss = (): void => {
    board.report = undefined
    bench.changed()
  }
  return html`<div class="report" role="alert">
    <p>${ICONS.warning}<b>${report.isCrash ? "Its program crashed" : "It reports an error"}</b></p>
    <p class="last">${last}</p>
    <details><summary>All of it</summary><pre tabindex="0" aria-label="Traceback">${report.text}</pre></details>
    <div class="row">
      ${
        place && board.state === "open"
          ? html`<button type="button" class="main" @click=${() => void bench.openFile(board, place.path, place.line)}>${nameOf(place.path)}, line ${place.line}</button>`
          : nothing
      }
      <button type="button" @click=${dismiss}>Dismiss</button>
    </div>
  </div>`
}
