/**
 * F0 7D 42 4C 01 F7: tells the remote script that a request has been written, so that it serves inside `receive_midi`
 * and not at its next timer call (docs/protocol.md, section 10). 7D is the maker's id for private use, 42 4C is "BL".
 */
export const WAKE_UP: Uint8Array = Uint8Array.of(0xf0, 0x7d, 0x42, 0x4c, 0x01, 0xf7)

/** The native port that Live's remote script listens on, as `backline install` names it. */
export const WAKE_PORT_NAME = "Backline"
