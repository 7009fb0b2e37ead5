// TCP
export type { TcpCarrierOptions, TcpOptions } from "./tcp.ts"
export { tcpCarrier, tcpConnect } from "./tcp.ts"

// WebSocket with the `ws` package
export type { WsCarrierOptions, WsOptions } from "./ws.ts"
export { WS_SETTINGS, wsCarrier, wsConnect } from "./ws.ts"
