/** The places that there are in this browser, on this page. */
import { openGatewayPorts, openWebPorts } from "@backline/midi"
import type { Place } from "./place.ts"

const BROWSER: Place = { name: "browser", title: "This browser", invitation: "Connect", open: () => openWebPorts() }

/** The computer that runs the gateway, which served this page. */
const GATEWAY: Place = {
  name: "gateway",
  title: "Gateway",
  invitation: "Connect through the gateway",
  open: () => openGatewayPorts(location.origin, { name: "the Devices page" }),
}

const hasWebMidi = (): boolean => "requestMIDIAccess" in navigator && navigator.requestMIDIAccess !== undefined

/** The build for plain web servers says in its page that there is no gateway to ask. */
const hasGateway = (): boolean => document.documentElement.dataset.servedBy === "gateway"

/** The best first. Where nothing is, the browser's is asked all the same: it says what is missing. */
export function placesHere(): readonly Place[] {
  const places = [...(hasWebMidi() ? [BROWSER] : []), ...(hasGateway() ? [GATEWAY] : [])]
  return places.length > 0 ? places : [BROWSER]
}

/** Whether the person has allowed MIDI before, so that asking again needs no hand. */
export async function isAllowed(place: Place): Promise<boolean> {
  if (place.name === "gateway") return true
  if (!hasWebMidi()) return false
  const wanted: PermissionDescriptor & { sysex: boolean } = { name: "midi", sysex: true }
  const status = await navigator.permissions?.query(wanted).catch((problem: unknown) => {
    // A browser that does not know this permission asks when it is time.
    if (problem instanceof TypeError) return undefined
    throw problem
  })
  return status?.state === "granted"
}
