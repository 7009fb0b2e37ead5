// Starting
export { type Gateway, type GatewayOptions, type Health, startGateway } from "./gateway.ts"
// What it says
export { type Facts, jsonLines, type Level, type Logger, silent } from "./logger.ts"
// Screens in the network
export type { LanAddress, LanOptions } from "./pairing/lan.ts"
