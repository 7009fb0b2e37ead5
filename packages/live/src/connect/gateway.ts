import { Fault, faultBody } from "@backline/protocol"

/** Where a gateway's conversations are, of the address that people know: "http://127.0.0.1:8473" → "ws://127.0.0.1:8473/live". */
export function conversationUrl(address: string): string {
  const url = parsed(address)
  url.protocol = url.protocol.replace(/^http/, "ws")
  if (!/^wss?:$/.test(url.protocol)) throw wrong(address)
  if (url.pathname === "/") url.pathname = "/live"
  url.hash = ""
  return url.href
}

function parsed(address: string): URL {
  try {
    return new URL(address)
  } catch {
    throw wrong(address)
  }
}

function wrong(address: string): Fault {
  const message = `"${address}" is no address of a gateway; one looks like "http://127.0.0.1:8473"`
  return Fault.from(faultBody("malformed", "client", message, { value: address }))
}
