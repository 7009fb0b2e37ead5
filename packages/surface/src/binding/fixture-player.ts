/**
 * For tests: a conversation without Live. Holds a small made-up Set as a tree, answers watches by path and shape, notes every request,
 * and launches clips at once. It knows nothing of quantisation, faults or time: the simulator is for that.
 */
import { type Delta, Fault, faultBody, type Json, type Operation, type Shape } from "@backline/protocol"
import type { ConnectionNews, Conversation, Watching, WatchNews, WatchTarget } from "./conversation.ts"
import { applyDeltas, child } from "./delta.ts"

type Path = (string | number)[]

interface OpenWatch {
  readonly target: WatchTarget
  readonly hear: (news: WatchNews) => void
}

function pathOf(text: string): Path {
  const segments = text.split(".").slice(1)
  return segments.map((segment) => (/^\d+$/.test(segment) ? Number(segment) : segment))
}

function at(tree: Json, path: Path): Json | undefined {
  return path.reduce<Json | undefined>(child, tree)
}

function spanOf(shape: Shape): readonly [number, number] | undefined {
  const range = shape.$range
  return Array.isArray(range) ? [Number(range[0]), Number(range[1])] : undefined
}

function isShape(part: Shape[string] | undefined): part is Shape {
  return typeof part === "object" && !Array.isArray(part)
}

/** What a query of `shape` answers. */
export function shaped(node: Json | undefined, shape: Shape): Json {
  if (node === undefined || node === null) return null
  if (Array.isArray(node)) return node.slice(...(spanOf(shape) ?? [])).map((item: Json) => shaped(item, shape))
  const tree: Record<string, Json> = {}
  const handle = child(node, "$ref")
  if (shape.$handle === true && handle !== undefined) tree.$ref = handle
  for (const [name, part] of Object.entries(shape)) {
    if (name.startsWith("$")) continue
    const value = child(node, name)
    tree[name] = isShape(part) ? shaped(value, part) : (value ?? null)
  }
  return tree
}

export class FixturePlayer implements Conversation {
  /** The Set, as the tree below `song`. */
  song: Json
  readonly asked: Operation[] = []
  /** Requests are refused with this text, if there is one. */
  refusing: string | undefined
  renewals = 0
  readonly #watches = new Set<OpenWatch>()
  #hear: (news: ConnectionNews) => void = () => undefined

  constructor(song: Json) {
    this.song = song
  }

  get openWatches(): readonly WatchTarget[] {
    return [...this.#watches].map(({ target }) => target)
  }

  listen(hear: (news: ConnectionNews) => void): void {
    this.#hear = hear
  }

  tell(news: ConnectionNews): void {
    this.#hear(news)
  }

  request(operation: Operation): Promise<Json> {
    this.asked.push(operation)
    if (this.refusing !== undefined) return Promise.reject(Fault.from(faultBody("refused", "live", this.refusing)))
    return Promise.resolve(null)
  }

  watch(target: WatchTarget, hear: (news: WatchNews) => void): Watching {
    const watch = { target, hear }
    this.#watches.add(watch)
    hear({ kind: "value", value: this.#value(target) })
    return { close: () => this.#watches.delete(watch) }
  }

  renew(): void {
    this.renewals++
  }

  /** Live changes something: `set("song.tempo", 90)`. */
  set(path: string, value: Json): void {
    this.song = applyDeltas(this.song, [[pathOf(path), value]]) ?? this.song
    this.answer()
  }

  /** Every watch hears its whole value, as after a reconnect. */
  answer(): void {
    for (const { target, hear } of [...this.#watches]) hear({ kind: "value", value: this.#value(target) })
  }

  /** The host sends deltas for the shape watches of the song. */
  send(delta: readonly Delta[]): void {
    for (const { target, hear } of [...this.#watches]) if (target.shape) hear({ kind: "delta", delta })
  }

  #value({ path, shape }: WatchTarget): Json {
    const node = at(this.song, pathOf(path))
    return shape ? shaped(node, shape) : (node ?? null)
  }
}
