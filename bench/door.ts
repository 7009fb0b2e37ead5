/** Asks the simulator, at its side door, how long each script has held Live's main thread. */
import { createConnection } from "node:net"
import { createInterface } from "node:readline"
import { readRunFiles } from "@backline/midi/node"

interface Hold {
  readonly busiest_ms: number
  readonly slots: number
}

/**
 * Milliseconds of the longest hold of this script since the last question; counting begins anew. Processor time: on a shared machine the clock on the
 * wall counts what other processes took, which Live would not have lost to the script.
 */
export async function longestHold(script: string): Promise<number> {
  const [simulator] = readRunFiles("simulator")
  if (simulator?.tcpPort === undefined) throw new Error("no simulator is running")
  const socket = createConnection({ host: "127.0.0.1", port: simulator.tcpPort })
  try {
    socket.write(
      `${JSON.stringify({ secret: simulator.secret })}\n${JSON.stringify({ id: 1, op: "status", forget: true })}\n`,
    )
    for await (const line of createInterface({ input: socket })) {
      const answer: { id?: number; ok?: { holds: { [name: string]: Hold } } } = JSON.parse(line)
      if (answer.id !== 1) continue
      const hold = answer.ok?.holds[script]
      if (hold === undefined) throw new Error(`the simulator knows no script ${script}: ${line}`)
      return hold.busiest_ms
    }
    throw new Error("the simulator closed its side door")
  } finally {
    socket.destroy()
  }
}
