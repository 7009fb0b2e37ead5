/** The page behind the printed code. The code stands in the fragment of the address, which no browser sends and no log keeps. */
import { createHash } from "node:crypto"
import { plainPage } from "../doors/page.ts"

/** A page that may be wished for behind the code; anything else leads to the surface. */
const SCRIPT = `
const [code, wish] = location.hash.slice(1).split("/")
const say = (text) => { document.querySelector("p").textContent = text.replaceAll("\`", "") }
const pair = async () => {
  const body = JSON.stringify({ code })
  const answer = await fetch("/pair", { method: "POST", headers: { "content-type": "application/json" }, body })
  if (answer.ok) location.replace(wish === "devices.html" ? "/devices.html" : "/")
  else say((await answer.json()).fault.message)
}
if (code) pair().catch(() => say("The gateway did not answer. Reload this page to try again."))
else say("The address of this page lacks the code: scan the one that backline start --lan shows.")
`

export const PAIR_PAGE = plainPage({
  title: "Pairing this screen",
  lines: ["A moment … If nothing happens, this browser lets no scripts run."],
  script: SCRIPT,
})

const hash = createHash("sha256").update(SCRIPT).digest("base64")

export const PAIR_HEADERS = {
  "content-security-policy": `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  // Without a referrer some browsers send no Origin either, by which the gateway tells that this page asks.
  "referrer-policy": "same-origin",
  "cache-control": "no-store",
} as const
