/**
 * A hand on a fader as a pure machine: pointers go in, values come out. Moves are relative, so a touch never jumps the value; a second
 * finger, Shift, or sliding well away to the side makes it fine. Nothing here knows of the screen or of Live.
 */

export interface DragRules {
  readonly min: number
  readonly max: number
  /** Pixels of travel for the whole range. */
  readonly travel: number
  readonly axis: "vertical" | "horizontal"
}

export interface Finger {
  readonly id: number
  readonly x: number
  readonly y: number
}

export interface Drag {
  /** The finger that moves the value; the others only make it fine. */
  readonly lead: Finger
  readonly others: readonly number[]
  readonly value: number
  /** Where the value was when touched: the ghost. */
  readonly ghost: number
  /** Where the lead finger first came down, across the axis: sliding away from it is fine mode. */
  readonly home: number
  readonly fine: boolean
  readonly moved: boolean
}

export const FINE = 0.1
/** Pixels across the axis after which the hand has slid away. */
export const AWAY = 96
/** Pixels that a finger may tremble without moving the value. */
export const SLOP = 3

function along(finger: Finger, axis: DragRules["axis"]): number {
  return axis === "vertical" ? -finger.y : finger.x
}

function across(finger: Finger, axis: DragRules["axis"]): number {
  return axis === "vertical" ? finger.x : finger.y
}

export function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value))
}

export function touched(finger: Finger, value: number, rules: DragRules): Drag {
  const home = across(finger, rules.axis)
  return { lead: finger, others: [], value, ghost: value, home, fine: false, moved: false }
}

export function joined(drag: Drag, id: number): Drag {
  return id === drag.lead.id || drag.others.includes(id) ? drag : { ...drag, others: [...drag.others, id], fine: true }
}

/** `shift`: the key is held. Moves of other fingers change nothing. */
export function movedTo(drag: Drag, finger: Finger, shift: boolean, rules: DragRules): Drag {
  if (finger.id !== drag.lead.id) return drag
  const { axis, min, max, travel } = rules
  const distance = along(finger, axis) - along(drag.lead, axis)
  if (!drag.moved && Math.abs(distance) < SLOP) return drag
  const fine = shift || drag.others.length > 0 || Math.abs(across(finger, axis) - drag.home) > AWAY
  const step = (distance / travel) * (max - min) * (fine ? FINE : 1)
  return { ...drag, lead: finger, value: clamp(drag.value + step, min, max), fine, moved: true }
}

/** undefined when the gesture is over: the lead finger has gone. A helping finger that leaves ends only fine mode. */
export function lifted(drag: Drag, id: number): Drag | undefined {
  if (id === drag.lead.id) return undefined
  const others = drag.others.filter((other) => other !== id)
  return { ...drag, others, fine: others.length > 0 }
}
