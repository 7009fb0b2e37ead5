/** Simulator and gateway as separate processes that a test may kill and start again, in a run folder of their own. */
import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"

const BACKLINE = fileURLToPath(new URL("../packages/cli/bin/backline.mjs", import.meta.url))

export interface Part {
  readonly process: ChildProcess
  /** As a crash or a power cut would: no good-bye. Resolves when it is gone. */
  kill(): Promise<void>
  /** As Ctrl-C would. Resolves with its exit code. */
  stop(): Promise<number>
}

/** One musician's machine: the environment its processes share, and what runs on it. */
export class Machine {
  readonly folder = mkdtempSync(join(tmpdir(), "backline-e2e-"))
  readonly runFolder = join(this.folder, "run")
  readonly env: NodeJS.ProcessEnv = {
    ...process.env,
    BACKLINE_RUN: this.runFolder,
    BACKLINE_HISTORY: join(this.folder, "history"),
  }
  readonly #parts = new Set<Part>()
  #tcpPort = 0

  /** The address stays the same when the gateway is started again, as it does for a tablet that was connected. */
  async gateway(...more: string[]): Promise<Part & { readonly url: string }> {
    this.#tcpPort ||= await freeTcpPort()
    const { part, line } = await this.#start(
      ["start", "--json", "--tcp-port", String(this.#tcpPort), ...more],
      '{"url"',
    )
    const { url } = JSON.parse(line)
    return { ...part, url }
  }

  async simulator(set = "demo", ...more: string[]): Promise<Part> {
    return (await this.#start(["simulator", "--json", "--set", set, ...more], '{"ready"')).part
  }

  /** A folder of this machine as a MIDI board: the program that runs on real ones. */
  async board(folder: string, name: string, ...more: string[]): Promise<Part> {
    const args = ["files", "simulate", folder, "--json", "--name", name, ...more]
    return (await this.#start(args, '{"ready"')).part
  }

  /** Runs one command to its end. */
  async command(...args: string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
    return this.converse("", ...args)
  }

  /** The same with lines typed into it. */
  async converse(
    input: string,
    ...args: string[]
  ): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
    const child = spawn(process.execPath, [BACKLINE, ...args], { env: this.env, stdio: ["pipe", "pipe", "pipe"] })
    const out = collected(child.stdout)
    const err = collected(child.stderr)
    child.stdin.end(input)
    const code = await new Promise<number>((resolve) => child.once("close", (status) => resolve(status ?? -1)))
    return { code, out: out(), err: err() }
  }

  /** A command that runs on; its lines as they come. */
  running(...args: string[]): Part & { readonly lines: AsyncIterableIterator<string> } {
    const child = spawn(process.execPath, [BACKLINE, ...args], { env: this.env, stdio: ["ignore", "pipe", "inherit"] })
    return { ...this.#keep(child), lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#parts].map((part) => part.kill()))
    rmSync(this.folder, { recursive: true, force: true })
  }

  async #start(args: readonly string[], opening: string): Promise<{ part: Part; line: string }> {
    const child = spawn(process.execPath, [BACKLINE, ...args], { env: this.env, stdio: ["ignore", "pipe", "pipe"] })
    const complaints = collected(child.stderr)
    const part = this.#keep(child)
    for await (const line of createInterface({ input: child.stdout })) {
      if (line.startsWith(opening)) {
        child.stdout.resume()
        return { part, line }
      }
    }
    throw new Error(`backline ${args.join(" ")} ended before it was ready: ${complaints()}`)
  }

  #keep(child: ChildProcess): Part {
    const ended = new Promise<number>((resolve) => child.once("exit", (code) => resolve(code ?? -1)))
    const end = async (signal: NodeJS.Signals): Promise<number> => {
      child.kill(signal)
      const code = await ended
      this.#parts.delete(part)
      return code
    }
    const part: Part = { process: child, kill: async () => void (await end("SIGKILL")), stop: () => end("SIGINT") }
    this.#parts.add(part)
    return part
  }
}

function collected(stream: NodeJS.ReadableStream): () => string {
  let text = ""
  stream.setEncoding("utf8")
  stream.on("data", (chunk: string) => {
    text += chunk
  })
  return () => text
}

function freeTcpPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once("error", reject)
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address()
      probe.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no TCP port")),
      )
    })
  })
}
