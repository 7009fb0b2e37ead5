/** The plain page for when there is nothing better to show: no files, Live's own greys. */

export interface PlainPage {
  readonly title: string
  /** Sentences; what stands between backquotes is shown as something to type. */
  readonly lines: readonly string[]
  /** Runs where the policy of the page allows it by its hash. */
  readonly script?: string
}

export const NO_SURFACE: PlainPage = {
  title: "The surface is not here yet",
  lines: [
    "The gateway is running and programs can talk to Live through it. Only the page with the controls has not been built.",
    "In a clone of Backline: `npm run build`, then reload this page.",
    "Is Live there? `/health` tells.",
  ],
}

export const NOT_FOUND: PlainPage = {
  title: "Nothing stands here",
  lines: ["The surface is at `/`, the state of the gateway at `/health`, the SDK for pages at `/sdk.js`."],
}

export const NO_SDK: PlainPage = {
  title: "The SDK is not here yet",
  lines: ["It is built together with the surface: `npm run build`."],
}

const STYLE = `
  :root { color-scheme: dark light; --ground: #0e0f11; --panel: #17191c; --line: #3a3f47; --text: #e8e9ea; --quiet: #9aa0a8 }
  @media (prefers-color-scheme: light) { :root { --ground: #ecebe7; --panel: #f8f7f4; --line: #b9b6ae; --text: #17191c; --quiet: #55585d } }
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--ground); color: var(--text); font: 16px/24px Inter, system-ui, sans-serif }
  main { box-sizing: border-box; max-width: 560px; margin: 16px; padding: 32px; background: var(--panel); border: 1px solid var(--line); border-radius: 6px }
  h1 { margin: 0 0 16px; font-size: 24px; line-height: 32px; font-weight: 600 }
  p { margin: 8px 0 0; color: var(--quiet) }
  code { padding: 2px 6px; border-radius: 4px; background: var(--ground); color: var(--text); font-size: 14px }
`

export function plainPage({ title, lines, script }: PlainPage): string {
  const sentences = lines.map((line) => `<p>${escaped(line).replace(/`([^`]*)`/g, "<code>$1</code>")}</p>`).join("\n")
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} · Backline</title>
<style>${STYLE}</style>
<main>
<h1>${escaped(title)}</h1>
${sentences}
</main>${script === undefined ? "" : `\n<script type="module">${script}</script>`}
</html>
`
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
}
