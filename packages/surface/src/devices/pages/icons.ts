/** Shapes of boards, files and what is done with them. */
import { svg } from "lit"
import { icon } from "../../controls/icons.ts"

const line = (path: string) => icon(svg`<path class="hollow" d=${path} />`)

export const ICONS = {
  board: icon(svg`<path class="hollow" d="M5 3h10v14H5zM8 3v3h4V3" /><circle cx="10" cy="12" r="2" />`),
  folder: icon(svg`<path d="M2.5 5h5l2 2h8v9h-15z" />`),
  file: line("M5 2.5h6.5L15 6v11.5H5zM11 3v3.5h4"),
  newFile: line("M5 2.5h6.5L15 6v11.5H5zM10 8.5v6M7 11.5h6"),
  newFolder: line("M2.5 5h5l2 2h8v9h-15zM10 9v5M7.500 11.500h5"),
  upload: line("M10 13V3.500M6 7l4-4 4 4M3.500 13v4h13v-4"),
  download: line("M10 3v9.500M6 9l4 4 4-4M3.500 13v4h13v-4"),
  more: icon(
    svg`<circle cx="4" cy="10" r="1.7" /><circle cx="10" cy="10" r="1.7" /><circle cx="16" cy="10" r="1.7" />`,
  ),
  close: line("M5 5l10 10M15 5L5 15"),
  back: line("M12.500 4l-6 6 6 6"),
  again: line("M16 10a6 6 0 1 1-2-4.500M16.500 2.500v4h-4"),
  lock: icon(svg`<path d="M4 9h12v8H4z" /><path class="hollow" d="M6.500 9V6a3.500 3.500 0 0 1 7 0v3" />`),
  warning: icon(
    svg`<path class="hollow" d="M10 3l7.500 13.500h-15z" /><path d="M9 8h2v4.500H9zM9 13.500h2v1.700H9z" />`,
  ),
  done: line("M4 10.500l4 4 8-9"),
  compare: line("M3 4h6v12H3zM11 4h6v12h-6zM5 8h2M5 11h2M13 8h2"),
  save: line("M3.500 3.500h10l3 3v10h-13zM6.500 3.500v4h6v-4M6.500 16.500v-5h7v5"),
  edit: line("M4 16l1-4L13.500 3.500l3 3L8 15z"),
} as const
