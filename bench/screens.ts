/** Many plain WebSocket clients, each watching many parameters, that note when each value reached them. As light as a client can be. */
import WebSocket from "ws"

export interface Screen {
  close(): void
}

/** Called for every change that reaches a screen: which parameter, its value, and when. */
export type Heard = (parameter: number, value: number, at: number) => void

/** Opens one client and resolves when all of its watches are answered. */
export function openScreen(url: string, name: string, paths: readonly string[], heard: Heard): Promise<Screen> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${url.replace(/^http/, "ws")}/live`)
    const parameters = new Map<string, number>()
    let unanswered = paths.length
    socket.on("error", reject)
    socket.on("open", () => {
      socket.send(JSON.stringify({ hello: { protocol: 1, client: name, name: "bench" } }))
      for (const [index, path] of paths.entries()) {
        const id = `${name}.${index + 1}`
        parameters.set(id, index)
        socket.send(JSON.stringify({ id, op: "watch", path }))
      }
    })
    socket.on("message", (data) => {
      const at = performance.now()
      const line = JSON.parse(String(data))
      for (const change of line.changes ?? []) heard(parameters.get(change.watch) ?? -1, change.value, at)
      if (!("id" in line)) return
      if ("fault" in line) reject(new Error(line.fault.message))
      unanswered -= 1
      if (unanswered === 0) resolve({ close: () => socket.terminate() })
    })
  })
}
