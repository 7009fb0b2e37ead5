/** The half that needs Node: native ports, the simulator's ports, run files. */
// Ports

export { listBoardPorts } from "./board/board-ports.ts"
export { type BoardServer, serveBoard } from "./board/board-server.ts"
export { type DoorMidi, type HeardFrom, openSideDoor, type SideDoor } from "./door/side-door.ts"
export { listSimulatorPorts, simulatorOutput } from "./door/simulator-ports.ts"
export { listPorts, nativeMidi, openVirtualInput, openVirtualOutput } from "./list-ports.ts"
// How parts on one machine find each other
export {
  processLives,
  type RunFile,
  type RunFileKind,
  readRunFile,
  readRunFiles,
  runFolder,
} from "./run-files/run-files.ts"
