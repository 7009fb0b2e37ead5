/**
 * Whose turn it is upstream. All clients share one credit there; each gets its turn in a circle, and none may have more than a
 * share of it under way, so that a program which floods waits for itself and for nobody else.
 */

interface Waiting<Item> {
  readonly item: Item
  /** Only when nothing else of its owner is under way. */
  readonly isAlone: boolean
}

interface Line<Item> {
  readonly waiting: Waiting<Item>[]
  underWay: number
}

export interface Turn<Owner, Item> {
  readonly owner: Owner
  readonly item: Item
}

export class FairQueue<Owner, Item> {
  /** In the order of their turns; whoever was served goes to the end. Only owners with something waiting or under way are kept. */
  readonly #lines = new Map<Owner, Line<Item>>()
  /** The most that one owner may have under way. */
  readonly #share: number
  #underWay = 0

  constructor(share: number) {
    this.#share = share
  }

  get underWay(): number {
    return this.#underWay
  }

  push(owner: Owner, item: Item): void {
    this.#line(owner).waiting.push({ item, isAlone: false })
  }

  /** For what must not overtake anything its owner asked before, not even at Live. */
  pushAlone(owner: Owner, item: Item): void {
    this.#line(owner).waiting.push({ item, isAlone: true })
  }

  /** The next item, whose turn it is now under way; undefined when nobody may send. `mayTake` holds back owners that do not read. */
  take(mayTake: (owner: Owner) => boolean): Turn<Owner, Item> | undefined {
    for (const [owner, line] of this.#lines) {
      const [first] = line.waiting
      if (first === undefined || !this.#mayGo(line, first) || !mayTake(owner)) continue
      line.waiting.splice(0, 1)
      line.underWay += 1
      this.#underWay += 1
      this.#lines.delete(owner)
      this.#lines.set(owner, line)
      return { owner, item: first.item }
    }
    return undefined
  }

  /** One item of this owner has its outcome. */
  done(owner: Owner): void {
    const line = this.#lines.get(owner)
    if (line === undefined || line.underWay === 0) throw new Error("Nothing of this owner is under way")
    line.underWay -= 1
    this.#underWay -= 1
    if (line.underWay === 0 && line.waiting.length === 0) this.#lines.delete(owner)
  }

  /** Everything that is still waiting, in order; it is not in the queue any more. */
  drain(): Turn<Owner, Item>[] {
    const drained: Turn<Owner, Item>[] = []
    for (const [owner, line] of this.#lines) {
      for (const { item } of line.waiting.splice(0)) drained.push({ owner, item })
      if (line.underWay === 0) this.#lines.delete(owner)
    }
    return drained
  }

  #mayGo({ underWay }: Line<Item>, { isAlone }: Waiting<Item>): boolean {
    return isAlone ? underWay === 0 : underWay < this.#share
  }

  #line(owner: Owner): Line<Item> {
    const present = this.#lines.get(owner)
    if (present) return present
    const line = { waiting: [], underWay: 0 }
    this.#lines.set(owner, line)
    return line
  }
}
