import { type MemoryCable, memoryCable } from "@backline/midi"
import type { Party } from "@backline/sysex/line"
import type { DevicePort } from "../open/port-pairs.ts"

export interface RehearsalPort {
  readonly port: DevicePort
  /** Pulls both plugs. */
  unplug(): void
  /** Lets go of the timers. */
  end(): void
}

/** A party of the rehearsal line (a board, mostly) behind a port of this process, in real time. */
export async function rehearsalPort<Effect extends { readonly kind: string }>(
  party: Party<Effect>,
  name = "Rehearsal",
): Promise<RehearsalPort> {
  const cables = { toBoard: memoryCable(name), toHost: memoryCable(name) }
  const end = await seat(party, cables)
  const port = { name, input: cables.toHost.input, output: cables.toBoard.output }
  const unplug = (): void => {
    cables.toBoard.unplug()
    cables.toHost.unplug()
  }
  return { port, unplug, end }
}

/** Puts a party on the far end of two cables; the answer takes it off again. */
export async function seat<Effect extends { readonly kind: string }>(
  party: Party<Effect>,
  { toBoard, toHost }: { readonly toBoard: MemoryCable; readonly toHost: MemoryCable },
): Promise<() => void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const out = await toHost.output.open()
  const carry = (effects: readonly Effect[]): void => {
    for (const effect of effects) if (isSend(effect)) out.send(effect.wire)
    clearTimeout(timer)
    const { deadline } = party
    if (deadline === undefined) return
    const wait = Math.max(0, Math.ceil(deadline - performance.now()))
    timer = setTimeout(() => carry(party.silence(performance.now())), wait)
  }
  const ear = await toBoard.input.open({
    message: (bytes) => {
      if (bytes[0] === 0xf0) carry(party.frame(bytes, performance.now()))
    },
    fault: (fault) => {
      throw fault
    },
  })
  return () => {
    clearTimeout(timer)
    ear.close()
    out.close()
  }
}

const isSend = <Effect extends { readonly kind: string }>(
  effect: Effect,
): effect is Effect & { readonly wire: Uint8Array } => effect.kind === "send" && "wire" in effect
