/** Song time as Live writes it. */
import type { Signature } from "./quantisation.ts"

/** `time` in beats (quarter notes) as bars.beats.sixteenths counted from 1: 0 is 1.1.1. Times before the start count backwards: -1 is -1.4.1. */
export function positionText(time: number, { numerator, denominator }: Signature): string {
  const perBeat = 16 / denominator
  const sixteenths = Math.floor(time * 4 + 1e-6)
  const perBar = numerator * perBeat
  const bar = Math.floor(sixteenths / perBar)
  const inBar = sixteenths - bar * perBar
  const beat = Math.floor(inBar / perBeat)
  const rest = Math.floor(inBar - beat * perBeat)
  return `${bar >= 0 ? bar + 1 : bar}.${beat + 1}.${rest + 1}`
}

/** Tempo as Live shows it. */
export function tempoText(tempo: number): string {
  return tempo.toFixed(2)
}
