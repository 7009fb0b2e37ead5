/** The Live Object Model as data, the types derived from it, paths, and checks. No I/O, no clock. */

// Checks before anything is sent
export { type CallArguments, checkCall } from "./checks/check-call.ts"
export { checkSet } from "./checks/check-set.ts"
export type { Objection } from "./checks/objection.ts"
// The tables
export { classes } from "./classes/index.ts"
export { LIVE_VERSION, printContract, roots } from "./contract.ts"

// Enums, to write their members by name: `Quantization.q_bar`
export {
  AudioToMidiType,
  AutomationState,
  BrowserFilterType,
  BrowserRelation,
  CaptureDestination,
  CaptureMode,
  ClipLaunchQuantization,
  ClipSlotPlayingState,
  CrossfadeAssignment,
  DeviceInsertMode,
  DeviceType,
  Eq8EditMode,
  Eq8GlobalMode,
  enums,
  GridQuantization,
  GrooveBase,
  LaunchMode,
  MapMode,
  MessageButtons,
  MonitoringState,
  NavDirection,
  PanningMode,
  ParameterState,
  PushDialogType,
  Quantization,
  RecordingQuantization,
  RoutingChannelLayout,
  RoutingTypeCategory,
  SessionRecordStatus,
  SimplerPlaybackMode,
  SimplerSlicingPlaybackMode,
  SlicingBeatDivision,
  SlicingStyle,
  TimeFormat,
  TransientLoopMode,
  TrialContext,
  UnavailableFeature,
  WarpMode,
  WavetableEffectMode,
  WavetableFilterRouting,
  WavetableModulationSource,
  WavetableUnisonMode,
  WavetableVoiceCount,
  WavetableVoicing,
} from "./enums/index.ts"
export {
  classNames,
  classOf,
  type Found,
  type FullClass,
  findMember,
  isClassName,
  isKindOf,
  memberNames,
  subclassesOf,
} from "./members.ts"
export { modules } from "./modules/index.ts"
export { nearNames } from "./near.ts"
// Paths
export { normalisePath, parsePath } from "./paths/parse.ts"
export { MAX_PATH_LENGTH, MAX_SEGMENTS, type Path, PathError, type Segment } from "./paths/path.ts"
export { printPath } from "./paths/print.ts"
export { type Resolution, type ResolveOptions, resolvePath } from "./paths/resolve.ts"
export type {
  Access,
  ArgRow,
  Availability,
  ChildRow,
  Children,
  ClassKind,
  Enums,
  FunctionRow,
  Functions,
  ListenerRow,
  Listeners,
  LomClass,
  LomEnum,
  OutOfRange,
  Properties,
  PropertyRow,
  Raise,
} from "./rows.ts"

// Types derived from the tables
export type { FunctionArgs, FunctionNamedArgs, FunctionReturn } from "./types/functions.ts"
export type {
  BaseOf,
  ChildClass,
  ChildName,
  Classes,
  ClassName,
  FunctionName,
  Gettable,
  Lineage,
  ListenerName,
  MembersOf,
  Observable,
  PropertyName,
  RowOf,
  Settable,
  SubclassOf,
} from "./types/members.ts"
export type { PathArgs, PathReturn, PathTarget, PathValue, UnknownPath, ValidPath } from "./types/path.ts"
export type { CheckedListShape, CheckedShape, ListShape, Shape, ShapeResult, UnknownMember } from "./types/shape.ts"
export type {
  ChildValue,
  EnumName,
  EnumValue,
  HandleKind,
  HandleOf,
  Json,
  MemberValue,
  ObjectRef,
  Plain,
  PropertyValue,
  RefKind,
  RowValue,
  Value,
} from "./types/values.ts"
