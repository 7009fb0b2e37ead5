/** The words of a gateway and its clients, for whoever writes a gateway. */
export {
  type Asked,
  BLAME,
  framed,
  HIGHEST_NUMBER,
  LONGEST_LINE,
  LONGEST_NAME,
  MIDI_PATH,
  MIDI_PROTOCOL,
  type MidiFaultBody,
  type MidiLimits,
  type MidiRequest,
  type PortNote,
  type PortsNote,
  type Told,
  weightOf,
} from "./gateway/wire.ts"
