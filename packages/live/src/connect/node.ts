import { wsConnect } from "@backline/carriers/node"
import type { Whereabouts } from "../link/whereabouts.ts"
import type { Live } from "../live.ts"
import { conversationUrl } from "./gateway.ts"
import { givenCarrier } from "./given-carrier.ts"
import { localLive } from "./local-live.ts"
import { openLive } from "./open.ts"
import type { ConnectOptions } from "./options.ts"

/**
 * Connects to Live on this machine, else to the simulator; or to what is named: a gateway's address, a run file, a carrier.
 * @throws Fault `disconnected` when nothing runs or nobody answers, `unauthorised`, `cancelled`
 */
export async function connect(to: string | ConnectOptions = {}): Promise<Live> {
  const options = typeof to === "string" ? { url: to } : to
  return openLive(whereabouts(options), options)
}

function whereabouts({ carrier, secret, url, runFile, runFolder, wake }: ConnectOptions): Whereabouts {
  if (carrier) return givenCarrier(carrier, secret)
  if (url !== undefined)
    return { connect: wsConnect({ url: conversationUrl(url) }), ...(secret !== undefined && { secret }) }
  const local = localLive({
    ...(runFile !== undefined && { runFile }),
    ...(runFolder !== undefined && { runFolder }),
    ...(wake !== undefined && { wake }),
  })
  return secret === undefined ? local : { ...local, secret }
}
