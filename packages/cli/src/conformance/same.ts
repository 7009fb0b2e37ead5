/** Whether two values are the same, numbers within a millionth: what comes through a float of Live is never exact. */
import type { Json } from "@backline/protocol"

const NEAR = 1e-6

export function same(one: Json, other: Json): boolean {
  if (typeof one === "number" && typeof other === "number")
    return Math.abs(one - other) <= NEAR * Math.max(1, Math.abs(one))
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((value, index) => same(value, other[index] ?? null))
  if (isTree(one) && isTree(other)) {
    const names = new Set([...Object.keys(one), ...Object.keys(other)])
    return [...names].every((name) => same(one[name] ?? null, other[name] ?? null))
  }
  return one === other
}

const isTree = (value: Json): value is { [name: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value)
