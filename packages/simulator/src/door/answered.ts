/** What the side door answers, made sure of before it is believed. */
import { Fault } from "@backline/protocol"
import type { SetDescription } from "../description.ts"
import type { SimulatorStatus } from "../status.ts"

/** @throws Fault `malformed` when it is something else */
export function answered<T>(value: unknown, is: (value: unknown) => value is T): T {
  if (is(value)) return value
  const message = `the simulator answered ${JSON.stringify(value)?.slice(0, 80)}, which is nothing it ever answers`
  throw new Fault("malformed", { blame: "host", stage: "client", message })
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null
export const isDescription = (value: unknown): value is SetDescription => isObject(value) && "tracks" in value
export const isStatus = (value: unknown): value is SimulatorStatus =>
  isObject(value) && "scripts" in value && "holds" in value
