/** Finding a Python that can run the simulator. */
import { spawnSync } from "node:child_process"
import { Fault } from "@backline/protocol"

export const LEAST_PYTHON: readonly [number, number] = [3, 9]

export interface Python {
  readonly command: string
  readonly args: readonly string[]
  readonly version: string
}

const CANDIDATES: readonly (readonly string[])[] = [["python3"], ["python"], ["py", "-3"]]

function tried(candidate: readonly string[]): Python | undefined {
  const [command, ...args] = candidate
  if (command === undefined) return undefined
  const print = "import sys; print('%d.%d.%d' % sys.version_info[:3])"
  const result = spawnSync(command, [...args, "-c", print], { encoding: "utf8", timeout: 10_000 })
  if (result.status !== 0) return undefined
  const version = result.stdout.trim()
  const [major = 0, minor = 0] = version.split(".").map(Number)
  const enough = major > LEAST_PYTHON[0] || (major === LEAST_PYTHON[0] && minor >= LEAST_PYTHON[1])
  return enough ? { command, args, version } : undefined
}

/** `BACKLINE_PYTHON`, else the first Python on the path that is new enough; undefined when there is none. */
export function findPython(named = process.env.BACKLINE_PYTHON): Python | undefined {
  for (const candidate of named ? [[named]] : CANDIDATES) {
    const python = tried(candidate)
    if (python) return python
  }
  return undefined
}

export function needPython(): Python {
  const python = findPython()
  if (python) return python
  throw new Fault("disconnected", {
    blame: "client",
    stage: "client",
    message: `the simulator needs Python ${LEAST_PYTHON.join(".")} or newer, and ${lack(process.env.BACKLINE_PYTHON)}`,
  })
}

const lack = (named: string | undefined): string =>
  named
    ? `"${named}", which BACKLINE_PYTHON names, is none, or is older; name another one, or none`
    : "found none on the path; install it from https://python.org or name one in BACKLINE_PYTHON"
