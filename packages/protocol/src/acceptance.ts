/**
 * What every host of a conversation must do, from the cases of `contract/protocol.json`:
 *
 *     hostAcceptance({ describe, expect, it }, vectors, (secret) => startHost(secret))
 */
import { encodeHello } from "./codec/encode.ts"
import { PROTOCOL } from "./limits.ts"
import type { ConversationCase, ConversationStep, ProtocolVectors, RequestCase } from "./vectors.ts"

export type * from "./vectors.ts"

/** `import { describe, expect, it } from "vitest"`, or any runner that looks the same. */
export interface Runner {
  describe(name: string, body: () => void): void
  it(name: string, body: () => Promise<void>): void
  expect(actual: unknown): { toEqual(expected: unknown): void; toMatchObject(expected: object): void }
}

/** A client's end of one carrier to the host. */
export interface ClientEnd {
  send(line: string): void
  /** The host's next line; undefined once it has closed. */
  next(): Promise<string | undefined>
  /** The carrier is lost. */
  cut(): void
}

export interface HostUnderTest {
  open(): ClientEnd | Promise<ClientEnd>
  /** The ids of the requests executed so far, in order; undefined where the host does not tell. */
  readonly executed: readonly string[] | undefined
  stop(): void | Promise<void>
}

export type StartHost = (secret: string) => HostUnderTest | Promise<HostUnderTest>

export function hostAcceptance(runner: Runner, vectors: ProtocolVectors, start: StartHost): void {
  runner.describe("a host", () => {
    for (const one of vectors.conversations.cases) runner.it(one.name, () => converse(runner, one, start))
  })
  runner.describe("a host refuses", () => {
    for (const one of vectors.requests.cases) runner.it(one.name, () => refuse(runner, one, start))
  })
}

async function converse({ expect }: Runner, { secret, steps }: ConversationCase, start: StartHost): Promise<void> {
  const host = await start(secret)
  const ends = new Map<number, ClientEnd>()
  try {
    for (const step of steps) {
      if ("executed" in step) expect(host.executed ?? step.executed).toEqual(step.executed)
      else await take(expect, step, ends.get(step.carrier) ?? (await open(host, ends, step.carrier)))
    }
  } finally {
    await host.stop()
  }
}

async function open(host: HostUnderTest, ends: Map<number, ClientEnd>, carrier: number): Promise<ClientEnd> {
  const end = await host.open()
  ends.set(carrier, end)
  return end
}

type CarrierStep = Exclude<ConversationStep, { readonly executed: readonly string[] }>

async function take(expect: Runner["expect"], step: CarrierStep, end: ClientEnd): Promise<void> {
  if ("client" in step) end.send(typeof step.client === "string" ? step.client : JSON.stringify(step.client))
  else if ("cut" in step) end.cut()
  else if ("closed" in step) expect(await end.next()).toEqual(undefined)
  else expect(JSON.parse((await end.next()) ?? '"closed"')).toMatchObject(step.host)
}

async function refuse({ expect }: Runner, { line, code, id }: RequestCase, start: StartHost): Promise<void> {
  const host = await start("sesame")
  try {
    const end = await host.open()
    end.send(encodeHello({ protocol: PROTOCOL, client: "ada", name: "test", secret: "sesame" }))
    await end.next()
    end.send(line)
    const { id: answered = null, fault } = JSON.parse((await end.next()) ?? '"closed"')
    expect({ id: answered, fault }).toMatchObject({ id, fault: { code, blame: "client" } })
    end.send('{"id":"ada.2","op":"ping"}')
    expect(JSON.parse((await end.next()) ?? '"closed"')).toEqual({ id: "ada.2", ok: null })
  } finally {
    await host.stop()
  }
}
