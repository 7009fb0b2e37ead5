/** Where the gateway is to be found, as text and as a picture to scan. */
import type { LanAddress } from "@backline/gateway"
import { renderUnicodeCompact } from "uqr"
import type { Terminal } from "../terminal.ts"

export interface Served {
  /** On this machine. */
  readonly url: string
  /** For screens in the network; empty without --lan. */
  readonly lan: readonly LanAddress[]
}

export function announce(terminal: Terminal, { url, lan }: Served): void {
  const [first] = lan
  if (terminal.json) terminal.answer({ url, ...(first && { lan: lan.map((address) => ({ ...address })) }) })
  terminal.show(first ? forNetwork(terminal, url, first, lan.slice(1)) : forThisMachine(terminal, url))
}

const picture = (text: string): string => renderUnicodeCompact(text, { border: 2 })

function forThisMachine(terminal: Terminal, url: string): string {
  const lines = [
    terminal.style("bold", url),
    "",
    "Open it in a browser on this machine. For phones and tablets: the same with --lan.",
    "Ctrl-C ends everything.",
  ]
  return `\n${picture(url)}\n\n${indented(lines)}\n`
}

const indented = (lines: readonly string[]): string => lines.map((line) => `  ${line}`.trimEnd()).join("\n")

function forNetwork(terminal: Terminal, url: string, first: LanAddress, others: readonly LanAddress[]): string {
  const lines = [
    `On this machine:         ${terminal.style("bold", url)}`,
    `On a phone or a tablet:  ${terminal.style("bold", first.pairing)}`,
    ...others.map(({ pairing }) => `  or in another network: ${pairing}`),
    "",
    "Scan the picture once with each screen in the same network. Whoever has it can play your Set, so show it to nobody else;",
    "--unpair at the next start throws all out. Nothing is encrypted on the way: use a network of your own on stage.",
    "Ctrl-C ends everything.",
  ]
  return `\n${picture(first.pairing)}\n\n${indented(lines)}\n`
}
