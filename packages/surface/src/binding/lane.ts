/**
 * One lane per control: at most one write under way, the waiting one is replaced by a newer one (latest value wins), but the edges,
 * begin and end, are never dropped or reordered. Pure: asks for sends by returning them.
 */

export type Step =
  | { readonly phase: "begin" }
  | { readonly phase: "move"; readonly value: number }
  | { readonly phase: "end"; readonly value?: number }

export interface Lane {
  readonly underWay: boolean
  readonly waiting: readonly Step[]
}

export const EMPTY_LANE: Lane = { underWay: false, waiting: [] }

export interface LaneTurn {
  readonly lane: Lane
  readonly send: Step | undefined
}

function merged(waiting: readonly Step[], step: Step): readonly Step[] {
  const last = waiting.at(-1)
  if (last?.phase !== "move") return [...waiting, step]
  if (step.phase === "move") return [...waiting.slice(0, -1), step]
  if (step.phase === "end" && step.value === undefined) {
    // The end carries the last value: one line less, and it cannot be overtaken.
    return [...waiting.slice(0, -1), { phase: "end", value: last.value }]
  }
  return [...waiting, step]
}

export function offered(lane: Lane, step: Step): LaneTurn {
  if (lane.underWay) return { lane: { ...lane, waiting: merged(lane.waiting, step) }, send: undefined }
  return { lane: { underWay: true, waiting: [] }, send: step }
}

/** The write under way was answered, whatever the answer. */
export function answered(lane: Lane): LaneTurn {
  const [next, ...waiting] = lane.waiting
  if (next === undefined) return { lane: EMPTY_LANE, send: undefined }
  return { lane: { underWay: true, waiting }, send: next }
}

export function idle(lane: Lane): boolean {
  return !lane.underWay && lane.waiting.length === 0
}
