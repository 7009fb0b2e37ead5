/** Where the keyboard is in the clip grid, and where an arrow takes it. Rows: scenes, then the row of stop buttons. Columns: tracks, then the scene column. */

export interface Place {
  readonly row: number
  readonly column: number
}

export interface GridSize {
  readonly tracks: number
  readonly scenes: number
}

const ARROWS: Record<string, Place> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
  PageUp: { row: -8, column: 0 },
  PageDown: { row: 8, column: 0 },
}

function inside(place: Place, { tracks, scenes }: GridSize): Place {
  return {
    row: Math.max(0, Math.min(scenes, place.row)),
    column: Math.max(0, Math.min(tracks, place.column)),
  }
}

/** undefined when the key does not move. With `far` (Ctrl) Home and End go to the corners. */
export function moved(from: Place, key: string, far: boolean, size: GridSize): Place | undefined {
  if (key === "Home") return inside({ row: far ? 0 : from.row, column: 0 }, size)
  if (key === "End") return inside({ row: far ? size.scenes : from.row, column: size.tracks }, size)
  const step = ARROWS[key]
  return step && inside({ row: from.row + step.row, column: from.column + step.column }, size)
}

export { inside as within }
