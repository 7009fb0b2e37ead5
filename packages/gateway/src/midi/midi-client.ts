/** One client of this machine's MIDI ports: its greeting, its requests, its frames, and its end, which frees everything that it had. */
import { MidiFault } from "@backline/midi"
import { type Asked, MIDI_PROTOCOL } from "@backline/midi/gateway"
import type { RawData, WebSocket } from "ws"
import type { Clock } from "../clock.ts"
import type { Logger } from "../logger.ts"
import { Heartbeat } from "./heartbeat.ts"
import { LIMITS, OpenPorts } from "./open-ports.ts"
import { Outbox } from "./outbox.ts"
import type { Patchbay } from "./patchbay.ts"
import { readAsked, readHello } from "./read-asked.ts"

export interface MidiClientOptions {
  readonly patchbay: Patchbay
  readonly clock: Clock
  readonly log: Logger
  /** "127.0.0.1:51234" */
  readonly where: string
}

/** How long a client may take to greet, in milliseconds. */
const GREETING_TIME = 5_000
/** WebSocket's code for "you broke a rule". */
const POLICY = 1008

export class MidiClient {
  readonly #socket: WebSocket
  readonly #options: MidiClientOptions
  readonly #outbox: Outbox
  readonly #heartbeat: Heartbeat
  #ports: OpenPorts | undefined
  #stopListening: () => void = () => undefined
  #callOff: () => void

  constructor(socket: WebSocket, options: MidiClientOptions) {
    this.#socket = socket
    this.#options = options
    const cutOff = (why: string): void => this.#cutOff(why)
    this.#outbox = new Outbox(socket, cutOff)
    this.#heartbeat = new Heartbeat(socket, options.clock, () => cutOff("did not answer a ping"))
    this.#callOff = options.clock.after(GREETING_TIME, () =>
      this.#turnAway(new MidiFault("malformed", `nothing was said within ${GREETING_TIME / 1_000} s`)),
    )
    socket.on("message", (data, isBinary) => this.#hear(data, isBinary))
    socket.on("error", (problem) => options.log.debug("a MIDI client broke off", { problem: problem.message }))
    socket.on("close", () => this.#end())
  }

  #hear(data: RawData, isBinary: boolean): void {
    if (!(data instanceof Buffer)) return
    if (!this.#ports) this.#greet(isBinary ? "" : data.toString())
    else if (isBinary) this.#play(this.#ports, data)
    else this.#answer(this.#ports, data.toString())
  }

  #greet(line: string): void {
    this.#callOff()
    try {
      const name = readHello(line)
      void this.#welcome(`${JSON.stringify(name)} at ${this.#options.where}`)
    } catch (problem) {
      if (!(problem instanceof MidiFault)) throw problem
      this.#turnAway(problem)
    }
  }

  async #welcome(title: string): Promise<void> {
    const { patchbay, log } = this.#options
    const ports = new OpenPorts({ patchbay, holder: { title }, outbox: this.#outbox })
    this.#ports = ports
    try {
      const now = await patchbay.look()
      if (this.#socket.readyState !== this.#socket.OPEN) return
      this.#outbox.say({ welcome: { protocol: MIDI_PROTOCOL, limits: LIMITS, ...now } })
      log.info("a client reaches MIDI ports", { client: title })
    } catch (problem) {
      this.#turnAway(this.#faultOf(problem))
      return
    }
    this.#stopListening = patchbay.listen((now) => {
      this.#outbox.say({ ports: now })
      ports.compare(now)
    })
  }

  #play(ports: OpenPorts, frame: Buffer): void {
    const [number = -1] = frame
    try {
      ports.play(number, frame.subarray(1))
    } catch (problem) {
      this.#outbox.fault(this.#faultOf(problem), { number })
    }
  }

  #answer(ports: OpenPorts, line: string): void {
    const reading = readAsked(line)
    if ("asked" in reading) void this.#carryOut(ports, reading.asked)
    else this.#outbox.fault(reading.fault, reading.id === undefined ? {} : { id: reading.id })
  }

  async #carryOut(ports: OpenPorts, asked: Asked): Promise<void> {
    const { id } = asked
    try {
      if (asked.op === "look") this.#outbox.say({ id, ok: await this.#options.patchbay.look() })
      else if (asked.op === "open") await ports.open(asked.port, asked.number, () => this.#outbox.say({ id, ok: null }))
      else {
        await ports.close(asked.number)
        this.#outbox.say({ id, ok: null })
      }
    } catch (problem) {
      this.#outbox.fault(this.#faultOf(problem), { id })
    }
  }

  #faultOf(problem: unknown): MidiFault {
    if (problem instanceof MidiFault) return problem
    const text = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)
    this.#options.log.error("a MIDI request failed by a defect", { problem: text })
    return new MidiFault("refused", "the gateway could not do this by a defect of its own; its log says why")
  }

  #turnAway(fault: MidiFault): void {
    this.#outbox.fault(fault)
    this.#socket.close(POLICY)
  }

  #cutOff(why: string): void {
    this.#options.log.warn("a MIDI client was cut off", { client: this.#options.where, why })
    this.#socket.terminate()
  }

  #end(): void {
    this.#callOff()
    this.#heartbeat.stop()
    this.#stopListening()
    this.#ports?.abandon()
  }
}
