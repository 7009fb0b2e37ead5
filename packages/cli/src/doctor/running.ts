/** Who is running, and does Live answer? */
import { connect } from "@backline/live"
import { runningGateways, runningScripts } from "@backline/live/node"
import { Fault } from "@backline/protocol"
import { version } from "../house.ts"
import { type Finding, note, ok, wrong } from "./check.ts"

const NAME = "Live"
const PATIENCE = 3_000

export async function liveAnswers(): Promise<Finding> {
  const scripts = runningScripts()
  const [best] = scripts
  if (best === undefined) {
    return wrong(
      NAME,
      "neither Live with Backline's script nor the simulator is running",
      "start Live with the Backline control surface, or run `backline simulator`",
    )
  }
  const who = best.host === "simulator" ? "the simulator" : "Live"
  if (best.version !== version()) {
    return wrong(
      NAME,
      `${who} runs version ${best.version} of the script, this is ${version()}`,
      "backline install, then restart Live",
    )
  }
  try {
    const live = await connect({ name: "doctor", deadline: PATIENCE })
    const tempo = await live.request({ op: "get", path: "song.tempo" })
    await live.close()
    return ok(NAME, `${who} ${best.live} answers (process ${best.pid}, tempo ${JSON.stringify(tempo)})`)
  } catch (problem) {
    if (!(problem instanceof Fault)) throw problem
    return wrong(
      NAME,
      `${who} ${best.live} (process ${best.pid}) does not answer: ${problem.message}`,
      "close menus and dialogs in Live; if that does not help, choose the control surface again in Live's settings",
    )
  }
}

export function gateways(): Finding {
  const found = runningGateways()
  return found.length > 0
    ? ok("Gateway", found.map((gateway) => gateway.url).join(", "))
    : note("Gateway", "none is running", "needed only for browsers: `backline start`")
}
