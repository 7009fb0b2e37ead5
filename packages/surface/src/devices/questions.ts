/** What the page asks the person: one question at a time, and the answer as a promise. */

export interface Choice {
  readonly key: string
  readonly words: string
  readonly kind?: "main" | "danger"
}

export interface Question {
  readonly title: string
  readonly lines: readonly string[]
  /** Names that it is about. */
  readonly list?: readonly string[]
  readonly field?: {
    readonly label: string
    readonly value: string
    /** Why this cannot be the answer; undefined when it can. */
    readonly wrong?: (value: string) => string | undefined
  }
  readonly compare?: Comparison
  /** Leaving the question is always possible, and answers undefined. */
  readonly choices: readonly Choice[]
}

export interface Comparison {
  readonly path: string
  readonly stored: string
  readonly mine: string
}

export interface Answer {
  readonly choice: string
  /** What stands in the field. */
  readonly text: string
}

export class Questions {
  #waiting: { readonly question: Question; readonly settle: (answer: Answer | undefined) => void }[] = []
  readonly #changed: () => void

  constructor(changed: () => void) {
    this.#changed = changed
  }

  get current(): Question | undefined {
    return this.#waiting[0]?.question
  }

  /** undefined: the person left it. */
  ask(question: Question): Promise<Answer | undefined> {
    return new Promise((settle) => {
      this.#waiting.push({ question, settle })
      this.#changed()
    })
  }

  /** Only the key of the choice. */
  async choose(question: Question): Promise<string | undefined> {
    return (await this.ask(question))?.choice
  }

  answer(answer: Answer | undefined): void {
    const first = this.#waiting.shift()
    this.#changed()
    first?.settle(answer)
  }
}
