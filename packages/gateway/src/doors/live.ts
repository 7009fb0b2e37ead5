/** The WebSocket at /live: one conversation per connection. */
import { WS_SETTINGS, wsCarrier } from "@backline/carriers/node"
import type { Carrier } from "@backline/protocol"
import type { WebSocketDoor } from "./upgrade.ts"

/** Carriers that are open are closed by whoever accepted them. */
export function liveDoor(accept: (carrier: Carrier) => void): WebSocketDoor {
  return {
    path: "/live",
    settings: WS_SETTINGS,
    accept: (socket, where) => accept(wsCarrier(socket, { stage: "gateway", name: `websocket ${where}` })),
  }
}
