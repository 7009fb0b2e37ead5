import type { Functions } from "../rows.ts"

export const hostModule = {
  create_instance: {
    args: [{ name: "c_instance", type: "CInstance" }],
    returns: "ControlSurface",
    note: "module-level entry point in the script package __init__.py",
  },
  get_capabilities: { returns: "any", note: "optional" },
} as const satisfies Functions
