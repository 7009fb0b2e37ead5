/** Whether a value of JSON fits a Python type text, and what would. */

import { classOf, isClassName } from "../members.ts"
import type { ArgRow } from "../rows.ts"
import type { ClassName } from "../types/members.ts"
import { readTypeText, type TypeText } from "./type-text.ts"

type Fits = (value: unknown) => boolean

const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value)

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

/** An object of Live as an argument: by handle or by path. */
function isReference(value: unknown): boolean {
  return isObject(value) && (typeof value.$ref === "string" || typeof value.$path === "string")
}

interface Scalar {
  readonly fits: Fits
  readonly words: string
}

/** Live's Python takes 0 and 1 for a bool, and never a bool or a fraction for an int. */
const SCALARS: Readonly<Record<string, Scalar>> = {
  bool: { fits: (value) => typeof value === "boolean" || value === 0 || value === 1, words: "true or false" },
  int: { fits: (value) => Number.isSafeInteger(value), words: "a whole number" },
  float: { fits: isNumber, words: "a number" },
  str: { fits: (value) => typeof value === "string", words: "a text" },
  Text: { fits: (value) => typeof value === "string" || isReference(value), words: "a text" },
  None: { fits: (value) => value === null, words: "null" },
  any: { fits: (value) => value !== undefined, words: "anything" },
  object: { fits: (value) => value !== undefined, words: "anything" },
  dict: { fits: isObject, words: "an object" },
  tuple: { fits: Array.isArray, words: "a list" },
  callable: { fits: () => false, words: "a function of Python, which cannot travel" },
}

/** What the fields of a plain object must be: the parameters it is made from, else its properties. */
function fieldsOf(name: ClassName): readonly ArgRow[] {
  const { table, properties } = classOf(name)
  return table.params ?? Object.entries(properties).map(([field, { type }]) => ({ name: field, type }))
}

function fitsFields(name: ClassName, value: unknown): boolean {
  if (isReference(value)) return true
  if (!isObject(value)) return false
  const known = fieldsOf(name).filter((field) => value[field.name] !== undefined)
  return known.length > 0 && known.every((field) => fitsType(field.type, value[field.name])) && hasRequired(name, value)
}

/** Only types that are made by a client have parameters that must be there; the others may be named by one field. */
function hasRequired(name: ClassName, value: Readonly<Record<string, unknown>>): boolean {
  const params = classOf(name).table.params ?? []
  return params.every((param) => param.optional || value[param.name] !== undefined)
}

function fitsClass(name: ClassName, value: unknown): boolean {
  const { kind, element } = classOf(name).table
  if (kind === "vector") return Array.isArray(value) && value.every((item) => fitsType(element ?? "any", item))
  return kind === "value" ? fitsFields(name, value) : isReference(value)
}

function fits(type: TypeText, value: unknown): boolean {
  if (type.kind === "union") return type.of.some((one) => fits(one, value))
  if (type.kind === "list") return Array.isArray(value) && value.every((item) => fits(type.of, item))
  if (type.kind === "tuple") return Array.isArray(value) && fitsTuple(type.of, value)
  if (isClassName(type.name) && !SCALARS[type.name]) return fitsClass(type.name, value)
  return SCALARS[type.name]?.fits(value) ?? false
}

function fitsTuple(types: readonly TypeText[], values: readonly unknown[]): boolean {
  return types.length === values.length && types.every((type, index) => fits(type, values[index]))
}

const read = new Map<string, TypeText>()

function typeOf(text: string): TypeText {
  const type = read.get(text) ?? readTypeText(text)
  read.set(text, type)
  return type
}

/** True where `value`, as JSON has it, is what Live takes for the Python type `text`. */
export function fitsType(text: string, value: unknown): boolean {
  return fits(typeOf(text), value)
}

function classWords(name: ClassName): string {
  const { kind, element } = classOf(name).table
  if (kind === "vector") return `a list of ${element ?? "anything"}`
  if (kind !== "value") return `a ${name} ({"$ref": …} or {"$path": …})`
  return `a ${name} (an object with ${fieldsOf(name)
    .map((field) => field.name)
    .join(", ")})`
}

function words(type: TypeText): string {
  if (type.kind === "union") return type.of.map(words).join(" or ")
  if (type.kind === "list") return `a list, each of it ${words(type.of)}`
  if (type.kind === "tuple") return `a list of ${type.of.map(words).join(", ")}`
  return SCALARS[type.name]?.words ?? (isClassName(type.name) ? classWords(type.name) : type.name)
}

/** What a Python type text asks for, as the end of a sentence: `takes …`. */
export function typeWords(text: string): string {
  return words(typeOf(text))
}
