/**
 * The light that never lies, as a pure machine: what the gateway says, what the line does, and what silence means.
 * A line that is open and says nothing may be dead: after `QUIET` it is pinged, after `DEAD` without an answer the screen is stale.
 */
import type { ConnectionNews } from "./conversation.ts"

export type LightState = "waiting" | "live" | "stale"

export interface Light {
  readonly state: LightState
  /** Milliseconds since 1970 since when nothing is known; 0 unless stale. */
  readonly since: number
  /** Live was started anew; forgotten after `RESTART_SHOWN`. */
  readonly restartedAt: number | undefined
  readonly lineOpen: boolean
  /** What the gateway last said of Live. */
  readonly live: LightState
  readonly heardAt: number
  /** What is on the screen was read from this Live since it was last lost; until then it is somebody else's past. */
  readonly fresh: boolean
  /** Why the gateway will not talk to us. */
  readonly refused: string | undefined
}

export const QUIET = 150
export const DEAD = 430
export const RESTART_SHOWN = 6_000

export const DARK_LIGHT: Light = {
  state: "waiting",
  since: 0,
  restartedAt: undefined,
  lineOpen: false,
  live: "waiting",
  heardAt: 0,
  fresh: false,
  refused: undefined,
}

function judged(light: Light, now: number, since: number): Light {
  const silent = now - light.heardAt > DEAD
  const said = light.lineOpen && !silent ? light.live : "stale"
  const known = said === "live" && !light.fresh ? "stale" : said
  // Before the first contact there is nothing on the screen that could be stale.
  const state = known === "stale" && light.state === "waiting" ? "waiting" : known
  if (state === light.state) return light
  return { ...light, state, since: state === "stale" ? since : 0 }
}

/** The Set has been read: what is shown is true again. */
export interface ReadNews {
  readonly kind: "read"
}

export function afterNews(light: Light, news: ConnectionNews | ReadNews, now: number): Light {
  const heard: Light = { ...light, heardAt: now }
  switch (news.kind) {
    case "read":
      return judged({ ...heard, fresh: true }, now, now)
    case "heard":
      return judged(heard, now, now)
    case "restarted":
      return judged({ ...heard, restartedAt: now }, now, now)
    case "link":
      return judged(
        { ...heard, live: news.link.state, fresh: light.fresh && news.link.state === "live" },
        now,
        news.link.since ?? now,
      )
    case "line":
      return judged({ ...heard, lineOpen: news.open, fresh: false, refused: news.refused?.message }, now, now)
  }
}

/** Called ten times per second while the page is seen. */
export function afterTime(light: Light, now: number): Light {
  const shown = light.restartedAt !== undefined && now - light.restartedAt > RESTART_SHOWN
  return judged(shown ? { ...light, restartedAt: undefined } : light, now, light.heardAt)
}

/** A line that has said nothing for so long is given up and opened anew: the network behind it may be another one by now. */
export const HOPELESS = 2_500

export function needsRenewal(light: Light, now: number): boolean {
  return light.lineOpen && now - light.heardAt > HOPELESS
}

/** What a page that was not woken in time grants the line: its words may lie unread, for it was we who slept. */
const GRACE = 200

/** Instead of `afterTime` when the page itself has slept: hidden, or busy for long. */
export function afterSleep(light: Light, now: number): Light {
  return afterTime({ ...light, heardAt: Math.max(light.heardAt, now - DEAD + GRACE) }, now)
}

/** Live is there, but the Set has not been read: for longer than this it is asked for once more. */
const UNREAD = 1_000

/** `since`: when the Set was last asked for. */
export function needsReading(light: Light, since: number, now: number): boolean {
  return light.lineOpen && light.live === "live" && !light.fresh && now - since > UNREAD
}

export function needsPing(light: Light, now: number): boolean {
  return light.lineOpen && now - light.heardAt > QUIET
}
