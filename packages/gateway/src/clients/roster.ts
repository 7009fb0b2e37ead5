/** Who is connected. */
import type { Carrier } from "@backline/protocol"
import { faultBody } from "@backline/protocol"
import type { Clock } from "../clock.ts"
import type { Client } from "./client.ts"

/** Clients beyond this are told to come back later; more screens than this are a program gone wild. */
const MOST_CLIENTS = 4_096
/** How long (ms) a client that is told to go may take. */
const CLOSING_TIME = 1_000

export class Roster {
  /** Greeted or not. */
  readonly #clients = new Set<Client>()
  /** Greeted ones; a client that came back on another carrier stands here with the newest. */
  readonly #byId = new Map<string, Client>()
  #allGone: () => void = () => undefined

  get greeted(): number {
    return this.#byId.size
  }

  [Symbol.iterator](): IterableIterator<Client> {
    return this.#clients.values()
  }

  find(id: string): Client | undefined {
    return this.#byId.get(id)
  }

  admit(carrier: Carrier, make: (carrier: Carrier) => Client): void {
    if (this.#clients.size < MOST_CLIENTS) {
      this.#clients.add(make(carrier))
      return
    }
    const message = `${MOST_CLIENTS} clients are connected to this gateway already; close some.`
    carrier.send(JSON.stringify({ fault: faultBody("busy", "gateway", message) }))
    carrier.close()
  }

  /** The client has greeted. Answers its older self, when it was here on another carrier. */
  enter(client: Client): Client | undefined {
    const former = this.#byId.get(client.id)
    this.#byId.set(client.id, client)
    return former
  }

  /** True when the client is gone with it, and not here on a newer carrier. */
  leave(client: Client): boolean {
    const isGone = this.#byId.get(client.id) === client
    this.#clients.delete(client)
    if (isGone) this.#byId.delete(client.id)
    if (this.#clients.size === 0) this.#allGone()
    return isGone
  }

  /** What was sent is delivered; whoever does not take it within a moment is not waited for. */
  closeAll(clock: Clock): Promise<void> {
    if (this.#clients.size === 0) return Promise.resolve()
    return new Promise((resolve) => {
      const callOff = clock.after(CLOSING_TIME, resolve)
      this.#allGone = () => {
        callOff()
        resolve()
      }
      for (const client of this.#clients) client.close()
    })
  }
}
