/** What is needed of a WebSocket; the browser's and the `ws` package's both have it. */
export interface MidiSocket {
  binaryType: string
  addEventListener(kind: "open" | "error", listener: () => void): void
  addEventListener(kind: "message", listener: (frame: { readonly data: unknown }) => void): void
  addEventListener(kind: "close", listener: (closing: { readonly code: number }) => void): void
  send(frame: string | Uint8Array<ArrayBuffer>): void
  close(): void
}

export type MidiSocketClass = new (url: string) => MidiSocket
