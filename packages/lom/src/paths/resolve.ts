/** Where a path leads, by the tables alone: no Live is asked, so positions and names in lists are taken on trust. */

import { roots } from "../contract.ts"
import { type Found, findMember, isClassName, memberNames, subclassesOf } from "../members.ts"
import { nearNames } from "../near.ts"
import type { ChildRow, FunctionRow, ListenerRow, PropertyRow } from "../rows.ts"
import type { ClassName } from "../types/members.ts"
import { parsePath } from "./parse.ts"
import { type Path, PathError, type Segment } from "./path.ts"
import { printPath } from "./print.ts"

interface Reached<Kind extends string, Row> {
  readonly kind: Kind
  /** The classes whose row this is; one, unless only some of the classes that may stand there have it. */
  readonly owners: readonly ClassName[]
  readonly member: string
  readonly row: Row
}

export type Resolution =
  /** An object of one of `types`. `child` says how it was reached; roots and list members have none. */
  | { readonly kind: "object"; readonly types: readonly ClassName[]; readonly child?: Reached<"child", ChildRow> }
  | { readonly kind: "list"; readonly types: readonly ClassName[]; readonly child: Reached<"child", ChildRow> }
  | Reached<"property", PropertyRow>
  | Reached<"function", FunctionRow>
  | Reached<"listener", ListenerRow>
  /** Behind a handle of which only Live knows the class. */
  | { readonly kind: "unknown" }

export interface ResolveOptions {
  /** The class of the object that the handle at the root (`#h12`) stands for, when it is known. */
  readonly handleType?: ClassName | undefined
}

/** The path that is walked, and how far. */
interface Walk {
  readonly path: Path
  readonly depth: number
}

function fail({ path, depth }: Walk, message: string, near: readonly string[] = []): never {
  const upTo = (count: number) => printPath({ root: path.root, segments: path.segments.slice(0, count) })
  const hint = near.length > 0 ? `; did you mean ${near.join(" or ")}?` : ""
  throw new PathError(
    "unknown-path",
    printPath(path),
    upTo(depth).length + 1,
    `${upTo(depth + 1)}: ${message}${hint}`,
    near,
  )
}

/** The member in the classes themselves, else in those that extend them: `devices` holds racks, too. */
function findIn(types: readonly ClassName[], member: string): readonly Found[] {
  const look = (names: readonly ClassName[]) => names.flatMap((name) => findMember(name, member) ?? [])
  const direct = look(types)
  return direct.length > 0 ? direct : look(types.flatMap(subclassesOf))
}

/** Names of the classes themselves come first: a slip in `name` is not answered by a rare device's property. */
function nearIn(types: readonly ClassName[], member: string): readonly string[] {
  const near = (names: readonly ClassName[]) => nearNames(member, [...new Set(names.flatMap(memberNames))])
  const direct = near(types)
  return direct.length > 0 ? direct : near(types.flatMap(subclassesOf))
}

function childAt(first: Reached<"child", ChildRow>, found: readonly Found[]): Resolution {
  const names = found.flatMap(({ kind, row }) => (kind === "child" ? [row.of] : []))
  const types = [...new Set(names)].filter(isClassName)
  return { kind: first.row.list ? "list" : "object", types, child: first }
}

function memberAt(types: readonly ClassName[], member: string, walk: Walk): Resolution {
  const found = findIn(types, member)
  const [first] = found
  if (!first) return fail(walk, `${types.join(" or ")} has no ${member}`, nearIn(types, member))
  const { owner, name, ...rest } = first
  const owners = [...new Set([owner, ...found.map((other) => other.owner)])]
  const reached = { ...rest, owners, member: name }
  return reached.kind === "child" ? childAt(reached, found) : reached
}

/** The classes of a property that holds an object of the Set, such as `canonical_parent`. */
function objectTypes(row: PropertyRow): readonly ClassName[] {
  const names = row.type.split(" | ").filter((name) => name !== "None")
  const types = names.filter(isClassName)
  return types.length === names.length ? types : []
}

function below(reached: Exclude<Resolution, { kind: "object" | "list" | "unknown" }>, segment: Segment, walk: Walk) {
  const types = reached.kind === "property" ? objectTypes(reached.row) : []
  if (types.length === 0) return fail(walk, `nothing stands below the ${reached.kind} ${reached.member}`)
  return stepInto(types, segment, walk)
}

function stepInto(types: readonly ClassName[], segment: Segment, walk: Walk): Resolution {
  if (typeof segment === "string") return memberAt(types, segment, walk)
  const shown = typeof segment === "number" ? segment : JSON.stringify(segment.named)
  return fail(walk, `${types.join(" or ")} is not a list, so ${shown} selects nothing`)
}

function stepAlong(types: readonly ClassName[], segment: Segment, walk: Walk): Resolution {
  if (typeof segment !== "string") return { kind: "object", types }
  return fail(walk, `a list takes a position or a "quoted name", not ${segment}`)
}

function step(from: Resolution, segment: Segment, walk: Walk): Resolution {
  if (from.kind === "unknown") return from
  if (from.kind === "list") return stepAlong(from.types, segment, walk)
  if (from.kind === "object") return stepInto(from.types, segment, walk)
  return below(from, segment, walk)
}

function begin(root: string, { handleType }: ResolveOptions): Resolution {
  if (root === "song" || root === "application") return { kind: "object", types: [roots[root]] }
  return handleType ? { kind: "object", types: [handleType] } : { kind: "unknown" }
}

/**
 * The class and row that a path leads to.
 * @throws PathError `malformed` for a text that is no path, `unknown-path` naming near matches:
 * `song.tempp: Song has no tempp; did you mean tempo?`
 */
export function resolvePath(given: string | Path, options: ResolveOptions = {}): Resolution {
  const path = typeof given === "string" ? parsePath(given) : given
  return path.segments.reduce((from, segment, depth) => step(from, segment, { path, depth }), begin(path.root, options))
}
