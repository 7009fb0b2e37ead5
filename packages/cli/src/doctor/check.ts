/** One thing that doctor looks at. */

export type Verdict = "ok" | "note" | "wrong"

export interface Finding {
  readonly name: string
  readonly verdict: Verdict
  /** What was found. */
  readonly found: string
  /** What to do, when there is something to do. */
  readonly advice?: string
}

export type Check = () => Finding | Promise<Finding>

export const ok = (name: string, found: string): Finding => ({ name, verdict: "ok", found })
export const note = (name: string, found: string, advice: string): Finding => ({ name, verdict: "note", found, advice })
export const wrong = (name: string, found: string, advice: string): Finding => ({
  name,
  verdict: "wrong",
  found,
  advice,
})
