/** `contract/protocol.json` against the host machine and the framer of this package. */
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { type ClientEnd, type HostUnderTest, hostAcceptance, type ProtocolVectors } from "./acceptance.ts"
import { Framer } from "./framer.ts"
import { ReplyLog } from "./host/reply-log.ts"
import type { HostEffect } from "./host.ts"
import { HostConversation } from "./host-conversation.ts"

const file = fileURLToPath(new URL("../../../contract/protocol.json", import.meta.url))
const vectors: ProtocolVectors = JSON.parse(readFileSync(file, "utf8"))

/** Answers every request at once with null, as a host does that executes nothing but pings. */
class MachineHost implements HostUnderTest {
  readonly executed: string[] = []
  readonly #logs = new ReplyLog()
  readonly #secret: string

  constructor(secret: string) {
    this.#secret = secret
  }

  open(): ClientEnd {
    const limits = { line: 4_194_304 }
    const parts = { protocol: 1, boot: "k2", host: "script", live: "12", version: "0", credit: 256 } as const
    const welcome = () => ({ ...parts, limits, link: "live" }) as const
    const host = new HostConversation({ welcome, secret: this.#secret, logs: this.#logs }, 0)
    const lines: string[] = []
    const perform = (effects: readonly HostEffect[]): void => {
      for (const effect of effects) {
        if (effect.kind === "send") lines.push(effect.line)
        if (effect.kind !== "request") continue
        this.executed.push(effect.id)
        perform(host.reply(effect.id, { ok: null }, 0))
      }
    }
    return {
      send: (line) => perform(host.line(line, 0)),
      next: async () => lines.shift(),
      cut: () => host.closed(0),
    }
  }

  stop(): void {
    this.executed.length = 0
  }
}

hostAcceptance({ describe, expect, it }, vectors, (secret) => new MachineHost(secret))

describe("the framer", () => {
  for (const { name, limit, pieces = [], hex = [], out } of vectors.framing.cases) {
    it(name, () => {
      const decoder = new TextDecoder("utf-8", { fatal: true })
      const framer = new Framer({ decode: (bytes) => decoder.decode(bytes), stage: "script", limit })
      const bytes = [...pieces.map((piece) => Buffer.from(piece)), ...hex.map((piece) => Buffer.from(piece, "hex"))]
      const made = bytes.flatMap((piece) => framer.push(piece))
      expect(made.map((one) => (typeof one === "string" ? { line: one } : { fault: one.code }))).toEqual(out)
    })
  }
})
