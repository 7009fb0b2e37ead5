/** Ableton Live without Ableton Live. */
// In a test or a program

export type {
  ArrangedClipDescription,
  AudioDescription,
  ChainDescription,
  ClipDescription,
  DeviceDescription,
  EnvelopeDescription,
  NoteDescription,
  NoteExtras,
  ReturnDescription,
  SceneDescription,
  SetDescription,
  TrackDescription,
} from "./description.ts"
export type { SentMidi } from "./door/said.ts"
export type { MidiOut } from "./midi-out.ts"
// As a process of its own
export { contractFolder, pythonFolder } from "./process/house.ts"
export { findPython, LEAST_PYTHON, needPython, type Python } from "./process/python.ts"
export {
  type RunningSimulator,
  type SimulatorOptions,
  simulatorArguments,
  simulatorEnvironment,
  startProcess,
} from "./process/start.ts"
export { describeRunning, type RunningSet, writtenSet } from "./running.ts"
export { Simulator, type SimulatorWishes, startSimulator } from "./simulator.ts"
export type { ScriptFailure, ScriptHolds, SimulatorStatus } from "./status.ts"
