/** What a browser loads: the surface, the SDK, and the state of the gateway. Nothing here changes anything in Live. */
import { existsSync } from "node:fs"
import { basename, dirname, join, resolve } from "node:path"
import { faultBody } from "@backline/protocol"
import fastifyStatic from "@fastify/static"
import fastify, { type FastifyInstance, type FastifyReply } from "fastify"
import type { Logger } from "../logger.ts"
import { type PairingRules, requirePairing } from "../pairing/door.ts"
import type { Guard } from "./guard.ts"
import { securityHeaders } from "./headers.ts"
import { NO_SDK, NO_SURFACE, NOT_FOUND, type PlainPage, plainPage } from "./page.ts"

export interface HttpOptions {
  readonly surfaceFolder: string | undefined
  readonly sdkFile: string | undefined
  readonly log: Logger
  /** Where others in the network come in: only who is paired passes. */
  readonly lan?: PairingRules
  /** Asked at every request; the TCP port is not known before listening. */
  guard(): Guard
  health(): object
}

export async function httpDoor(options: HttpOptions): Promise<FastifyInstance> {
  const app = fastify({
    forceCloseConnections: true,
    requestTimeout: 30_000,
    bodyLimit: 1_024,
    http: { maxHeaderSize: 16_384 },
  })
  guardRequests(app, options)
  if (options.lan) requirePairing(app, { ...options, ...options.lan })
  app.setErrorHandler((error, _request, reply) => failed(error, reply, options.log))
  app.setNotFoundHandler((_request, reply) => show(reply, 404, NOT_FOUND))
  app.get("/health", (_request, reply) => reply.header("cache-control", "no-store").send(options.health()))
  await serveFiles(app, options)
  return app
}

function guardRequests(app: FastifyInstance, options: HttpOptions): void {
  app.addHook("onRequest", async (request, reply) => {
    const guard = options.guard()
    const fault = guard.hostFault(request.headers.host)
    reply.headers(securityHeaders(guard.hosts, options.lan === undefined))
    if (fault) return reply.code(421).send({ fault })
  })
}

async function serveFiles(app: FastifyInstance, { surfaceFolder, sdkFile }: HttpOptions): Promise<void> {
  const common = { index: "index.html", dotfiles: "ignore", redirect: false, cacheControl: false, setHeaders } as const
  if (surfaceFolder !== undefined && existsSync(join(surfaceFolder, "index.html"))) {
    await app.register(fastifyStatic, { ...common, root: resolve(surfaceFolder) })
  } else {
    await app.register(fastifyStatic, { ...common, serve: false })
    app.get("/", (_request, reply) => show(reply, 503, NO_SURFACE))
  }
  app.get("/sdk.js", (_request, reply) => {
    if (sdkFile === undefined || !existsSync(sdkFile)) return show(reply, 404, NO_SDK)
    const file = resolve(sdkFile)
    return reply.sendFile(basename(file), dirname(file))
  })
}

/** Files under assets carry a hash of their content in their names; everything else is asked for anew. */
function setHeaders(reply: FastifyReply, path: string): void {
  const isHashed = /[\\/]assets[\\/]/.test(path)
  reply.header("cache-control", isHashed ? "public, max-age=31536000, immutable" : "no-cache")
}

function show(reply: FastifyReply, code: number, page: PlainPage): FastifyReply {
  return reply.code(code).type("text/html; charset=utf-8").header("cache-control", "no-store").send(plainPage(page))
}

function failed(error: unknown, reply: FastifyReply, log: Logger): FastifyReply {
  const problem = error instanceof Error ? error.message : "something that is no error"
  const status = error instanceof Error && "statusCode" in error ? Number(error.statusCode) : 500
  const code = status === 413 ? "too-large" : "malformed"
  if (status < 500) return reply.code(status).send({ fault: faultBody(code, "gateway", `${problem}.`) })
  log.error("a page could not be served", { problem })
  const message = "The gateway could not serve this page; its log says why."
  return reply.code(500).send({ fault: faultBody("internal", "gateway", message) })
}
