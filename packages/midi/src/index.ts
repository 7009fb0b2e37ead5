// Messages

// What goes wrong
export { MidiFault, type MidiFaultCode } from "./fault.ts"
// Ports of a gateway's machine
export { type GatewayPorts, type GatewayPortsOptions, openGatewayPorts } from "./gateway/gateway-ports.ts"
export type { MidiSocket, MidiSocketClass } from "./gateway/socket.ts"
// Notes that sound
export { HeldNotes } from "./held/held-notes.ts"
export { type AssemblerHandlers, LONGEST_SYSEX, MessageAssembler } from "./message/assembler.ts"
export { decode, endsNote, hex } from "./message/decode.ts"
export { encode } from "./message/encode.ts"
export type { ChannelMessage, MidiMessage, SysExMessage, SystemMessage } from "./message/table.ts"
export { CHANNEL_MESSAGES, FIELDS, SYSTEM_MESSAGES } from "./message/table.ts"
// Ports
export { type MemoryCable, memoryCable } from "./port/memory.ts"
export type {
  InputEntry,
  MidiInput,
  MidiListener,
  MidiOutput,
  MidiPort,
  OutputEntry,
  PortEntry,
  PortList,
  PortSource,
} from "./port/port.ts"
export { checkWhole } from "./port/port.ts"
// Waking Live
export { WAKE_PORT_NAME, WAKE_UP } from "./wake-up.ts"
export { listWebPorts, type RequestMidi, type WebMidiAccess } from "./web/web-midi.ts"
export { openWebPorts, type WebPorts } from "./web/web-ports.ts"
