/** No board yet: how to connect, what the browser will ask, and what to do when nothing is found. */
import { html, nothing, type TemplateResult } from "lit"
import type { Workbench } from "../workbench.ts"
import { ICONS } from "./icons.ts"

export function welcome(bench: Workbench): TemplateResult {
  const { ports, rack, portsWhy, isConnecting } = bench
  if (isConnecting || rack.isLooking)
    return frame(
      "Looking for boards …",
      html`<p role="status">Every MIDI port is asked. Boards answer within two seconds.</p>`,
    )
  if (ports) return frame("No board answers", nobody(bench))
  return frame("Files of your boards", invitation(bench, portsWhy))
}

const frame = (title: string, content: TemplateResult): TemplateResult =>
  html`<section class="welcome" aria-labelledby="welcome-title"><div>
    <span class="welcome-mark" aria-hidden="true">${ICONS.board}</span>
    <h2 id="welcome-title">${title}</h2>${content}</div></section>`

function invitation(bench: Workbench, why: string): TemplateResult {
  return html`
    <p>Look into MIDI boards, edit their programs and settings, upload and download files. Everything goes over the MIDI cable that is plugged in already.</p>
    ${why === "" ? nothing : html`<p class="trouble" role="alert">${ICONS.warning}<span>${why}</span></p>`}
    <div class="row">${bench.places.map(
      (
        place,
        index,
      ) => html`<button type="button" class=${index === 0 ? "main" : ""} @click=${() => void bench.connect(place)}>
        ${place.invitation}</button>`,
    )}</div>
    <p class="faint">The browser asks whether this page may use MIDI, SysEx included: files travel as that. It can be taken back in the site settings.</p>`
}

function nobody(bench: Workbench): TemplateResult {
  const { ports, rack } = bench
  const names = [...new Set(ports?.ports.map(({ name }) => name))]
  return html`
    <p>${names.length === 0 ? "There is no MIDI port at all." : `Asked: ${names.join(", ")}.`} ${ports?.missing ?? ""}</p>
    ${
      rack.unusable.length === 0
        ? nothing
        : html`<ul class="unusable">${rack.unusable.map(({ name, why }) => html`<li><b>${name}</b>: ${why}</li>`)}</ul>`
    }
    <ol>
      <li>Plug the board in, and switch it on. This page notices by itself.</li>
      <li>Its program must run the file agent, or MidiBridge.</li>
      <li>Close other programs and pages that use its port: on Windows only one can.</li>
    </ol>
    <div class="row"><button type="button" class="main" @click=${() => void bench.lookAgain()}>Look again</button></div>
    ${
      bench.place?.name === "gateway"
        ? html`<p class="faint">No board at hand? <code>backline files simulate ./folder</code> makes a folder of the gateway’s computer one.</p>`
        : nothing
    }`
}
