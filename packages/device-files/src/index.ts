export type { BoardHello, PartialFile, Progress } from "@backline/sysex"
export { checksumOf } from "./device/checksum.ts"
// Finding and opening devices
export type {
  Asked,
  Checked,
  Device,
  DeviceMode,
  Entry,
  ReadOptions,
  Stat,
  TransferOptions,
  WriteOptions,
} from "./device/device.ts"
// What goes wrong
export { type DeviceBlame, DeviceFault } from "./fault.ts"
// The other side of a sync
export { isLitter, type LocalFile, type LocalFolder } from "./folder/folder.ts"
export { memoryFolder } from "./folder/memory-folder.ts"
export { type Findings, type FindOptions, type FoundDevice, findDevices } from "./open/find-devices.ts"
export { type OpenOptions, openDevice } from "./open/open-device.ts"
export { type DevicePort, pairPorts } from "./open/port-pairs.ts"
export type { SyncDirection, SyncOptions, SyncReport, SyncStep } from "./sync/sync-report.ts"
