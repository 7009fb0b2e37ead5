/** The surface's picture of the Set: opens the watches that what is visible needs, and says when something changed. */
import type { FaultBody, Json, Shape } from "@backline/protocol"
import { type BeatClock, beatsAt, reported, STOPPED_CLOCK, withTempo } from "../layout/beat-clock.ts"
import { type Span, watchSpan } from "../layout/window.ts"
import type { Light } from "./connection-light.ts"
import type { Conversation } from "./conversation.ts"
import { type Levels, readDesk, readLevels } from "./desk-reader.ts"
import type { DeskFacts, SetFacts } from "./facts.ts"
import { Hand } from "./hand.ts"
import { asked, type Launches, refused, reviewed } from "./launches.ts"
import type { News } from "./news.ts"
import { Playheads } from "./playheads.ts"
import { type Reach, ReachingWatch } from "./reaching-watch.ts"
import { readMain, readReturns, readScenes, readSong, readTracks } from "./reader.ts"
import { deskShape, meterShape, setShape } from "./shapes.ts"
import { Watchman } from "./watchman.ts"
import { Wishes } from "./wishes.ts"

export interface Clocks {
  /** Milliseconds that never jump, for motion. */
  readonly steady: () => number
  /** Milliseconds since 1970, for "since". */
  readonly wall: () => number
  readonly after: (milliseconds: number, job: () => void) => void
}

export interface Looking {
  readonly tracks: Span
  readonly scenes: Span
  readonly mixer: boolean
}

const NOTHING: SetFacts = {
  song: readSong(undefined),
  trackCount: 0,
  sceneCount: 0,
  tracks: new Map(),
  scenes: new Map(),
  returns: [],
  main: undefined,
}

const DESK_RATE = 30
const METER_RATE = 30
const POSITION_RATE = 10
/** Milliseconds until a refused watch is asked for again. */
const RETRY = 1_000

function countOf(value: Json): number {
  return Array.isArray(value) ? value.length : 0
}

export class SetStore {
  facts: SetFacts = NOTHING
  desk: ReadonlyMap<string, DeskFacts> = new Map()
  levels: ReadonlyMap<string, Levels> = new Map()
  launches: Launches = new Map()
  /** The last thing Live or the line refused, in words; undefined when shown long enough. */
  notice: string | undefined
  readonly hand: Hand
  readonly wishes: Wishes
  readonly conversation: Conversation
  readonly #clocks: Clocks
  readonly playheads: Playheads
  readonly news: News
  readonly #watchman: Watchman
  readonly #set: ReachingWatch
  readonly #desk: ReachingWatch
  readonly #meters: ReachingWatch
  #clock: BeatClock = STOPPED_CLOCK
  #looking: Looking = { tracks: [0, 8], scenes: [0, 8], mixer: false }

