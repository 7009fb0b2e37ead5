// Starting
export { type Gateway, type GatewayOptions, type Health, startGateway } from "./gateway.ts"
// What it says
export { type Facts, jsonLines, type Level, type Logger, silent } from "./logger.ts"
