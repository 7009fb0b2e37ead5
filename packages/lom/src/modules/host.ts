import type { Functions } from "../rows.ts"

export const hostModule = {
  create_instance: {
    args: [{ name: "c_instance", type: "CInstance" }],
    returns: "ControlSurface",
    note: "module-level entry point in the script package __init__.py",
    doc: "Called by Live to start a remote script, which is answered.",
  },
  get_capabilities: {
    returns: "any",
    note: "optional",
    doc: "Called by Live to ask what hardware a script is for, and what it can do.",
  },
} as const satisfies Functions
