/** An exception that came out of a script, at its innermost line in the script's own folder. */
export interface ScriptFailure {
  readonly script: string
  /** What was called: "create_instance", "receive_midi", "timer" … */
  readonly entry: string
  readonly file: string
  readonly line: number
  readonly error: string
  readonly count: number
}

/** How long a script has held Live's main thread. */
export interface ScriptHolds {
  readonly slots: number
  readonly total_ms: number
  readonly longest_ms: number
  readonly longest_in: string
  readonly load_ms: number
}

export interface SimulatorStatus {
  readonly set: string
  /** The version of Live that it is. */
  readonly live: string
  /** Where the song stands, in beats. */
  readonly time: number
  readonly playing: boolean
  /** Which scripts are there, and whether each runs. */
  readonly scripts: { readonly [name: string]: boolean }
  readonly holds: { readonly [name: string]: ScriptHolds }
  /** The latest twenty. */
  readonly failures: readonly ScriptFailure[]
  /** What Live's status bar and dialogs have shown, the latest twenty. */
  readonly messages: readonly string[]
  readonly frames: { readonly late: number }
}
