/** The plainest web server: gives the files of one folder, and has never heard of Backline. */
import { readFile } from "node:fs/promises"
import { createServer } from "node:http"
import { extname } from "node:path"

export interface FilesServer {
  /** Ends with `/`. */
  readonly url: string
  close(): Promise<void>
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".webmanifest": "application/json",
}

export function serveFiles(folder: URL): Promise<FilesServer> {
  const server = createServer((request, response) => {
    const file = new URL(`.${new URL(request.url ?? "/", "http://localhost").pathname}`, folder)
    readFile(file).then(
      (bytes) => response.writeHead(200, { "content-type": TYPES[extname(file.pathname)] ?? "text/plain" }).end(bytes),
      () => response.writeHead(404).end(), // whatever cannot be read is not there
    )
  })
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return new Promise((resolve, reject) => {
    server.once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      if (typeof address !== "object" || !address) return reject(new Error("no TCP port"))
      resolve({ url: `http://127.0.0.1:${address.port}/`, close })
    })
  })
}
