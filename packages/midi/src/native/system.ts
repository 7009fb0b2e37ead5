/** The part of RtMidi (`@julusian/midi`) that is used. Tests give a stand-in of this shape. */
export interface NativeInput {
  getPortCount(): number
  getPortName(at: number): string
  ignoreTypes(sysex: boolean, timing: boolean, activeSensing: boolean): void
  on(kind: "message", listener: (seconds: number, bytes: number[]) => void): unknown
  openPort(at: number): void
  openVirtualPort(name: string): void
  closePort(): void
  destroy(): void
}
export interface NativeOutput {
  getPortCount(): number
  getPortName(at: number): string
  openPort(at: number): void
  openVirtualPort(name: string): void
  sendMessage(bytes: number[]): void
  closePort(): void
  destroy(): void
}
export interface NativeSystem {
  readonly Input: new () => NativeInput
  readonly Output: new () => NativeOutput
}
