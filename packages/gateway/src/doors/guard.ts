/**
 * Who may come in, by what a browser cannot forge. A page of another origin can make a browser call 127.0.0.1, directly or by a name
 * of its own that it lets resolve there; the Host header gives away the second, the Origin header the first.
 */
import { type FaultBody, faultBody } from "@backline/protocol"

export const LOOPBACK: readonly string[] = ["localhost", "127.0.0.1", "[::1]"]

export class Guard {
  /** As they stand in a Host header. */
  readonly hosts: ReadonlySet<string>
  readonly #origins: ReadonlySet<string>

  /** `names`: what may stand in an address that leads here. */
  constructor(tcpPort: number, names = LOOPBACK) {
    const hosts = names.flatMap((host) => (tcpPort === 80 ? [host, `${host}:80`] : [`${host}:${tcpPort}`]))
    this.hosts = new Set(hosts)
    this.#origins = new Set(hosts.map((host) => `http://${host}`))
  }

  /** Why a request with this Host header is refused; undefined when it may pass. */
  hostFault(host: string | undefined): FaultBody | undefined {
    if (host !== undefined && this.hosts.has(host.toLowerCase())) return undefined
    const message = `The Host header is ${JSON.stringify(host ?? "")}; this gateway answers as ${[...this.hosts].join(" or ")} only.`
    return faultBody("unauthorised", "gateway", message)
  }

  /** A program that is no browser sends no Origin and may pass on loopback; a page must be one of ours. */
  originFault(origin: string | undefined): FaultBody | undefined {
    if (origin === undefined || this.#origins.has(origin.toLowerCase())) return undefined
    const message = `The page comes from ${JSON.stringify(origin)}; only pages that this gateway serves may talk to Live through it.`
    return faultBody("unauthorised", "gateway", message)
  }
}
