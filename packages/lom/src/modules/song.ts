import type { Functions } from "../rows.ts"

export const songModule = {
  get_all_scales_ordered: {
    returns: "tuple[tuple[str, tuple[int, ...]], ...]",
    since: "10.1.0",
    doc: "Answers the name and steps of every scale that Live knows.",
  },
} as const satisfies Functions
