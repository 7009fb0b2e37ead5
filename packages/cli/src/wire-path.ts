/** Paths as people type them, made into the text that travels. */
import { normalisePath, PathError } from "@backline/lom"
import { Fault } from "@backline/protocol"

/** One or several words: `song.tempo`, or Max's `live_set tracks 0 name` with or without quotes around the whole. */
export function wirePath(words: readonly string[]): string {
  const path = words.join(" ")
  try {
    return normalisePath(path)
  } catch (problem) {
    if (!(problem instanceof PathError)) throw problem
    throw new Fault(problem.code, { stage: "client", message: problem.message, path, cause: problem })
  }
}
