/** For whoever makes a board, and for tests: what every board must do, and a board of this process to try things on. */
export { type BoardCase, type BoardRig, boardCases } from "./acceptance/board-cases.ts"
export { type RehearsalPort, rehearsalPort, seat } from "./acceptance/rehearsal-port.ts"
