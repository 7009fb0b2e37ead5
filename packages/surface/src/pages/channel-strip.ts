/** One channel: sends, pan, fader with meter, mute, solo, arm. Structure is rendered when the track changes; values are written straight in. */
import { html, LitElement, nothing, type TemplateResult } from "lit"
import type { Levels } from "../binding/desk-reader.ts"
import type { DeskFacts, TrackFacts } from "../binding/facts.ts"
import { ICONS } from "../controls/icons.ts"
import type { LevelMeter } from "../controls/level-meter.ts"
import { press } from "../controls/press.ts"
import { PAN, type Scale, SEND, VOLUME } from "../controls/scales.ts"
import "../controls/level-meter.ts"
import "../controls/sliders.ts"
import type { CueSlider, PanSlider, SendPad, VolumeFader } from "../controls/sliders.ts"
import type { ValueControl, Wiring } from "../controls/value-control.ts"
import { css } from "../theme/contrast.ts"
import type { App } from "./app.ts"
import { place } from "./place.ts"

/** Returns are called "A Reverb": the letter before the space; else the first letter of the alphabet that is free by position. */
function sendLetter(name: string, index: number): string {
  return /^([A-L])[ -]/.exec(name)?.[1] ?? String.fromCharCode(65 + index)
}

export class ChannelStrip extends LitElement {
  static override properties = {
    track: { attribute: false },
    returns: { attribute: false },
    sends: { attribute: false },
  }
  declare app: App
  declare track: TrackFacts
  declare returns: readonly TrackFacts[]
  /** How many sends the track has. */
  declare sends: number

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  protected override render(): TemplateResult {
    const { track } = this
    const dim = track.mute || track.mutedBySolo
    return html`<div class="strip ${dim ? "dim" : ""}" role="group" aria-label="${track.name}" ${place({ "--color": css(track.color) })}>
      <div class="sends">${track.kind === "main" ? html`<b class="strip-name">${track.name}</b>` : Array.from({ length: this.sends }, (_, index) => this.#send(index))}</div>
      <pan-slider .wiring=${this.#wiring("Pan", "panning", PAN)}></pan-slider>
      <div class="fader-well">
        <volume-fader .wiring=${this.#wiring("Volume", "volume", VOLUME)}></volume-fader>
        <level-meter .theme=${this.app.look.theme}></level-meter>
      </div>
      ${track.kind === "main" ? this.#cue() : this.#buttons()}
    </div>`
  }

  protected override updated(): void {
    this.values()
  }

  /** Writes what Live says of faders, pan and sends. */
  values(): void {
    const desk = this.app.store.desk.get(this.track.path)
    if (desk === undefined) return
    if (desk.sends.length !== this.sends) this.sends = desk.sends.length
    const fader = this.querySelector<VolumeFader>("volume-fader")
    const pan = this.querySelector<PanSlider>("pan-slider")
    if (fader) this.#write(fader, desk.volume)
    if (pan) this.#write(pan, desk.pan)
    const cue = this.querySelector<CueSlider>("cue-slider")
    if (cue && desk.cue) this.#write(cue, desk.cue)
    this.querySelectorAll<SendPad>("send-pad").forEach((pad, index) => {
      const send = desk.sends[index]
      if (send) this.#write(pad, send)
    })
  }

  levels(levels: Levels | undefined): void {
    this.querySelector<LevelMeter>("level-meter")?.levels(levels?.left ?? 0, levels?.right ?? 0)
  }

  frame(now: number): boolean {
    return this.querySelector<LevelMeter>("level-meter")?.frame(now) ?? false
  }

  resized(): void {
    this.querySelector<LevelMeter>("level-meter")?.resize()
  }

  #write(control: ValueControl, { value, automation }: DeskFacts["volume"]): void {
    control.live = value
    control.automation = automation
  }

  #wiring(label: string, member: string, scale: Scale): Wiring {
    const { app, track } = this
    return {
      hand: app.store.hand,
      path: `${track.path}.mixer_device.${member}`,
      label: `${label}, track ${track.name}`,
      scale,
      ready: () => app.actions.ready(),
    }
  }

  #send(index: number): TemplateResult {
    const target = this.returns[index]
    const name = target?.name ?? ""
    const letter = sendLetter(name, index)
    return html`<send-pad
      .letter=${letter}
      .wiring=${this.#wiring(`Send ${name || letter}`, `sends.${index}`, SEND)}
      ${place({ "--color": css(target?.color ?? this.track.color) })}
    ></send-pad>`
  }

  /** What the headphones hear. */
  #cue(): TemplateResult {
    return html`<cue-slider .wiring=${this.#wiring("Cue volume", "cue_volume", VOLUME)}></cue-slider>`
  }

  #buttons(): TemplateResult {
    const { track, app } = this
    return html`<div class="strip-buttons">
      ${this.#toggle("mute", "Mute", html`M`, (on) => app.actions.mute(track, on))}
      ${this.#toggle("solo", "Solo", html`S`, (on) => app.actions.solo(track, on))}
      ${track.arm === undefined ? nothing : this.#toggle("arm", "Arm", html`${ICONS.arm}`, (on) => app.actions.arm(track, on))}
    </div>`
  }

  #toggle(
    member: "mute" | "solo" | "arm",
    word: string,
    face: TemplateResult,
    act: (on: boolean) => void,
  ): TemplateResult {
    const { track, app } = this
    const on = app.store.wishes.flag(`${track.path}.${member}`, track[member] ?? false)
    return html`<button type="button" class=${member} aria-pressed=${on} aria-label="${word} ${track.name}" ${press(() => act(!on))}>${face}</button>`
  }
}

customElements.define("channel-strip", ChannelStrip)

declare global {
  interface HTMLElementTagNameMap {
    "channel-strip": ChannelStrip
  }
}
