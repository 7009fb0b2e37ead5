import { webSocketConnect } from "@backline/carriers"
import { Fault, faultBody } from "@backline/protocol"
import type { Whereabouts } from "../link/whereabouts.ts"
import type { Live } from "../live.ts"
import { conversationUrl } from "./gateway.ts"
import { givenCarrier } from "./given-carrier.ts"
import { openLive } from "./open.ts"
import type { ConnectOptions } from "./options.ts"

/**
 * Connects to the gateway that this page came from, or to the one that is named. Works in workers, too.
 * @throws Fault `disconnected` when nobody answers, `unauthorised`, `cancelled`
 */
export async function connect(to: string | ConnectOptions = {}): Promise<Live> {
  const options = typeof to === "string" ? { url: to } : to
  return openLive(whereabouts(options), options)
}

function whereabouts({ carrier, secret, url, runFile }: ConnectOptions): Whereabouts {
  if (carrier) return givenCarrier(carrier, secret)
  if (runFile !== undefined) {
    throw Fault.from(
      faultBody("malformed", "client", `A browser cannot read the run file "${runFile}"; name a gateway by url.`),
    )
  }
  const connect = webSocketConnect({ url: conversationUrl(url ?? origin()) })
  return { connect, appeared: backOnline, ...(secret !== undefined && { secret }) }
}

function origin(): string {
  const { location } = globalThis
  if (location && /^https?:$/.test(location.protocol)) return location.origin
  const message = 'This page does not come from a gateway; name one: connect("http://127.0.0.1:8473")'
  throw Fault.from(faultBody("malformed", "client", message))
}

/** A laptop that was opened again need not wait for the next attempt. */
function backOnline(listener: () => void): () => void {
  globalThis.addEventListener?.("online", listener)
  return () => globalThis.removeEventListener?.("online", listener)
}
