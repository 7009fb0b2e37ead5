/** Starts the surface. */
import { liveConversation } from "./binding/live-conversation.ts"
import { App } from "./pages/app.ts"
import "./pages/surface.ts"

const place = new URL("live", location.href)
place.protocol = location.protocol === "https:" ? "wss:" : "ws:"
document.querySelector("backline-surface")?.begin(new App(liveConversation(place.href)))
