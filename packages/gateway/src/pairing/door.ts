/** What stands before every page for whoever comes from another machine, and the one page where the code is shown. */
import { faultBody } from "@backline/protocol"
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import type { Guard } from "../doors/guard.ts"
import { plainPage } from "../doors/page.ts"
import type { Logger } from "../logger.ts"
import { PAIR_HEADERS, PAIR_PAGE } from "./page.ts"
import { HOW, type Pairing, UNPAIRED } from "./pairing.ts"
import type { WrongCodes } from "./wrong-codes.ts"

export interface PairingRules {
  readonly pairing: Pairing
  readonly wrongCodes: WrongCodes
}

interface PairingDoorOptions extends PairingRules {
  readonly log: Logger
  guard(): Guard
}

const PATH = "/pair"
/** Bytes; a code has 22. */
const LONGEST_BODY = 256

/** MUST be called before any page is added. */
export function requirePairing(app: FastifyInstance, options: PairingDoorOptions): void {
  app.addHook("onRequest", async (request, reply) => {
    if (request.routeOptions.url === PATH) return
    if (options.pairing.fault(request.headers.cookie)) return unpaired(reply)
  })
  app.get(PATH, (_request, reply) => reply.headers(PAIR_HEADERS).type("text/html; charset=utf-8").send(PAIR_PAGE))
  app.post(PATH, { bodyLimit: LONGEST_BODY }, (request, reply) => pair(request, reply, options))
}

function unpaired(reply: FastifyReply): FastifyReply {
  const page = plainPage({ title: UNPAIRED, lines: [HOW] })
  return reply.code(401).type("text/html; charset=utf-8").header("cache-control", "no-store").send(page)
}

function pair(request: FastifyRequest, reply: FastifyReply, options: PairingDoorOptions): FastifyReply {
  const { pairing, wrongCodes, log, guard } = options
  const { headers, ip, body } = request
  reply.header("cache-control", "no-store")
  const foreign = guard().originFault(headers.origin ?? "")
  if (foreign) return reply.code(403).send({ fault: foreign })
  const wait = Math.ceil(wrongCodes.wait(ip) / 1_000)
  if (wait > 0) return tooMany(reply, ip, wait)
  if (pairing.accepts(codeIn(body))) {
    log.info("a screen was paired", { address: ip })
    return reply.code(204).header("set-cookie", pairing.cookie).send()
  }
  wrongCodes.count(ip)
  log.warn("a wrong pairing code", { address: ip })
  const message = "This is not the code of the gateway: scan the one that `backline start --lan` shows now."
  return reply.code(403).send({ fault: faultBody("unauthorised", "gateway", message) })
}

function tooMany(reply: FastifyReply, address: string, wait: number): FastifyReply {
  const message = `Too many wrong codes came from ${address}; it may try again in ${wait} s.`
  return reply
    .code(429)
    .header("retry-after", wait)
    .send({ fault: faultBody("busy", "gateway", message) })
}

/** Empty, which is never right, when there is none. */
function codeIn(body: unknown): string {
  return typeof body === "object" && body !== null && "code" in body && typeof body.code === "string" ? body.code : ""
}
