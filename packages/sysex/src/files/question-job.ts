import type { Answer, Question } from "./asking.ts"
import { textIn } from "./body.ts"
import type { FilesFault } from "./fault.ts"
import type { Job, JobEffect } from "./job.ts"
import { DONE, type FileFaultCode, faultOf } from "./status.ts"

/** One question and its answer. */
export class QuestionJob implements Job {
  readonly transfer = undefined
  readonly deadline = undefined
  readonly #question: Question
  #over = false

  constructor(question: Question) {
    this.#question = question
  }

  get key(): number {
    return this.#question.job
  }

  get over(): boolean {
    return this.#over
  }

  begin(): JobEffect[] {
    const { operation, body } = this.#question
    return [{ kind: "ask", operation, body }]
  }

  answer({ status, body }: Answer): JobEffect[] {
    if (status !== DONE) return this.#end(faultOf(status), body && textIn(body, "text"))
    if (body === undefined) return this.#end("malformed", "the answer is no JSON object")
    this.#over = true
    return [{ kind: "answered", job: this.key, body }]
  }

  unanswered(): JobEffect[] {
    return this.#end("silent")
  }

  frame(): JobEffect[] {
    return []
  }

  silence(): JobEffect[] {
    return []
  }

  fail(code: FileFaultCode): JobEffect[] {
    return this.#end(code)
  }

  #end(code: FileFaultCode, text?: string): JobEffect[] {
    this.#over = true
    const { operation, body } = this.#question
    const path = textIn(body, "path")
    const fault: FilesFault = {
      code,
      operation,
      ...(path !== undefined && { path }),
      ...(text !== undefined && { text }),
    }
    return [{ kind: "failed", job: this.key, fault }]
  }
}
