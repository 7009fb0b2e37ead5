/** A file that is no text: its size and its first bytes. */
import { html, nothing, type TemplateResult } from "lit"
import { byteRows, MOST_SHOWN } from "../files/byte-rows.ts"
import { sizeText } from "../files/kinds.ts"
import type { OpenFile } from "../files/open-file.ts"

const WIDE = 16
const NARROW = 8
/** Pixels. */
const WIDE_FROM = 700

export function bytesPanel({ name, stored = new Uint8Array() }: OpenFile, why: string): TemplateResult {
  const width = window.innerWidth < WIDE_FROM ? NARROW : WIDE
  const rows = byteRows(stored, width)
  const rest = stored.length - MOST_SHOWN
  return html`<div class="bytes" tabindex="0" aria-label="Bytes of ${name}">
    <p>${why} <b>${sizeText(stored.length)}</b>. To change it, download it, change it, and upload it again.</p>
    <pre>${rows.map(({ offset, values, letters }) => html`<span class="offset">${offset}</span>  ${values.padEnd(3 * width - 1)}  <span class="letters">${letters}</span>\n`)}</pre>
    ${rest > 0 ? html`<p class="faint">and ${sizeText(rest)} more</p>` : nothing}
  </div>`
}
