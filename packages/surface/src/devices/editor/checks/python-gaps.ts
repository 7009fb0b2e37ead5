/**
 * What Python allows and the editor's grammar does not know. Each is written otherwise, letter for letter as long, before the grammar reads the text, so
 * that a right program is never called wrong. (In strings and comments the exchange means nothing.)
 */
const GAPS: readonly (readonly [pattern: RegExp, other: (found: string) => string])[] = [
  // A form feed between parts of a file.
  [/\f/g, () => " "],
  // A yield without a value.
  [/\byield\b(?=[ \t]*(?:#|\r?\n|$|[)\],}=;]))/g, () => "_ield"],
  // A number that ends with its point: 24.
  [/(?<![\w.])\d[\d_]*\.(?![\w.])/g, (found) => `${found.slice(0, -1)}0`],
  // A pattern without arguments: case Point():
  [/^[ \t]*case\b[^\n]*/gm, (found) => found.replaceAll("()", "  ")],
  // A target with a point: with lamp as self.lamp:
  [/\bas[ \t]+\w+(?:\.\w+)+/g, (found) => found.replaceAll(".", "_")],
  // Several targets: with pair() as (left, right):
  [/\bas[ \t]+\([\w., \t]*\)/g, (found) => `as ${"_".repeat(found.length - 3)}`],
  // A target that takes the rest: for first, *rest in rows
  [/\bfor\b[^\n:]*?\bin\b/g, (found) => found.replaceAll("*", " ")],
]

export function withoutGaps(text: string): string {
  return GAPS.reduce((known, [pattern, other]) => known.replace(pattern, other), text)
}
