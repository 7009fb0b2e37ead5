/** What the SDK offers wherever it runs; `connect` is added by `index.ts` (Node) and `browser.ts`. */
// Live

// What goes wrong
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
} from "@backline/protocol"
export type { Batch, BatchOptions, Item, Result, Results } from "./batch/batch.ts"
export { openLink } from "./connect/open.ts"
export type { ConnectOptions } from "./connect/options.ts"
// Values
export type { HandleAt } from "./handles/path-types.ts"
// Handles
export type {
  ChildHandle,
  ChildOf,
  Given,
  GivenHandles,
  Handle,
  HandleFacts,
  ListHandle,
  LiveHandles,
  Method,
  MethodOf,
  Movable,
  ObjectHandle,
  PropertyHandle,
  Readable,
  SettableChild,
  Trigger,
  Where,
  Writable,
} from "./handles/types.ts"
export type { Clock } from "./link/clock.ts"
// The connection
export { Link } from "./link/link.ts"
export type { Stoppable } from "./link/listeners.ts"
export { type AskOptions, DEADLINE, type LinkNews, type LinkOptions } from "./link/options.ts"
export type { LinkReport, LiveState } from "./link/standing.ts"
export type { WatchHandlers, WatchOperation } from "./link/watch-book.ts"
export type { Whereabouts } from "./link/whereabouts.ts"
export { Live, type ShapeWatchOptions } from "./live.ts"
export type { Gesture } from "./moves/gesture.ts"
export { decibels, Level } from "./values/level.ts"
// Watching, batches, gestures
export type { Watch, WatchOptions } from "./watch/watch.ts"
