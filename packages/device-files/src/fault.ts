/** What a device's files can fail with: a code, whose fault it is, which file, and a sentence that says what to do. */
import type { FileFaultCode, FileOperation, FilesFault, PartialFile } from "@backline/sysex"

/**
 * - `caller`: what was asked for cannot be done; asking otherwise helps.
 * - `device`: the device could not, or would not.
 * - `line`: the cable, the port, or nobody there.
 */
export type DeviceBlame = "caller" | "device" | "line"

interface Meaning {
  readonly blame: DeviceBlame
  /** `file` is quoted already. */
  readonly says: (file: string) => string
}

const MEANINGS: { readonly [code in FileFaultCode]: Meaning } = {
  "not-found": { blame: "caller", says: (file) => `there is no ${file}` },
  exists: { blame: "caller", says: (file) => `${file} is there already` },
  "not-a-folder": { blame: "caller", says: (file) => `${file} is a file, not a folder` },
  "is-a-folder": { blame: "caller", says: (file) => `${file} is a folder, not a file` },
  "not-empty": { blame: "caller", says: (file) => `${file} is not empty; remove what is in it first` },
  "read-only": {
    blame: "device",
    says: (file) =>
      `${file} cannot be changed: the device's memory is write protected, or its USB drive is open on a computer (eject it)`,
  },
  full: { blame: "device", says: (file) => `there is no space left for ${file}` },
  outside: {
    blame: "caller",
    says: (file) => `${file} is refused as a path: use / and plain names, shorter than the device's buffer`,
  },
  locked: { blame: "caller", says: () => "the device is locked; give its PIN" },
  "bad-pin": { blame: "caller", says: () => "the PIN is wrong; after three wrong ones the device waits 30 s" },
  crc: {
    blame: "line",
    says: (file) => `${file} did not arrive as it was sent; nothing was stored. Try another cable or port`,
  },
  "unknown-transfer": { blame: "device", says: (file) => `the device forgot about ${file}; it may have restarted` },
  busy: { blame: "device", says: () => "the device is busy with other transfers; try again" },
  malformed: { blame: "device", says: (file) => `what the device said about ${file} makes no sense` },
  version: {
    blame: "device",
    says: () => "the device speaks another version of the file protocol; update Backline or its firmware",
  },
  "unknown-op": { blame: "device", says: () => "the device cannot do this; update its firmware" },
  io: { blame: "device", says: (file) => `the device's file system failed with ${file}` },
  cancelled: { blame: "caller", says: (file) => `${file} was cancelled` },
  silent: { blame: "line", says: () => "the device does not answer; is it plugged in and awake?" },
  unplugged: { blame: "line", says: () => "the MIDI port went away" },
  deadline: { blame: "line", says: (file) => `${file} took longer than it may` },
  error: { blame: "device", says: (file) => `the device reported an error with ${file}` },
  unable: { blame: "caller", says: (file) => `this device cannot do that with ${file}` },
}

export class DeviceFault extends Error {
  override readonly name = "DeviceFault"
  readonly code: FileFaultCode
  readonly blame: DeviceBlame
  readonly operation: FileOperation
  readonly path: string | undefined
  /** The board's number of the transfer, for its log. */
  readonly transfer: number | undefined
  /** The device's own words. */
  readonly text: string | undefined
  /** What a read had got: give it to the next `read` of the same file. */
  readonly partial: PartialFile | undefined

  constructor(fault: FilesFault, options?: ErrorOptions) {
    const { blame, says } = MEANINGS[fault.code]
    const sentence = says(fault.path === undefined ? "it" : `"${fault.path}"`)
    super(fault.text ? `${sentence} (${fault.text})` : sentence, options)
    this.code = fault.code
    this.blame = blame
    this.operation = fault.operation
    this.path = fault.path
    this.transfer = fault.transfer
    this.text = fault.text
    this.partial = fault.partial
  }
}
