export { checksum } from "./midibridge/checksum.ts"
export type { Frame, Reading, TransmissionId } from "./midibridge/frames.ts"
export {
  COMMANDS,
  decodeFrame,
  ERROR,
  encodeFrame,
  FILE,
  frameLength,
  frameOf,
  roomWithin,
} from "./midibridge/frames.ts"
export type { CollectorOrder } from "./packing/collector.ts"
export { packCollected, unpackCollected } from "./packing/collector.ts"
export { pack, packedLength, unpack, unpackedLength } from "./packing/continuous.ts"
export { MOST_NUM24, NumberTooLarge, readNum16, readNum24, writeNum16, writeNum24 } from "./packing/numbers.ts"

export type { Token } from "./tokenizer.ts"
export { Tokenizer } from "./tokenizer.ts"
