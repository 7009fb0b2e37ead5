import { openLink } from "../connect/open.ts"
import { Live } from "../live.ts"
import { HandClock, settled } from "./hand-clock.ts"
import type { PretendLive } from "./pretend-live.ts"

/** A program connected to a pretended Live, with time in its hands. */
export async function rehearse(pretend: PretendLive): Promise<{ live: Live; clock: HandClock }> {
  const clock = new HandClock()
  const live = new Live(openLink({ connect: pretend.connect, name: "rehearsal", clock, random: () => 0.5 }))
  await settled()
  return { live, clock }
}
