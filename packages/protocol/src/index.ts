// What carries a conversation
export type { AbortSignalLike, Carrier, CarrierHandlers, Connect } from "./carrier.ts"
export { HIGH_WATER, LOW_WATER } from "./carrier.ts"
// The client's side
export type { ClientEffect, ClientMachine, ClientOptions } from "./client.ts"
export { ClientConversation } from "./client-conversation.ts"
export type { ClientLine } from "./codec/client-line.ts"
export { readClientLine } from "./codec/client-line.ts"
export { encodeHello, encodeHostLine, encodeOperation, encodeReply, encodeRequest } from "./codec/encode.ts"
export type { ReadHostLine } from "./codec/host-line.ts"
export { readHostLine } from "./codec/host-line.ts"
export { unsendable } from "./codec/sendable.ts"
// What goes wrong
export type { Blame, FaultBody, FaultCode, FaultMore, Stage } from "./fault.ts"
export { FAULT_CODES, faultBody, isFaultCode } from "./fault.ts"
export type { FaultClass, FaultDetails, FaultOf } from "./fault-classes.ts"
export {
  Busy,
  Cancelled,
  Disconnected,
  Fault,
  Gone,
  Internal,
  Malformed,
  NotCallable,
  NotGettable,
  NotSettable,
  NotWatchable,
  OutOfRange,
  Refused,
  Restarted,
  TimedOut,
  TooLarge,
  Unauthorised,
  UnknownOp,
  UnknownPath,
  UnknownWatch,
  WrongType,
} from "./fault-classes.ts"
export type { FramerOptions } from "./framer.ts"
export { Framer } from "./framer.ts"
export type { ReplyLogOptions } from "./host/reply-log.ts"
export { ReplyLog } from "./host/reply-log.ts"
// The host's side
export type { HostEffect, HostMachine, HostOptions, HostOutcome, ReplyLogs } from "./host.ts"
export { HostConversation } from "./host-conversation.ts"
export { clientOf, drawClientId, isClientId, isRequestId, numberOf, requestId } from "./ids.ts"
export { CREDIT, fits, GREETING_TIME, LINE_LIMIT, PROTOCOL, REPLIES_KEPT_TIME, utf8Length } from "./limits.ts"
// What travels
export type * from "./messages.ts"
