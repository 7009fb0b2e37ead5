/** What claims are made of: reading several things at once, and Live's own words when it refuses. */
import { Fault, type Json } from "@backline/protocol"

/** The values of these readings, in their order. */
export function seen(...readings: readonly (() => Promise<Json>)[]): Promise<Json[]> {
  return Promise.all(readings.map((read) => read()))
}

/** What was said against it, or that nothing was. */
export async function refusal(doing: Promise<unknown>): Promise<string> {
  try {
    await doing
    return "not refused"
  } catch (problem) {
    if (!(problem instanceof Fault)) throw problem
    return problem.message
  }
}
