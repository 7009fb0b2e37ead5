/** How far a clip is through the part that plays. */

export interface LoopSpan {
  readonly from: number
  readonly to: number
  readonly looping: boolean
}

/** `position` folded into the loop as Live folds it: before the loop it plays up to it, past its end it comes round again. */
export function foldIntoLoop(position: number, { from, to, looping }: LoopSpan): number {
  const length = to - from
  if (!looping || length <= 0 || position < to) return position
  return from + ((position - from) % length)
}

/** 0 to 1. */
export function loopProgress(position: number, span: LoopSpan): number {
  const length = span.to - span.from
  if (length <= 0) return 0
  return Math.min(1, Math.max(0, (foldIntoLoop(position, span) - span.from) / length))
}
