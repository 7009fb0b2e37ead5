/** Shapes of the front panel, drawn so that they need no font and tell the state without colour. */
import { type SVGTemplateResult, svg } from "lit"

export function icon(shape: SVGTemplateResult): SVGTemplateResult {
  return svg`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">${shape}</svg>`
}

export const ICONS = {
  play: icon(svg`<path d="M5 3.5v13l11-6.5z" />`),
  stop: icon(svg`<path d="M4.5 4.5h11v11h-11z" />`),
  record: icon(svg`<circle cx="10" cy="10" r="6" />`),
  arm: icon(svg`<circle class="hollow" cx="10" cy="10" r="5.5" />`),
  metronome: icon(svg`<circle cx="5.5" cy="10" r="3.2" /><circle class="hollow" cx="14" cy="10" r="3.2" />`),
  undo: icon(svg`<path class="hollow" d="M7.5 4 4 7.5 7.5 11M4.5 7.5H12a4 4 0 0 1 0 8H8" />`),
  redo: icon(svg`<path class="hollow" d="M12.5 4 16 7.5 12.5 11M15.5 7.5H8a4 4 0 0 0 0 8h4" />`),
  open: icon(svg`<path d="M4 7h12l-6 7z" />`),
  folded: icon(svg`<path d="M7 4v12l7-6z" />`),
  solo: icon(
    svg`<path class="hollow" d="M4 12v-2a6 6 0 0 1 12 0v2" /><path d="M3 11h3.4v5.4H3zM13.6 11H17v5.4h-3.4z" />`,
  ),
  clips: icon(svg`<path d="M3 4h6v3H3zM11 4h6v3h-6zM3 8.6h6v3H3zM11 8.6h6v3h-6zM3 13.2h6v3H3z" />`),
  mixer: icon(
    svg`<path class="hollow" d="M5 3v14M10 3v14M15 3v14" /><path d="M2.8 11h4.4v3H2.8zM7.8 5h4.4v3H7.8zM12.8 9h4.4v3h-4.4z" />`,
  ),
} as const
