/** Finding Live on this machine: by the run files of remote scripts, Live before a simulator, then the youngest. */
import { tcpConnect } from "@backline/carriers/node"
import { type RunFile, readRunFiles } from "@backline/midi/node"
import { Disconnected } from "@backline/protocol"
import type { Reach } from "./conversation.ts"

export function reachByRunFile(folder: string): Reach {
  return async () => {
    const script = await bestScript(folder)
    if (script?.tcpPort === undefined) {
      const message = `Neither Live with Backline's script nor a simulator has a run file in ${folder}.`
      throw new Disconnected({ stage: "gateway", message })
    }
    const connect = tcpConnect({ tcpPort: script.tcpPort })
    const carrier = await connect({})
    return { carrier, ...(script.secret !== undefined && { secret: script.secret }) }
  }
}

async function bestScript(folder: string): Promise<RunFile | undefined> {
  const [scripts, simulators] = await Promise.all([readRunFiles("script", folder), readRunFiles("simulator", folder)])
  const simulated = new Set(simulators.map(({ pid }) => pid))
  return scripts.find(({ pid }) => !simulated.has(pid)) ?? scripts[0]
}
