/** Time that passes only when somebody says so: what is planned for it happens in order, and no real clock is asked. */

interface Plan {
  readonly time: number
  /** Plans for the same moment happen in the order in which they were made. */
  readonly order: number
  readonly act: () => void
}

const isBefore = (a: Plan, b: Plan): boolean => a.time < b.time || (a.time === b.time && a.order < b.order)

export class VirtualClock {
  #now = 0
  #order = 0
  /** A heap: the next plan is first. */
  readonly #plans: Plan[] = []

  get now(): number {
    return this.#now
  }

  at(time: number, act: () => void): void {
    this.#order += 1
    const plan = { time: Math.max(time, this.#now), order: this.#order, act }
    let place = this.#plans.push(plan) - 1
    while (place > 0) {
      const above = (place - 1) >> 1
      const parent = this.#plans[above]
      if (!parent || !isBefore(plan, parent)) break
      this.#plans[place] = parent
      place = above
    }
    this.#plans[place] = plan
  }

  /** Lets time pass until `until` or until `enough` says so, whichever is first; false when nothing more was planned before. */
  run(until: number, enough: () => boolean = () => false): boolean {
    for (let next = this.#plans[0]; next && next.time <= until; next = this.#plans[0]) {
      this.#drop()
      this.#now = next.time
      next.act()
      if (enough()) return true
    }
    const more = this.#plans.length > 0
    this.#now = Math.max(this.#now, until)
    return more
  }

  #drop(): void {
    const last = this.#plans.pop()
    if (!last || this.#plans.length === 0) return
    let place = 0
    for (let child = this.#lesser(1); child !== undefined; child = this.#lesser(place * 2 + 1)) {
      const below = this.#plans[child]
      if (!below || !isBefore(below, last)) break
      this.#plans[place] = below
      place = child
    }
    this.#plans[place] = last
  }

  #lesser(left: number): number | undefined {
    const [a, b] = [this.#plans[left], this.#plans[left + 1]]
    if (!a) return undefined
    return b && isBefore(b, a) ? left + 1 : left
  }
}
