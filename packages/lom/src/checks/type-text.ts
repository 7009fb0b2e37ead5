/** Python type texts as data: `tuple[int, ...]`, `Device | None`, `Iterable[MidiNoteSpecification]`. */

export type TypeText =
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "union"; readonly of: readonly TypeText[] }
  | { readonly kind: "list"; readonly of: TypeText }
  | { readonly kind: "tuple"; readonly of: readonly TypeText[] }

/** Splits at `separator`, leaving what stands in brackets whole. */
function splitOutside(text: string, separator: string): readonly string[] {
  const parts = [""]
  let depth = 0
  for (const character of text) {
    if (character === "[") depth++
    if (character === "]") depth--
    if (character === separator && depth === 0) parts.push("")
    else parts.push(`${parts.pop() ?? ""}${character}`)
  }
  return parts.map((part) => part.trim())
}

const GENERIC = /^(tuple|list|Iterable)\[(.*)\]$/

function readGeneric(name: string, inner: string): TypeText {
  const parts = splitOutside(inner, ",")
  const [first = "any"] = parts
  if (name !== "tuple" || parts.at(-1) === "...") return { kind: "list", of: readTypeText(first) }
  return { kind: "tuple", of: parts.map(readTypeText) }
}

export function readTypeText(text: string): TypeText {
  const parts = splitOutside(text, "|")
  if (parts.length > 1) return { kind: "union", of: parts.map(readTypeText) }
  const [, name, inner] = GENERIC.exec(text) ?? []
  return name && inner ? readGeneric(name, inner) : { kind: "name", name: text }
}
