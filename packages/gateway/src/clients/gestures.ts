/**
 * Which hands are on which parameters. The script counts one hand per client; the hand of a client that has vanished can only be taken
 * off by the gateway in its own name, and then it is the oldest one of those that came through the gateway. So a lost hand is left on
 * while others hold the same parameter, and taken off after the last of them has let go.
 */
import type { ClientId } from "@backline/protocol"

interface Hands {
  readonly held: Set<ClientId>
  readonly lost: Set<ClientId>
}

/** Lost hands to be taken off in the gateway's name: one `end` for each. */
export interface LostHands {
  readonly path: string
  readonly count: number
}

export class Gestures {
  readonly #hands = new Map<string, Hands>()

  begin(client: ClientId, path: string): void {
    const hands = this.#hands.get(path) ?? { held: new Set(), lost: new Set() }
    this.#hands.set(path, hands)
    // A client that came back has its own hand there again.
    hands.lost.delete(client)
    hands.held.add(client)
  }

  /** The client let go by itself, or never got hold. */
  end(client: ClientId, path: string): LostHands[] {
    const hands = this.#hands.get(path)
    // It may have vanished after it had let go and before Live answered that.
    hands?.lost.delete(client)
    return hands?.held.delete(client) ? this.#lostHands(path, hands) : []
  }

  /** The client has vanished. */
  vanished(client: ClientId): LostHands[] {
    const lost: LostHands[] = []
    for (const [path, hands] of this.#hands) {
      if (!hands.held.delete(client)) continue
      hands.lost.add(client)
      lost.push(...this.#lostHands(path, hands))
    }
    return lost
  }

  /** Live is away and has ended every gesture itself. */
  clear(): void {
    this.#hands.clear()
  }

  #lostHands(path: string, { held, lost }: Hands): LostHands[] {
    if (held.size > 0) return []
    this.#hands.delete(path)
    return lost.size === 0 ? [] : [{ path, count: lost.size }]
  }
}
