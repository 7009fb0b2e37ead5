/** What the surface says about its connection, in words a musician uses. */
import type { Light } from "../binding/connection-light.ts"

function ago(since: number, now: number): string {
  const seconds = Math.max(0, Math.round((now - since) / 1000))
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h`
}

export function lightName(light: Light): string {
  if (light.refused !== undefined) return "Refused"
  if (light.state === "live" && light.restartedAt !== undefined) return "Live restarted"
  return { waiting: "Waiting for Live", live: "Live", stale: "Connection lost" }[light.state]
}

/** `now` in milliseconds since 1970. */
export function lightSentence(light: Light, now: number): string {
  if (light.refused !== undefined) return light.refused
  if (light.state === "stale") {
    const who = light.lineOpen && light.live === "stale" ? "Live" : "The gateway"
    return `${who} has not answered for ${ago(light.since, now)}. What you see is from then; nothing you touch is sent. It comes back by itself.`
  }
  if (light.state === "waiting")
    return light.lineOpen ? "The gateway is here and looks for Live." : "Looking for the gateway."
  if (light.restartedAt !== undefined) return "Live was started anew. Everything you see is fresh."
  return "Everything you see is what Live says now."
}
