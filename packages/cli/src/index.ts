/** For programs that want to run the command line inside their own process. */
export {
  needPython,
  type Python,
  type RunningSimulator,
  type SimulatorOptions,
  startProcess as startSimulator,
} from "@backline/simulator"
export { EXIT, type ExitCode } from "./exit-codes.ts"
export { main } from "./main.ts"
export type { Streams } from "./terminal.ts"
