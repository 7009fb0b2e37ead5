/** Taking the TCP port, and saying plainly why it cannot be had. */
import { type RunningGateway, runningGateways } from "@backline/live/node"
import { Fault } from "@backline/protocol"
import type { FastifyInstance } from "fastify"

export interface ListenOptions {
  readonly host: string
  readonly tcpPort: number
  readonly runFolder: string
}

/** Others in the network come in by doors of their own, where they have to be paired. */
const OFFERED = ["127.0.0.1", "localhost"]

export function checkHost(host: string): void {
  if (OFFERED.includes(host)) return
  const message = `"host" is ${JSON.stringify(host)}; only 127.0.0.1 is offered. Leave "host" out; with "lan" paired screens in the network come in too.`
  throw new Fault("out-of-range", { stage: "gateway", message, value: host })
}

/** Answers the TCP port it got. Throws a fault that says who holds the wanted one and what to do. */
export async function listen(app: FastifyInstance, { host, tcpPort, runFolder }: ListenOptions): Promise<number> {
  try {
    await app.listen({ host, port: tcpPort })
  } catch (problem) {
    throw host === "127.0.0.1" ? await explained(problem, tcpPort, runFolder) : explainedInLan(problem, host, tcpPort)
  }
  const address = app.server.address()
  if (address === null || typeof address === "string") throw new Error("The gateway listens, but not at a TCP port")
  return address.port
}

async function explained(problem: unknown, tcpPort: number, runFolder: string): Promise<unknown> {
  const code = problem instanceof Error && "code" in problem ? problem.code : undefined
  const details = { stage: "gateway", value: tcpPort, cause: problem } as const
  if (code === "EADDRINUSE")
    return new Fault("refused", { ...details, blame: "host", message: await held(tcpPort, runFolder) })
  if (code === "EACCES") {
    const message = `TCP port ${tcpPort} may not be taken by this user; take one from 1024 upwards, such as 8473.`
    return new Fault("refused", { ...details, blame: "host", message })
  }
  return problem
}

/** Loopback could be had at this TCP port, so it is not another gateway that holds it. */
function explainedInLan(problem: unknown, host: string, tcpPort: number): Fault {
  const why = problem instanceof Error ? problem.message : String(problem)
  const message = `The gateway could not listen at ${host}:${tcpPort} for screens in the network (${why}). Take another TCP port, or leave --lan out.`
  return new Fault("refused", { stage: "gateway", blame: "host", value: `${host}:${tcpPort}`, cause: problem, message })
}

async function held(tcpPort: number, runFolder: string): Promise<string> {
  const holder = runningGateways(runFolder).find(({ url }) => url.endsWith(`:${tcpPort}`))
  if (holder) return heldByGateway(tcpPort, holder)
  const who = (await isGateway(tcpPort)) ? "another gateway of Backline" : "another program"
  return `TCP port ${tcpPort} is held by ${who}. Stop it, or take another TCP port (0 takes a free one).`
}

function heldByGateway(tcpPort: number, { pid, url, started }: RunningGateway): string {
  const since = new Date(started * 1_000).toLocaleTimeString()
  return `TCP port ${tcpPort} is held by another gateway (process ${pid}, since ${since}). Use that one at ${url}, stop it, or take another TCP port (0 takes a free one).`
}

async function isGateway(tcpPort: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${tcpPort}/health`, { signal: AbortSignal.timeout(500) })
    const health: unknown = await answer.json()
    return typeof health === "object" && health !== null && "gateway" in health
  } catch {
    // Whoever it is does not answer as a gateway does.
    return false
  }
}
