/** The conversation over the SDK's link, with an ear on the carrier: a page must notice silence sooner than a program. */
import { webSocketConnect } from "@backline/carriers"
import { type Link, type LinkReport, openLink } from "@backline/live/browser"
import type { Change, Connect, Json, Operation } from "@backline/protocol"
import type { ConnectionNews, Conversation, Watching, WatchNews, WatchTarget } from "./conversation.ts"
import { type HeardCarrier, heard } from "./heard-carrier.ts"

/** Milliseconds until a request is given up. A watch of a big Set is read over many slots of Live. */
const PATIENCE = 5_000
const WATCH_PATIENCE = 30_000

function newsOf(change: Change): WatchNews {
  if ("delta" in change) return { kind: "delta", delta: change.delta }
  if ("fault" in change) return { kind: "fault", fault: change.fault }
  return { kind: "value", value: change.value }
}

function reported({ state, since, boot, fault }: LinkReport): ConnectionNews {
  if (state === "refused" || state === "closed") return { kind: "line", open: false, ...(fault && { refused: fault }) }
  return { kind: "link", link: { state, boot, ...(since !== undefined && { since }) } }
}

interface Entry {
  readonly target: WatchTarget
  readonly hear: (news: WatchNews) => void
  /** Whether a value has ever come. */
  spoke: boolean
  stop: () => void
}

export class LiveConversation implements Conversation {
  readonly #connect: Connect
  readonly #watches = new Set<Entry>()
  #link: Link | undefined
  #live = false
  #carrier: HeardCarrier | undefined

  constructor(connect: Connect) {
    this.#connect = connect
  }

  listen(hear: (news: ConnectionNews) => void): void {
    const ear = {
      opened: () => hear({ kind: "line", open: true }),
      heard: () => hear({ kind: "heard" }),
      closed: () => hear({ kind: "line", open: false }),
    }
    const connect = heard(this.#connect, ear, (carrier) => {
      this.#carrier = carrier
    })
    const link = openLink({ connect, name: "surface", deadline: WATCH_PATIENCE, appeared: backOnline })
    link.on("state", (report) => {
      hear(reported(report))
      const came = report.state === "live" && !this.#live
      this.#live = report.state === "live"
      if (came) this.#askAgain()
    })
    link.on("restarted", () => hear({ kind: "restarted" }))
    this.#link = link
  }

  request(operation: Operation): Promise<Json> {
    return this.#standing.request(operation, { deadline: PATIENCE })
  }

  watch(target: WatchTarget, hear: (news: WatchNews) => void): Watching {
    const entry: Entry = { target, hear, spoke: false, stop: () => undefined }
    this.#watches.add(entry)
    if (this.#live) this.#open(entry)
    return {
      close: () => {
        this.#watches.delete(entry)
        entry.stop()
      },
    }
  }

  #open(entry: Entry): void {
    const { target, hear } = entry
    entry.stop = this.#standing.watch(
      { op: "watch", ...target },
      {
        value: (value) => {
          entry.spoke = true
          hear({ kind: "value", value })
        },
        change: (change) => hear(newsOf(change)),
        refused: (fault) => hear({ kind: "fault", fault }),
        interrupted: (fault) => hear({ kind: "fault", fault }),
        ended: () => undefined,
      },
    )
  }

  /** A gateway takes no watch while it has no Live: what has not been answered yet is asked for when Live is there. */
  #askAgain(): void {
    for (const entry of [...this.#watches]) {
      if (entry.spoke) continue
      entry.stop()
      this.#open(entry)
    }
  }

  renew(): void {
    this.#carrier?.giveUp()
  }

  get #standing(): Link {
    if (this.#link === undefined) throw new Error("listen() comes before anything else")
    return this.#link
  }
}

/** A tablet that finds its network again need not wait for the next attempt. */
function backOnline(listener: () => void): () => void {
  window.addEventListener("online", listener)
  return () => window.removeEventListener("online", listener)
}

/** `url`: "ws://stage.local:8473/live". */
export function liveConversation(url: string): Conversation {
  return new LiveConversation(webSocketConnect({ url }))
}
