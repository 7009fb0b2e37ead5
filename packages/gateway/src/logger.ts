/** What the gateway says of itself: one JSON object per line, so that one request id finds its lines with grep. */

export type Level = "debug" | "info" | "warn" | "error"
export type Facts = { readonly [name: string]: unknown }

/** `debug` tells every request by its id; `info` who comes and goes; `warn` what a musician should know; `error` defects. */
export interface Logger {
  debug(text: string, facts?: Facts): void
  info(text: string, facts?: Facts): void
  warn(text: string, facts?: Facts): void
  error(text: string, facts?: Facts): void
}

const LEVELS: readonly Level[] = ["debug", "info", "warn", "error"]
const nothing = () => undefined

export const silent: Logger = { debug: nothing, info: nothing, warn: nothing, error: nothing }

/** `write` gets whole lines, newline included; without it they go to standard error. */
export function jsonLines(from: Level = "info", write: (line: string) => void = toStandardError): Logger {
  const say = (level: Level) => {
    if (LEVELS.indexOf(level) < LEVELS.indexOf(from)) return nothing
    return (text: string, facts: Facts = {}) => {
      write(`${JSON.stringify({ time: new Date().toISOString(), level, at: "gateway", text, ...facts })}\n`)
    }
  }
  return { debug: say("debug"), info: say("info"), warn: say("warn"), error: say("error") }
}

function toStandardError(line: string): void {
  process.stderr.write(line)
}
