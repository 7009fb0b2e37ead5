/** Real doors that are also open to the network, and whoever comes to them from there. */
import { type IncomingHttpHeaders, request } from "node:http"
import { networkInterfaces } from "node:os"
import { WebSocket } from "ws"
import type { Clock } from "../clock.ts"
import { Front } from "./front.ts"

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

interface Asked {
  readonly method?: string
  readonly headers?: { readonly [name: string]: string }
  readonly body?: string
  /** Instead of the address in the network. */
  readonly host?: string
}

export const CODE = "AAAAAAAAAAAAAAAAAAAAAA"

/** What is not loopback: an address of this machine, or on a machine without a network one that counts as such. */
export function elsewhere(): string {
  const addresses = Object.values(networkInterfaces()).flatMap((some = []) => some)
  return addresses.find(({ family, internal }) => family === "IPv4" && !internal)?.address ?? "127.0.0.2"
}

export class LanStage {
  readonly front = new Front()
  readonly address = elsewhere()
  tcpPort = 0

  get url(): string {
    return `http://${this.address}:${this.tcpPort}`
  }

  async open({ clock, code = CODE }: { readonly clock?: Clock; readonly code?: string } = {}): Promise<this> {
    const list = async () => ({ ports: [], missing: undefined })
    const lan = { addresses: [this.address], code }
    this.tcpPort = await this.front.open({ list, lan, tcpPort: this.tcpPort, ...(clock && { clock }) })
    return this
  }

  ask(path: string, { method = "GET", headers = {}, body, host = this.address }: Asked = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const asked = request({ host, port: this.tcpPort, path, headers, method, agent: false }, (answer) => {
        let text = ""
        answer.setEncoding("utf8").on("data", (chunk: string) => {
          text += chunk
        })
        answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }))
      })
      asked.on("error", reject)
      asked.end(body)
    })
  }

  /** As the pairing page does it. */
  pair(code: string, headers: { readonly [name: string]: string } = {}): Promise<Answer> {
    const usual = { "content-type": "application/json", origin: this.url }
    return this.ask("/pair", { method: "POST", headers: { ...usual, ...headers }, body: JSON.stringify({ code }) })
  }

  /** The cookie that a browser would send from then on. */
  async paired(code = CODE): Promise<string> {
    const { headers } = await this.pair(code)
    return headers["set-cookie"]?.[0]?.split(";")[0] ?? ""
  }

  /** Knocks at a WebSocket; 101 and what is greeted when it was let in, otherwise the refusal. */
  knock(path: string, headers: { readonly [name: string]: string } = {}, host = this.address): Promise<Knocked> {
    return new Promise((resolve, reject) => {
      const socket = new WebSocket(`ws://${host}:${this.tcpPort}${path}`, { headers })
      socket.on("open", () => socket.send('{"hello":{"protocol":1,"client":"phone","name":"phone"}}'))
      socket.on("message", (data: Buffer) => {
        socket.terminate()
        resolve({ status: 101, said: JSON.parse(data.toString()) })
      })
      socket.on("unexpected-response", (_asked, answer) => {
        let text = ""
        answer.setEncoding("utf8").on("data", (chunk: string) => {
          text += chunk
        })
        answer.on("end", () => resolve({ status: answer.statusCode ?? 0, said: JSON.parse(text) }))
      })
      socket.on("error", reject)
    })
  }

  close(): Promise<void> {
    return this.front.close()
  }
}

export interface Knocked {
  readonly status: number
  readonly said: unknown
}
