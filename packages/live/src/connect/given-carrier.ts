import { type Carrier, type Connect, Disconnected } from "@backline/protocol"
import type { Whereabouts } from "../link/whereabouts.ts"

/** A carrier of the caller's making: opened by it, or open already and then used once. */
export function givenCarrier(carrier: Carrier | Connect, secret: string | undefined): Whereabouts {
  const connect = typeof carrier === "function" ? carrier : once(carrier)
  return { connect, ...(secret !== undefined && { secret }) }
}

function once(carrier: Carrier): Connect {
  let used = false
  return async () => {
    if (used) {
      throw new Disconnected({
        stage: "client",
        message: `${carrier.name} is closed, and there is no way to open it again.`,
      })
    }
    used = true
    return carrier
  }
}
