/** Run files: how the parts of Backline on one machine find each other (docs/protocol.md, section 11). */
import { readdir, readFile, rm } from "node:fs/promises"
import { homedir } from "node:os"
import { join } from "node:path"
import { jsonObject } from "../json-object.ts"

export type RunFileKind = "script" | "simulator" | "gateway"

/** What every run file says; the other fields are listed in docs/protocol.md. */
export interface RunFile {
  readonly kind: RunFileKind
  readonly file: string
  readonly pid: number
  /** Seconds since 1970. */
  readonly started: number
  readonly tcpPort?: number
  readonly secret?: string
  readonly url?: string
  readonly live?: string
  /** The Set that a simulator plays, "demo". */
  readonly set?: string
}

const NAME = /^(script|simulator|gateway)-(\d+)\.json$/

export function runFolder(): string {
  return process.env.BACKLINE_RUN || join(homedir(), ".backline", "run")
}

/** Run files whose process lives, youngest first. Files of dead processes are removed on the way. */
export async function readRunFiles(kind: RunFileKind, folder: string = runFolder()): Promise<RunFile[]> {
  const found = await Promise.all((await namesIn(folder)).map((name) => readRunFile(folder, name, kind)))
  return found.filter((file) => file !== undefined).sort((one, other) => other.started - one.started)
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (problem) {
    if (isMissing(problem)) return []
    throw problem
  }
}

async function readRunFile(folder: string, name: string, kind: RunFileKind): Promise<RunFile | undefined> {
  const [, found, pid] = NAME.exec(name) ?? []
  if (found !== kind) return undefined
  const file = join(folder, name)
  if (!processLives(Number(pid))) {
    await rm(file, { force: true })
    return undefined
  }
  return parse(kind, file, await textOf(file))
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8")
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
    ...(typeof fields.secret === "string" && { secret: fields.secret }),
    ...(typeof fields.url === "string" && { url: fields.url }),
    ...(typeof fields.live === "string" && { live: fields.live }),
    ...(typeof fields.set === "string" && { set: fields.set }),
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
