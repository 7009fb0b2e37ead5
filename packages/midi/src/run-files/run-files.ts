/** Run files: how the parts of Backline on one machine find each other (docs/protocol.md, section 11). */
import { readdirSync, readFileSync, rmSync } from "node:fs"
import { homedir } from "node:os"
import { basename, join } from "node:path"
import { jsonObject } from "../json-object.ts"

export type RunFileKind = "script" | "simulator" | "gateway" | "board"

/** What every run file says; the other fields are listed in docs/protocol.md. */
export interface RunFile {
  readonly kind: RunFileKind
  readonly file: string
  readonly pid: number
  /** Seconds since 1970; 0 when the file does not say. */
  readonly started: number
  /** Of Backline, not of Live. */
  readonly version?: string
  readonly tcpPort?: number
  readonly secret?: string
  readonly url?: string
  readonly live?: string
  /** The Set that a simulator plays, "demo". */
  readonly set?: string
  /** Of the port that a simulated board has. */
  readonly name?: string
}

const TEXTS = ["version", "secret", "url", "live", "set", "name"] as const
const NAME = /^(script|simulator|gateway|board)-(\d+)\.json$/

export function runFolder(): string {
  return process.env.BACKLINE_RUN || join(homedir(), ".backline", "run")
}

/** Run files whose process lives, youngest first. Files of dead processes are removed on the way. */
export function readRunFiles(kind: RunFileKind, folder: string = runFolder()): RunFile[] {
  const found = namesIn(folder).map((name) => readRunFile(kind, join(folder, name)))
  return found.filter((file) => file !== undefined).sort((one, other) => other.started - one.started)
}

/** One run file; undefined when it is not of this kind, or its process is dead. */
export function readRunFile(kind: RunFileKind, file: string): RunFile | undefined {
  const [, found, pid] = NAME.exec(basename(file)) ?? []
  if (found !== kind) return undefined
  if (processLives(Number(pid))) return parse(kind, file, textOf(file))
  rmSync(file, { force: true })
  return undefined
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (problem) {
    if (isMissing(problem)) return []
    throw problem
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8")
  } catch (problem) {
    // Its process ended between the listing and the reading.
    if (isMissing(problem)) return ""
    throw problem
  }
}

function parse(kind: RunFileKind, file: string, text: string): RunFile | undefined {
  const fields = jsonObject(text)
  if (typeof fields?.pid !== "number") return undefined
  return {
    kind,
    file,
    pid: fields.pid,
    started: typeof fields.started === "number" ? fields.started : 0,
    ...(typeof fields.tcpPort === "number" && { tcpPort: fields.tcpPort }),
    ...Object.fromEntries(TEXTS.flatMap((name) => (typeof fields[name] === "string" ? [[name, fields[name]]] : []))),
  }
}

/** A process of another user answers "not permitted": it lives. */
export function processLives(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (problem) {
    return codeOf(problem) === "EPERM"
  }
}

const codeOf = (problem: unknown): unknown => (problem instanceof Error && "code" in problem ? problem.code : undefined)
const isMissing = (problem: unknown): boolean => codeOf(problem) === "ENOENT" || codeOf(problem) === "ENOTDIR"
