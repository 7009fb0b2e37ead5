/** An opening ends in one of four ways: opened, failed, given up by the caller, or out of time; never twice, and nothing stays open. */
import { type AbortSignalLike, Cancelled, type Carrier, Disconnected } from "@backline/protocol"

/** How long to wait for an answer, in milliseconds; a machine that is switched off never says no. */
export const OPENING_TIME = 5_000

/** Begins to open; answers how to give up. Either callback may be called first, later calls do nothing. */
export type Opener = (opened: (carrier: Carrier) => void, failed: (reason: string) => void) => () => void

export function opening(
  where: string,
  signal: AbortSignalLike | undefined,
  time: number,
  begin: Opener,
): Promise<Carrier> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(given(where))
    let giveUp: () => void = () => undefined
    let done = false
    const finish = (act: () => void) => {
      if (done) return
      done = true
      clearTimeout(clock)
      signal?.removeEventListener("abort", cancel)
      act()
    }
    const fail = (reason: string) => finish(() => reject(unreachable(where, reason)))
    const cancel = () => {
      finish(() => reject(given(where)))
      giveUp()
    }
    const clock = setTimeout(() => {
      fail(`no answer within ${time / 1_000} s`)
      giveUp()
    }, time)
    signal?.addEventListener("abort", cancel, { once: true })
    try {
      giveUp = begin((carrier) => finish(() => resolve(carrier)), fail)
    } catch (error) {
      fail(sentence(error))
    }
  })
}

export function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function given(where: string): Cancelled {
  return new Cancelled({ stage: "client", message: `The opening of ${where} was cancelled by the caller.` })
}

function unreachable(where: string, reason: string): Disconnected {
  return new Disconnected({ stage: "client", message: `Nobody answers at ${where}: ${reason}.` })
}
