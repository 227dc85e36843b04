import type { Api, ColumnRef, Field, ManyRelation, SystemColumnName } from "./blueprint.js";
import { fieldRef, systemRef } from "./column-ref.js";
import { nameForms } from "./naming.js";
import type { Found, NameList } from "./resolve-list.js";

/** What the lists of one resource can name, by the spec's own words. What is null was reported, so that nothing is said twice. */
export interface Members {
  readonly fields: ReadonlyMap<string, Field | null>;
  readonly manyRelations: ReadonlyMap<string, ManyRelation | null>;
  readonly casing: Api["casing"];
  readonly isOwned: boolean;
}

/** Which members a list takes. */
export interface MemberRule {
  readonly list: string;
  /** Why a field may not be in the list, or null. */
  readonly refuseField: (field: Field) => Refusal | null;
  /** System columns that may be in the list. */
  readonly systemColumns: readonly SystemColumnName[];
}

interface Refusal {
  readonly reason: string;
  readonly help: string | null;
}

const systemNames: ReadonlyMap<string, SystemColumnName> = new Map([
  ["id", "id"],
  ["created_at", "created_at"],
  ["updated_at", "updated_at"],
  ["deleted_at", "deleted_at"],
  ["user_id", "user_id"],
]);

const whyNotSystem: Record<SystemColumnName, string> = {
  id: "rows are found by their address, and ties are ordered by id without a word",
  created_at: "it is a system field, only the resource's own fields can be here",
  updated_at: "it is a system field, only the resource's own fields can be here",
  deleted_at: "it is never shown",
  user_id: "the owner is added where it is needed without a word",
};

const MANY = { reason: "it is a table of links, not a column of this one", help: "leave it out" };

/** The rules of a list that names members of a resource, in whichever spelling. */
export function memberList(members: Members, rule: MemberRule): NameList<ColumnRef> {
  return {
    list: rule.list,
    known: [...members.fields.keys(), ...rule.systemColumns],
    keyOf: (name) => nameForms(name).snake,
    find: (name) => findMember(nameForms(name).snake, members, rule),
  };
}

function findMember(snake: string, members: Members, rule: MemberRule): Found<ColumnRef> {
  const field = members.fields.get(snake);
  if (field === null) return { kind: "reported" };
  if (field !== undefined) {
    const refusal = rule.refuseField(field);
    return refusal === null ? { kind: "found", value: fieldRef(field) } : { kind: "refused", ...refusal };
  }
  if (members.manyRelations.has(snake)) return { kind: "refused", ...MANY };
  const system = systemNames.get(snake);
  if (system === undefined || (system === "user_id" && !members.isOwned))
    return { kind: "unknown", ...relationOf(snake, members) };
  if (rule.systemColumns.includes(system)) return { kind: "found", value: systemRef(system, members.casing) };
  return { kind: "refused", reason: whyNotSystem[system], help: "leave it out" };
}

/** The relation whose key somebody wrote: lists name "project", and not "project_id". */
function relationOf(key: string, { fields, manyRelations }: Members): { readonly meant?: string } {
  for (const [name, field] of fields) if (field?.column === key) return { meant: name };
  for (const [name, many] of manyRelations) if (many?.ids.column === key) return { meant: name };
  return {};
}

/** The fields among the columns. */
export function fieldsOf(columns: readonly ColumnRef[]): Field[] {
  return columns.flatMap((column) => (column.kind === "field" ? [column.field] : []));
}
