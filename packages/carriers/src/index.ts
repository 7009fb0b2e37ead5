// Without anything of Node: browsers and workers load this.
export type { MemoryOptions } from "./memory.ts"
export { memoryPair } from "./memory.ts"
export type { WebSocketClass, WebSocketLike, WebSocketOptions } from "./websocket.ts"
export { webSocketConnect } from "./websocket.ts"
