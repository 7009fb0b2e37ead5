/** For programs that want to run the command line inside their own process. */
export { EXIT, type ExitCode } from "./exit-codes.ts"
export { main } from "./main.ts"
export { needPython, type Python } from "./python.ts"
export { type RunningSimulator, type SimulatorOptions, startSimulator } from "./simulator.ts"
export type { Streams } from "./terminal.ts"
