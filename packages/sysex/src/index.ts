export type { Received, ReceiverOptions } from "./files/block-receiver.ts"
export { BlockReceiver } from "./files/block-receiver.ts"
export type { SenderOptions } from "./files/block-sender.ts"
export { BlockSender } from "./files/block-sender.ts"
export { crc32c, crcText } from "./files/crc32c.ts"
export type { FileFrame, FileReading } from "./files/frames.ts"
export { blockLength, blockRoom, decodeFileFrame, encodeFileFrame, FILES_VERSION } from "./files/frames.ts"
export type { BoardFault, FileFaultCode, FileOperation, HostFault } from "./files/status.ts"
export { DONE, faultOf, OPERATIONS, STATUS, STORED } from "./files/status.ts"
export { checksum } from "./midibridge/checksum.ts"
export { cutText } from "./midibridge/chunks.ts"
export type { Failure, PeerEffect } from "./midibridge/effects.ts"
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
export { CHUNK_FROM_BOARD, CHUNK_TO_BOARD, Peer, PING_PATH } from "./midibridge/peer.ts"
export type { CollectorOrder } from "./packing/collector.ts"
export { packCollected, unpackCollected } from "./packing/collector.ts"
export { pack, packedLength, unpack, unpackedLength } from "./packing/continuous.ts"
export { MOST_NUM24, NumberTooLarge, readNum16, readNum24, writeNum16, writeNum24 } from "./packing/numbers.ts"
export type { Token } from "./tokenizer.ts"
export { Tokenizer } from "./tokenizer.ts"
