/** Where every playing clip is: one property watch per track that plays, opened and closed as clips start and stop. */
import { type BeatClock, beatsAt, reported, STOPPED_CLOCK, withTempo } from "../layout/beat-clock.ts"
import type { Conversation, Watching } from "./conversation.ts"
import type { SetFacts, TrackFacts } from "./facts.ts"

/** Reports per second; the clock runs smoothly in between. */
const REPORTS = 8

interface Playhead {
  readonly watching: Watching
  clock: BeatClock
}

function playingPath(track: TrackFacts): string | undefined {
  const clip = track.playing < 0 ? undefined : track.slots.get(track.playing)?.clip
  return clip && `${track.path}.clip_slots.${track.playing}.clip.playing_position`
}

export class Playheads {
  readonly #conversation: Conversation
  readonly #now: () => number
  readonly #heads = new Map<string, Playhead>()
  #tempo = 120
  #running = false

  constructor(conversation: Conversation, now: () => number) {
    this.#conversation = conversation
    this.#now = now
  }

  follow({ tracks }: SetFacts): void {
    const wanted = new Set<string>()
    for (const track of tracks.values()) {
      const path = playingPath(track)
      if (path) wanted.add(path)
    }
    for (const [path, head] of this.#heads) if (!wanted.has(path)) this.#close(path, head)
    for (const path of wanted) if (!this.#heads.has(path)) this.#open(path)
  }

  /** Beats into the clip, not yet folded into its loop; undefined before Live has told. */
  position(track: TrackFacts): number | undefined {
    const path = playingPath(track)
    const head = path === undefined ? undefined : this.#heads.get(path)
    return head && beatsAt(head.clock, this.#now())
  }

  #open(path: string): void {
    const watching = this.#conversation.watch({ path, hz: REPORTS }, (news) => {
      const head = this.#heads.get(path)
      if (head && news.kind === "value" && typeof news.value === "number") {
        head.clock = reported(head.clock, news.value, this.#now())
      }
    })
    const clock = withTempo(STOPPED_CLOCK, this.#tempo, this.#running, this.#now())
    this.#heads.set(path, { watching, clock })
  }

  #close(path: string, head: Playhead): void {
    head.watching.close()
    this.#heads.delete(path)
  }

  /** `tempo` in beats per minute; `running`: whether positions move at all. */
  keepTime(tempo: number, running: boolean): void {
    if (tempo === this.#tempo && running === this.#running) return
    this.#tempo = tempo
    this.#running = running
    for (const head of this.#heads.values()) head.clock = withTempo(head.clock, tempo, running, this.#now())
  }
}
