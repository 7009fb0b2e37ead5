/** The real simulator with the real remote script, in a folder of its own, for tests. */
import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

const ROOT = fileURLToPath(new URL("../../../..", import.meta.url))

export class Simulator {
  readonly runFolder = mkdtempSync(join(tmpdir(), "backline-sdk-"))
  #child: ChildProcess | undefined

  /** Resolves when a script answers in it. */
  start(set = "demo"): Promise<void> {
    const child = spawn(
      process.env.BACKLINE_PYTHON ?? "python3",
      ["-m", "simulator", "--set", set, "--parent", String(process.pid), "--json"],
      {
        cwd: ROOT,
        env: { ...process.env, PYTHONPATH: "python", PYTHONDONTWRITEBYTECODE: "1", BACKLINE_RUN: this.runFolder },
        stdio: ["ignore", "pipe", "pipe"],
      },
    )
    this.#child = child
    return new Promise((resolve, reject) => {
      let text = ""
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding("utf8").on("data", (chunk: string) => {
          text += chunk
          if (text.includes('{"ready"')) resolve()
        })
      }
      child.once("error", reject)
      child.once("exit", (code) => reject(new Error(`the simulator ended with ${code}: ${text}`)))
    })
  }

  /** Ends it as a crash does: nothing is tidied up. */
  async kill(): Promise<void> {
    const child = this.#child
    this.#child = undefined
    if (!child || child.exitCode !== null) return
    const gone = new Promise((resolve) => child.once("exit", resolve))
    child.kill("SIGKILL")
    await gone
  }

  async stop(): Promise<void> {
    await this.kill()
    rmSync(this.runFolder, { recursive: true, force: true })
  }
}
