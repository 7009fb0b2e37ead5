import { existsSync } from "node:fs"
import { MidiFault } from "../fault.ts"
import type { NativeSystem } from "./system.ts"

let loaded: Promise<NativeSystem> | undefined

/**
 * RtMidi, loaded at first use: most who use this package never open a native port, and must not pay for it or fail by it.
 * @throws MidiFault `no-midi` with what to install.
 */
export function loadNative(): Promise<NativeSystem> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<NativeSystem> {
  const why = whyNoSystem(process.platform, existsSync("/dev/snd/seq"))
  if (why) throw new MidiFault("no-midi", why)
  try {
    const { Input, Output } = await import("@julusian/midi")
    return { Input, Output }
  } catch (cause) {
    throw new MidiFault("no-midi", sentenceFor(cause), { cause })
  }
}

/** RtMidi asked without ALSA's sequencer prints its own complaints past us; so the question is not asked. */
export function whyNoSystem(platform: string, hasSequencer: boolean): string | undefined {
  if (platform !== "linux" || hasSequencer) return undefined
  return "this machine has no ALSA sequencer (/dev/snd/seq): load it with `sudo modprobe snd-seq`; containers and many servers have none"
}

/** Why RtMidi did not load, and what to do. */
export function sentenceFor(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause)
  if (/libasound/.test(text)) {
    return "native MIDI needs libasound2: `sudo apt install libasound2` (Debian, Ubuntu; from 24.04 libasound2t64), `sudo dnf install alsa-lib` (Fedora)"
  }
  if (/Cannot find (package|module)|ERR_MODULE_NOT_FOUND/.test(text)) {
    return "native MIDI needs the optional package @julusian/midi: `npm install @julusian/midi`"
  }
  return `native MIDI could not be loaded: ${text}`
}
