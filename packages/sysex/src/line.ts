/** For tests, soaks and measurements only: a simulated line in virtual time, and boards to put on it. Nothing that ships uses it. */

// A board that keeps our protocol
export { BoardFiles } from "./line/board-files.ts"
// The line
export { Cable, type CableOptions, DIN } from "./line/cable.ts"
export { Line, type LineOptions, type Party, type Seat } from "./line/line.ts"
// Everything that goes wrong at once
export { type OrdealReport, ordeal } from "./line/ordeal.ts"
// A board that runs the original, with its bugs
export { OriginalBoard, type OriginalOptions } from "./line/original-board.ts"
export { originalOrdeal } from "./line/original-ordeal.ts"
export { between, bytesFrom, type Dice, dice } from "./line/random.ts"
export { type Outcome, Rehearsal, type RehearsalSetup } from "./line/rehearsal.ts"
export { type BoardEffect, RehearsalBoard, type RehearsalOptions } from "./line/rehearsal-board.ts"
export { TROUBLES, type Trouble } from "./line/troubles.ts"
export { VirtualClock } from "./line/virtual-clock.ts"
