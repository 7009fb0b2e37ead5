/** Finding Live and gateways on this machine. */
export { runFolder } from "@backline/midi/node"
export { type LocalLiveOptions, localLive } from "./connect/local-live.ts"
export { type RunningGateway, type RunningScript, runningGateways, runningScripts } from "./connect/running.ts"
