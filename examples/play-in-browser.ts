// A page of your own that plays Live: serve its folder with a gateway, and open it in a browser on this machine.
import { once } from "node:events"
import { fileURLToPath } from "node:url"
import { startGateway } from "@backline/gateway"

const gateway = await startGateway({
  tcpPort: 0, // any free one
  surfaceFolder: fileURLToPath(new URL("play-in-browser", import.meta.url)),
  sdkFile: fileURLToPath(import.meta.resolve("@backline/live/bundle")),
})
console.log(`Open ${gateway.url} in a browser. Ctrl-C ends it.`)

if (process.stdout.isTTY) await once(process, "SIGINT")
else {
  const page = await fetch(gateway.url) // nobody is there to open it
  console.log(`${page.status} ${page.headers.get("content-type")}, Live is ${gateway.health().state}`)
}
await gateway.close()
