import { encode } from "../message/encode.ts"

const SUSTAIN = 64
const ALL_SOUND_OFF = 120
const RESET_CONTROLLERS = 121
const ALL_NOTES_OFF = 123
const CHANNELS = Array.from({ length: 16 }, (_, at) => at + 1)

/** What one player holds down: keys as `channel * 128 + note`, pedals as channels 0 to 15. */
interface Hands {
  readonly notes: Set<number>
  readonly pedals: Set<number>
}

/**
 * Knows which notes sound through one output and who holds them, so that nothing hangs when a player vanishes.
 * A note that two players hold ends with the second release, not with the first.
 */
export class HeldNotes {
  readonly #players = new Map<string, Hands>()

  /** What is to be sent for `bytes` played by `player`: the message itself, or nothing when another player still holds that note. */
  play(player: string, bytes: Uint8Array): Uint8Array[] {
    const [status = 0, first = 0, second = 0] = bytes
    const channel = status & 0x0f
    const kind = status & 0xf0
    const key = channel * 128 + first
    if (kind === 0x90 && second > 0) this.#handsOf(player).notes.add(key)
    else if (kind === 0x80 || kind === 0x90) return this.#release(player, key) ? [bytes] : []
    else if (kind === 0xb0 && first === SUSTAIN) return this.#pedal(player, channel, second >= 64) ? [bytes] : []
    return [bytes]
  }

  /** The player is gone: note-offs for what nobody else holds, and its pedals up. */
  lost(player: string): Uint8Array[] {
    const hands = this.#players.get(player)
    if (!hands) return []
    this.#players.delete(player)
    const notes = [...hands.notes].filter((key) => !this.#anyone((other) => other.notes.has(key)))
    const pedals = [...hands.pedals].filter((channel) => !this.#anyone((other) => other.pedals.has(channel)))
    return [...notes.map(noteOff), ...pedals.map(pedalUp)]
  }

  /** Everything off, on all sixteen MIDI channels: held notes one by one first, since some instruments ignore the summary. */
  panic(): Uint8Array[] {
    const held = [...this.#players.keys()].flatMap((player) => this.lost(player))
    const controls = [SUSTAIN, ALL_SOUND_OFF, RESET_CONTROLLERS, ALL_NOTES_OFF]
    const summary = CHANNELS.flatMap((channel) =>
      controls.map((controller) => encode({ kind: "control-change", channel, controller, value: 0 })),
    )
    return [...held, ...summary]
  }

  /** How many notes sound; a note held by two players counts once. */
  get sounding(): number {
    return new Set([...this.#players.values()].flatMap((hands) => [...hands.notes])).size
  }

  #handsOf(player: string): Hands {
    const known = this.#players.get(player)
    if (known) return known
    const hands: Hands = { notes: new Set(), pedals: new Set() }
    this.#players.set(player, hands)
    return hands
  }

  #anyone(holds: (hands: Hands) => boolean): boolean {
    return [...this.#players.values()].some(holds)
  }

  #release(player: string, key: number): boolean {
    this.#players.get(player)?.notes.delete(key)
    return !this.#anyone((hands) => hands.notes.has(key))
  }

  #pedal(player: string, channel: number, down: boolean): boolean {
    const { pedals } = this.#handsOf(player)
    if (down) pedals.add(channel)
    else pedals.delete(channel)
    return down || !this.#anyone((hands) => hands.pedals.has(channel))
  }
}

const noteOff = (key: number): Uint8Array =>
  encode({ kind: "note-off", channel: (key >> 7) + 1, note: key & 0x7f, velocity: 0 })

const pedalUp = (channel: number): Uint8Array =>
  encode({ kind: "control-change", channel: channel + 1, controller: SUSTAIN, value: 0 })
