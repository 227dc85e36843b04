import { quoted } from "../diagnostics/quoted.js";
import type { ResourceSpec } from "../spec/spec.js";
import type { ColumnRef, Field } from "./blueprint.js";
import { systemRef } from "./column-ref.js";
import type { FieldKind } from "./field-type.js";
import { liveIndex, type IndexDraft } from "./index-draft.js";
import { indexWidth, WIDEST_INDEX } from "./index-width.js";
import { fieldsOf, memberList, type MemberRule, type Members } from "./members.js";
import type { Place } from "./place.js";
import { resolveEntry, resolveList, type NameList } from "./resolve-list.js";

/** PostgreSQL takes 32 columns; the owner and the id may be added to those of the rule. */
const MOST_COLUMNS = 16;
const INCOMPARABLE: ReadonlySet<FieldKind> = new Set(["json", "password", "array"]);

type RuleList = "unique" | "indexes";

const memberRules: Record<RuleList, MemberRule> = {
  unique: { list: "unique", systemColumns: [], refuseField: incomparable },
  indexes: { list: "indexes", systemColumns: ["created_at", "updated_at"], refuseField: incomparable },
};

function incomparable({ type }: Field): { reason: string; help: string | null } | null {
  return INCOMPARABLE.has(type.kind)
    ? { reason: `values of type ${type.kind} cannot be compared by an index`, help: null }
    : null;
}

/** A resource whose rules are to be resolved: what was written, its members and its place. */
export interface RuleSource {
  readonly spec: ResourceSpec;
  readonly members: Members;
  readonly place: Place;
}

/** The unique rules and indexes that the spec asks for, by the fields' own words first; on an owned resource the owner leads each. */
export function resolveRules(source: RuleSource): IndexDraft[] {
  const owner = source.members.isOwned ? [systemRef("user_id", source.members.casing)] : [];
  return (["unique", "indexes"] as const).flatMap((list) =>
    [...wordRules(source, list), ...listRules(source, list)].map(({ columns, place }) => {
      const draft = liveIndex([...owner, ...columns], list === "unique");
      reportWidth(draft, list, place);
      return draft;
    }),
  );
}

interface PlacedRule {
  readonly columns: readonly ColumnRef[];
  readonly place: Place;
}

function wordRules({ spec, members, place }: RuleSource, list: RuleList): PlacedRule[] {
  const word = list === "unique" ? "unique" : "index";
  const rules = memberList(members, { ...memberRules[list], list: word });
  return [...spec.fields].flatMap(([name, field]) => {
    if (field[word] !== true) return [];
    const at = place.at("fields", name, word);
    const columns = resolveEntry(name, rules, at);
    if (list === "unique") reportFixed(columns, members, at);
    return checked(columns, list, at);
  });
}

function listRules({ spec, members, place }: RuleSource, list: RuleList): PlacedRule[] {
  const rules = memberList(members, memberRules[list]);
  const seen = new Set<string>();
  return (spec[list] ?? []).flatMap((entry, index) => {
    const at = place.at(list, index);
    const columns = resolveRule(entry, rules, at);
    const key = ruleKey(columns, list);
    if (columns.length > 0 && seen.has(key))
      at.report("BG2021", { list, name: columns.map(({ column }) => column).join(", ") });
    seen.add(key);
    const isWhole = columns.length === [entry].flat().length;
    if (list === "unique" && isWhole) reportFixed(columns, members, at);
    return checked(columns, list, at);
  });
}

function resolveRule(
  entry: string | readonly string[],
  rules: NameList<ColumnRef>,
  place: Place,
): ColumnRef[] {
  if (typeof entry === "string") return resolveEntry(entry, rules, place);
  if (entry.length === 0)
    place.report("BG2022", {
      list: `a rule of ${rules.list}`,
      reason: "it names no field",
      help: "remove it",
    });
  if (entry.length > MOST_COLUMNS) {
    place.report("BG2032", {
      what: `columns in a rule of ${rules.list}`,
      count: entry.length,
      limit: MOST_COLUMNS,
    });
  }
  return resolveList(entry, rules, place);
}

/** Unique rules over the same columns are one rule in any order; indexes are not. */
function ruleKey(columns: readonly ColumnRef[], list: RuleList): string {
  const names = columns.map(({ column }) => column);
  return (list === "unique" ? names.sort() : names).join();
}

/** The rule if anything of it is left, and what could not be meant by it reported. */
function checked(columns: readonly ColumnRef[], list: RuleList, place: Place): PlacedRule[] {
  const [first] = columns;
  if (first === undefined) return [];
  if (
    list === "unique" &&
    columns.length === 1 &&
    first.kind === "field" &&
    first.field.type.kind === "boolean"
  ) {
    const reason = "a unique boolean leaves room for two rows";
    place.report("BG2023", {
      list,
      name: first.field.name.given,
      reason,
      help: "make it part of a rule with another field",
    });
  }
  return [{ columns, place }];
}

/**
 * Reports a rule whose every column is the same in all rows, because of the server's defaults. One value to choose from
 * is how a table of one row is made on purpose.
 */
function reportFixed(columns: readonly ColumnRef[], { isOwned }: Members, place: Place): void {
  const fields = fieldsOf(columns);
  if (!fields.some(isDefault) || !fields.every((field) => isDefault(field) || hasOneValue(field))) return;
  const names = fields.map(({ name }) => quoted(name.given)).join(", ");
  const room = isOwned ? "one row of each owner" : "one row";
  place.report("BG2025", { names, room, isOne: fields.length === 1 });
}

/** Whether nobody but the server writes a field, and that its default. */
function isDefault({ isReadOnly, default: fallback }: Field): boolean {
  return isReadOnly && fallback !== undefined;
}

function hasOneValue({ type, isOptional }: Field): boolean {
  if (isOptional) return false;
  if (type.kind === "enum") return type.values.length === 1;
  return "minimum" in type && type.minimum !== null && type.minimum === type.maximum;
}

function reportWidth({ columns }: IndexDraft, list: RuleList, place: Place): void {
  const bytes = indexWidth(columns);
  if (bytes > WIDEST_INDEX) place.report("BG2024", { list, bytes, limit: WIDEST_INDEX });
}
