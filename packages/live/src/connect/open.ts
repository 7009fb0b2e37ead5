import { Disconnected, Fault, faultBody } from "@backline/protocol"
import { Link } from "../link/link.ts"
import { DEADLINE, type LinkOptions } from "../link/options.ts"
import type { Whereabouts } from "../link/whereabouts.ts"
import { Live } from "../live.ts"
import type { ConnectOptions } from "./options.ts"

/** Opens a link that reconnects by itself for as long as it is not closed. Never fails: watch its state. */
export function openLink(options: LinkOptions): Link {
  return new Link(options)
}

/** Resolves when the conversation is open, and rejects with a Fault that says what to do when it cannot be opened. */
export async function openLive(whereabouts: Whereabouts, options: ConnectOptions): Promise<Live> {
  const { name = "program", deadline, signal } = options
  const link = openLink({ ...whereabouts, name, ...(deadline !== undefined && { deadline }) })
  try {
    await met(link, options)
  } catch (problem) {
    link.close()
    throw problem
  }
  signal?.addEventListener("abort", () => link.close(), { once: true })
  return new Live(link)
}

function met(link: Link, { signal, deadline = DEADLINE, wait = false }: ConnectOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    let last: Fault | undefined
    const late = setTimeout(() => end(last ?? tooLate(deadline)), deadline)
    const cancel = (): void =>
      end(Fault.from(faultBody("cancelled", "client", "Connecting was cancelled by the caller.")))
    const state = link.on("state", ({ host }) => {
      if (host) end(undefined)
    })
    const failed = link.on("failed", (fault) => {
      last = fault
      if (!wait || fault.code === "unauthorised" || fault.code === "malformed") end(fault)
    })
    const end = (fault: Fault | undefined): void => {
      clearTimeout(late)
      signal?.removeEventListener("abort", cancel)
      state.stop()
      failed.stop()
      if (fault) reject(fault)
      else resolve()
    }
    if (signal?.aborted) cancel()
    else signal?.addEventListener("abort", cancel, { once: true })
  })
}

function tooLate(deadline: number): Fault {
  return new Disconnected({ stage: "client", message: `No host greeted within ${deadline / 1000} s.` })
}