  constructor(conversation: Conversation, news: News, clocks: Clocks) {
    this.conversation = conversation
    this.news = news
    this.#clocks = clocks
    this.wishes = new Wishes(clocks.steady)
    this.hand = new Hand(conversation, {
      now: clocks.steady,
      changed: () => news.tell("values"),
      refused: (_path, reason) => this.say(reason),
    })
    this.playheads = new Playheads(conversation, clocks.steady)
    const common = {
      path: "song",
      fault: ({ message }: FaultBody) => this.say(new Error(message)),
      later: (job: () => void) => clocks.after(RETRY, job),
    }
    this.#watchman = new Watchman(conversation, {
      now: clocks.wall,
      changed: (light, before) => this.#lightChanged(light, before),
      unread: () => this.#set.renew(),
    })
    this.#set = new ReachingWatch(conversation, {
      ...common,
      shape: ({ tracks, scenes }) => setShape(tracks, scenes),
      tree: (tree, reach) => this.#showSet(tree, reach),
    })
    const strips = (
      hz: number,
      shape: (tracks: Span) => Shape,
      show: (tree: Json, tracks: Span) => void,
    ): ReachingWatch =>
      new ReachingWatch(conversation, {
        ...common,
        hz,
        shape: ({ tracks }) => shape(tracks),
        tree: (tree, { tracks }) => show(tree, tracks),
      })
    this.#desk = strips(DESK_RATE, deskShape, (tree, tracks) => {
      this.desk = readDesk(tree, tracks)
      news.tell("desk")
    })
    this.#meters = strips(METER_RATE, meterShape, (tree, tracks) => {
      this.levels = readLevels(tree, tracks)
      news.tell("levels")
    })
  }

  /** Begins listening; watches wait in the conversation until Live is there. */
  start(): void {
    this.#watchman.start()
    this.#count("song.visible_tracks", (trackCount) => ({ trackCount }))
    this.#count("song.scenes", (sceneCount) => ({ sceneCount }))
    this.conversation.watch({ path: "song.current_song_time", hz: POSITION_RATE }, (item) => {
      if (item.kind !== "value" || typeof item.value !== "number") return
      this.#clock = reported(this.#clock, item.value, this.#clocks.steady())
    })
    this.#reach()
  }

  look(looking: Looking): void {
    this.#looking = looking
    this.#reach()
  }

  get light(): Light {
    return this.#watchman.light
  }

  /** To be called about every 100 ms while the page is seen. */
  pulse(): void {
    this.#watchman.pulse()
    this.#review()
    if (this.wishes.expire()) this.news.tell("set")
  }

  wish(path: string, value: boolean | number): void {
    this.wishes.ask(path, value)
    this.news.tell("set")
  }

  wishRefused(path: string, reason: unknown): void {
    this.wishes.refused(path)
    this.news.tell("set")
    this.say(reason)
  }

  /** Beats since the start of the song, smooth between Live's reports. */
  songTime(): number {
    return beatsAt(this.#clock, this.#clocks.steady())
  }

  launchAsked(track: string, scene: number): void {
    this.#launches(asked(this.launches, track, scene, this.#clocks.steady()))
  }

  launchRefused(track: string, scene: number): void {
    this.#launches(refused(this.launches, track, scene, this.#clocks.steady()))
  }

  say(reason: unknown): void {
    this.notice = reason instanceof Error ? reason.message : String(reason)
    this.news.tell("light")
  }

  silence(): void {
    this.notice = undefined
    this.news.tell("light")
  }

  #count(path: string, part: (count: number) => Partial<SetFacts>): void {
    this.conversation.watch({ path }, (item) => {
      if (item.kind !== "value") return
      this.facts = { ...this.facts, ...part(countOf(item.value)) }
      this.#reach()
      this.news.tell("set")
    })
  }

  #reach(): void {
    const { trackCount, sceneCount } = this.facts
    const { tracks, scenes, mixer } = this.#looking
    const reach = { tracks: watchSpan(tracks, trackCount), scenes: watchSpan(scenes, sceneCount) }
    this.#set.reach(reach)
    const strips: Reach = { tracks: reach.tracks, scenes: [0, 0] }
    for (const watch of [this.#desk, this.#meters]) {
      if (mixer) watch.reach(strips)
      else watch.close()
    }
  }

  #showSet(tree: Json, { tracks, scenes }: Reach): void {
    this.facts = {
      ...this.facts,
      song: readSong(tree),
      tracks: readTracks(tree, tracks, scenes),
      scenes: readScenes(tree, scenes),
      returns: readReturns(tree),
      main: readMain(tree),
    }
    this.#watchman.read()
    this.playheads.follow(this.facts)
    this.#keepTime()
    this.#review()
    this.news.tell("set")
  }

  /** While nothing is known of Live, its clocks stand still too: a running one would be a guess that looks like knowledge. */
  #keepTime(): void {
    const { tempo, playing } = this.facts.song
    const running = playing && this.light.state === "live"
    this.playheads.keepTime(tempo, running)
    const speed = running ? tempo / 60_000 : 0
    if (this.#clock.speed !== speed) this.#clock = withTempo(this.#clock, tempo, running, this.#clocks.steady())
  }

  #review(): void {
    this.#launches(reviewed(this.launches, this.facts.tracks.values(), this.#clocks.steady()))
  }

  #launches(next: Launches): void {
    if (next === this.launches) return
    this.launches = next
    this.news.tell("launches")
  }

  #letGo(): void {
    this.hand.letGo()
    this.wishes.clear()
  }

  #lightChanged(light: Light, before: Light): void {
    if (before.state === "live" && light.state !== "live") this.#letGo()
    this.#keepTime()
    this.news.tell("light")
  }
}
