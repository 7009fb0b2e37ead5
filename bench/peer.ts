/** The peer: ableton-js from the registry, its client here and its unmodified script in our simulator. */
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import type { Ableton } from "ableton-js"

const packageFolder = dirname(createRequire(import.meta.url).resolve("ableton-js"))

/** For `--load`: the script under the name its README asks for. */
export const PEER_SCRIPT = `${join(packageFolder, "midi-script")}:AbletonJS`

/** Its client finds its script by a file in the temporary folder, so both must be given the same one first. */
export async function connectPeer(): Promise<Ableton> {
  const { Ableton: Client } = await import("ableton-js")
  const ableton = new Client({ disableCache: true })
  await ableton.start(30_000)
  return ableton
}
