import type { Functions } from "../rows.ts"

export const songModule = {
  get_all_scales_ordered: { returns: "tuple[tuple[str, tuple[int, ...]], ...]", since: "10.1.0" },
} as const satisfies Functions
