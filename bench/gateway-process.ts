/** The gateway in a process of its own, so that what it costs can be told from what its clients cost. */
import { startGateway } from "@backline/gateway"

const gateway = await startGateway({ tcpPort: 0 })
process.send?.({ url: gateway.url })
process.on("message", (word) => {
  if (word === "usage") process.send?.({ cpu: process.cpuUsage(), rss: process.memoryUsage().rss })
  if (word === "close") void gateway.close().then(() => process.exit(0))
})
