// Our own mode, the host's side
export type { Answer, Question } from "./files/asking.ts"
export type { Received, ReceiverOptions } from "./files/block-receiver.ts"
export { BlockReceiver } from "./files/block-receiver.ts"
export type { Allowance, SenderOptions } from "./files/block-sender.ts"
export { BlockSender } from "./files/block-sender.ts"
export type { Body } from "./files/body.ts"
export { countIn, decodeBody, encodeBody, textIn } from "./files/body.ts"
export { crc32c, crcText } from "./files/crc32c.ts"
export type { FilesFault } from "./files/fault.ts"
// Our own frames
export type { FileFrame, FileReading } from "./files/frames.ts"
export {
  blockLength,
  blockRoom,
  decodeFileFrame,
  encodeFileFrame,
  FILE_COMMANDS,
  FILES_VERSION,
  MOST_NUM14,
} from "./files/frames.ts"
export type { BoardHello } from "./files/hello.ts"
export { readHello } from "./files/hello.ts"
export type { HostOptions, JobOptions, Started } from "./files/host.ts"
export { FilesHost } from "./files/host.ts"
export type { FilesEffect } from "./files/job.ts"
export type { BoardLimits } from "./files/limits.ts"
export type { PartialFile } from "./files/partial-file.ts"
export type { Progress } from "./files/progress.ts"
export { Meter } from "./files/progress.ts"
export type { BoardFault, FileFaultCode, FileOperation, HostFault } from "./files/status.ts"
export { DONE, faultOf, OPERATIONS, STATUS, STORED } from "./files/status.ts"
// The original's way
export { checksum } from "./midibridge/checksum.ts"
export { cutText, joined } from "./midibridge/chunks.ts"
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
export { OriginalHost } from "./midibridge/original-host.ts"
export { CHUNK_FROM_BOARD, CHUNK_TO_BOARD, Peer, PING_PATH } from "./midibridge/peer.ts"
// Packing and streams
export type { CollectorOrder } from "./packing/collector.ts"
export { packCollected, unpackCollected } from "./packing/collector.ts"
export { pack, packedLength, unpack, unpackedLength } from "./packing/continuous.ts"
export { MOST_NUM24, NumberTooLarge, readNum16, readNum24, writeNum16, writeNum24 } from "./packing/numbers.ts"
export { textOf, utf8 } from "./packing/utf8.ts"
export type { Token } from "./tokenizer.ts"
export { Tokenizer } from "./tokenizer.ts"
