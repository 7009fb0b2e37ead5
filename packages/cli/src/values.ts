/** Values as typed on a command line: JSON, or what a musician would write for this property. */
import { Fault, type Json } from "@backline/protocol"
import { decibelsOfText, type Fader, UnitError, volumeOfDecibels } from "@backline/units"

const WORDS: { readonly [word: string]: Json } = { true: true, false: false, on: true, off: false, null: null }

/** Is the parameter at this path one that Live shows in decibels, and on which of its two curves? */
function faderAt(path: string): Fader | undefined {
  if (/\.(volume|cue_volume)\.value$/.test(path)) return "volume"
  return /\.sends\.[^.]+\.value$/.test(path) ? "send" : undefined
}

/**
 * `120`, `true`, `off`, `"quoted"`, `[1,2]` and `{"$path":"song.tracks.0"}` are read as they look; `-6dB` becomes a fader position
 * where the path is a volume or a send; anything else is a text.
 */
export function readValue(text: string, path: string): Json {
  const word = WORDS[text]
  if (word !== undefined) return word
  if (/dB$/i.test(text.trim())) return faderPosition(text, path)
  return json(text) ?? text
}

function faderPosition(text: string, path: string): number {
  const fader = faderAt(path)
  const message = `decibels fit a volume or a send (…mixer_device.volume.value), not ${path}; give its number instead of "${text}"`
  if (fader === undefined) throw new Fault("wrong-type", { stage: "client", message, path, value: text })
  try {
    return volumeOfDecibels(decibelsOfText(text), fader)
  } catch (problem) {
    if (!(problem instanceof UnitError)) throw problem
    throw new Fault(problem.code, {
      stage: "client",
      message: `${path}: ${problem.message}`,
      path,
      value: text,
      cause: problem,
    })
  }
}

function json(text: string): Json | undefined {
  try {
    const value: Json = JSON.parse(text)
    return value
  } catch (problem) {
    if (problem instanceof SyntaxError) return undefined
    throw problem
  }
}
