/** The place that a traceback of Python names last: the file and line where it happened. */

export interface CrashPlace {
  readonly path: string
  /** Counted from 1. */
  readonly line: number
}

export function crashPlace(traceback: string): CrashPlace | undefined {
  const named = [...traceback.matchAll(/File "([^"<>]+)", line (\d+)/g)].at(-1)
  if (!named?.[1]) return undefined
  return { path: `/${named[1].replace(/^\/+/, "")}`, line: Number(named[2]) }
}
