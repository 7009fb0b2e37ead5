/** Under which addresses and names other machines of the same network reach this one. */
import { type NetworkInterfaceInfo, networkInterfaces, hostname as ownName } from "node:os"

type Interfaces = NodeJS.Dict<readonly Pick<NetworkInterfaceInfo, "address" | "family" | "internal">[]>

/** What no router passes on to the internet (RFC 1918), the best first; last what a machine gives itself when nobody gave it an address (RFC 3927). */
const PRIVATE: readonly RegExp[] = [/^192\.168\./, /^10\./, /^172\.(1[6-9]|2\d|3[01])\./, /^169\.254\./]
/** Networks inside this machine; no phone is in them. */
const VIRTUAL = /^(docker|br-|veth|virbr|vmnet|vboxnet|vEthernet)/

/** Private IPv4 addresses; the one that a phone most likely reaches stands first. */
export function lanAddresses(interfaces: Interfaces = networkInterfaces()): readonly string[] {
  const found = Object.entries(interfaces).flatMap(([name, addresses = []]) =>
    addresses
      .filter(({ family, internal }) => family === "IPv4" && !internal)
      .map(({ address }) => ({ address, kind: PRIVATE.findIndex((range) => range.test(address)), name }))
      .filter(({ kind }) => kind >= 0),
  )
  const rank = ({ kind, name }: (typeof found)[number]) => (VIRTUAL.test(name) ? PRIVATE.length : kind)
  return found.sort((one, other) => rank(one) - rank(other)).map(({ address }) => address)
}

/** "studio.local", as the machine is announced in the network; empty when its name is none that a browser could ask for. */
export function localNames(hostname = ownName()): readonly string[] {
  const [label = ""] = hostname.toLowerCase().split(".")
  return /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label) && label !== "localhost" ? [`${label}.local`] : []
}
