/** The network as a gateway's user wishes it, and the addresses that come of it. */
import { Fault } from "@backline/protocol"
import type { LanDoors } from "../doors/doors.ts"
import { lanAddresses } from "./addresses.ts"
import { keptCode, newCode } from "./code-file.ts"

export interface LanOptions {
  /** IPv4 addresses of this machine; by itself all that lie in private networks. */
  readonly addresses?: readonly string[]
  /** Makes a new pairing code, so that every screen has to be paired again. */
  readonly unpair?: boolean
}

export interface LanAddress {
  /** "http://192.168.1.5:8473", for screens that are paired. */
  readonly url: string
  /** The same with the pairing code: whoever opens it is let in. A secret. */
  readonly pairing: string
}

/** Throws `disconnected` when no other machine could reach this one. */
export function lanDoors({ addresses = lanAddresses(), unpair = false }: LanOptions, runFolder: string): LanDoors {
  if (addresses.length === 0) {
    const message =
      "This machine has no address in a private network (192.168.…, 10.…, 172.16.… to 172.31.…, 169.254.…), so no phone or tablet could reach it. Connect it to one, or leave --lan out."
    throw new Fault("disconnected", { stage: "gateway", message })
  }
  return { addresses, code: unpair ? newCode(runFolder) : keptCode(runFolder) }
}

export function lanUrls({ addresses, code }: LanDoors, tcpPort: number): readonly LanAddress[] {
  return addresses.map((address) => {
    const url = `http://${address}:${tcpPort}`
    return { url, pairing: `${url}/pair#${code}` }
  })
}
