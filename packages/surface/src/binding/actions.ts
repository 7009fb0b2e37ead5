/** What a hand can ask of Live, one function per thing on the front panel. Nothing is sent while the light is not live: a late launch is worse than none. */
import type { Json, Operation } from "@backline/protocol"
import type { SceneFacts, TrackFacts } from "./facts.ts"
import { STOP } from "./launches.ts"
import type { SetStore } from "./store.ts"

const PLAYING = "song.is_playing"

export class Actions {
  readonly #store: SetStore
  /** Newest value per property while an older one is under way: latest value wins. */
  readonly #waiting = new Map<string, boolean | number | undefined>()

  constructor(store: SetStore) {
    this.#store = store
  }

  /** Launches the clip, starts recording in an armed empty slot, or stops the track: what Live does when the slot is clicked. */
  launch(track: TrackFacts, scene: number): void {
    const slot = track.slots.get(scene)
    const empty = slot?.clip === undefined && !slot?.controlsOthers
    const wish = empty && !track.arm ? STOP : scene
    this.#launch(track, wish, `${track.path}.clip_slots.${scene}.fire`)
  }

  stopTrack(track: TrackFacts): void {
    this.#launch(track, STOP, `${track.path}.stop_all_clips`)
  }

  launchScene(scene: SceneFacts): void {
    this.#call(`${scene.path}.fire`)
  }

  stopAll(): void {
    this.#call("song.stop_all_clips")
  }

  playOrStop(): void {
    if (this.#store.wishes.flag(PLAYING, this.#store.facts.song.playing)) this.stop()
    else this.play()
  }

  play(): void {
    this.#call("song.start_playing", true)
  }

  stop(): void {
    this.#call("song.stop_playing", false)
  }

  tap(): void {
    this.#call("song.tap_tempo")
  }

  undo(): void {
    this.#call("song.undo")
  }

  redo(): void {
    this.#call("song.redo")
  }

  sessionRecord(on: boolean): void {
    this.put("song.session_record", on)
  }

  metronome(on: boolean): void {
    this.put("song.metronome", on)
  }

  /** Beats per minute, 20 to 999. */
  tempo(bpm: number): void {
    this.put("song.tempo", Math.min(999, Math.max(20, bpm)))
  }

  quantisation(value: number): void {
    this.put("song.clip_trigger_quantization", value)
  }

  numerator(value: number): void {
    this.put("song.signature_numerator", value)
  }

  denominator(value: number): void {
    this.put("song.signature_denominator", value)
  }

  mute(track: TrackFacts, on: boolean): void {
    this.put(`${track.path}.mute`, on)
  }

  solo(track: TrackFacts, on: boolean): void {
    if (on && this.#store.facts.song.exclusiveSolo) this.#release("solo", track)
    this.put(`${track.path}.solo`, on)
  }

  arm(track: TrackFacts, on: boolean): void {
    if (on && this.#store.facts.song.exclusiveArm) this.#release("arm", track)
    this.put(`${track.path}.arm`, on)
  }

  /** Opens or folds a group track. */
  open(track: TrackFacts, open: boolean): void {
    this.put(`${track.path}.fold_state`, !open)
  }

  /** Live's preference for one solo or one armed track at a time holds for its own buttons only: a script has to do it itself. */
  #release(member: "solo" | "arm", but: TrackFacts): void {
    const { tracks, returns } = this.#store.facts
    for (const track of [...tracks.values(), ...returns]) {
      if (track.path !== but.path && track[member]) this.put(`${track.path}.${member}`, false)
    }
  }

  put(path: string, value: boolean | number): void {
    if (!this.ready()) return
    this.#store.wish(path, value)
    if (this.#waiting.has(path)) this.#waiting.set(path, value)
    else this.#write(path, value)
  }

  #write(path: string, value: boolean | number): void {
    this.#waiting.set(path, undefined)
    this.#ask({ op: "set", path, value })
      .then(() => this.#store.wishes.answered(path))
      .catch((reason: unknown) => this.#store.wishRefused(path, reason))
      .finally(() => {
        const next = this.#waiting.get(path)
        this.#waiting.delete(path)
        if (next !== undefined) this.#write(path, next)
      })
  }

  #launch(track: TrackFacts, scene: number, path: string): void {
    if (!this.ready()) return
    this.#store.launchAsked(track.path, scene)
    this.#ask({ op: "call", path, args: [] }).catch((reason: unknown) => {
      this.#store.launchRefused(track.path, scene)
      this.#store.say(reason)
    })
  }

  /** `playing`: whether Live will play after it. */
  #call(path: string, playing?: boolean): void {
    if (!this.ready()) return
    if (playing !== undefined) this.#store.wish(PLAYING, playing)
    this.#ask({ op: "call", path, args: [] })
      .then(() => this.#store.wishes.answered(PLAYING))
      .catch((reason: unknown) => this.#store.wishRefused(PLAYING, reason))
  }

  #ask(operation: Operation): Promise<Json> {
    return this.#store.conversation.request(operation)
  }

  /** Whether something may be sent now; says so when not. */
  ready(): boolean {
    if (this.#store.light.state === "live") return true
    this.#store.say(new Error("Not connected to Live: nothing was sent."))
    return false
  }
}
