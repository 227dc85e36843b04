import type { ResourceSpec } from "../spec/spec.js";
import type { ColumnRef, Field, ManyRelation, Resource } from "./blueprint.js";
import type { FieldKind } from "./field-type.js";
import { fieldsOf, memberList, type MemberRule, type Members } from "./members.js";
import type { Place } from "./place.js";
import { FIXED_PARAMETERS } from "./reserved-names.js";
import { resolveList, type NameList } from "./resolve-list.js";
import { systemRef } from "./column-ref.js";

const SEARCHED: ReadonlySet<FieldKind> = new Set(["string", "text", "slug", "email", "url"]);
const OPAQUE: ReadonlySet<FieldKind> = new Set(["json", "password", "array"]);

const filterRule: MemberRule = {
  list: "filter",
  systemColumns: [],
  refuseField: (field) => fixedParameter(field) ?? opaque(field),
};

const sortRule: MemberRule = {
  list: "sort",
  systemColumns: ["created_at", "updated_at"],
  refuseField: (field) => opaque(field),
};

const searchRule: MemberRule = {
  list: "search",
  systemColumns: [],
  refuseField: (field) =>
    opaque(field) ??
    (SEARCHED.has(field.type.kind)
      ? null
      : refusal(`a field of type ${field.type.kind} holds no text to search`, null)),
};

/** What lists of the resource can be filtered by, sorted by and searched in. Without a `sort` of its own it is created_at. */
export function resolveViews(
  spec: ResourceSpec,
  members: Members,
  place: Place,
): Pick<Resource, "filters" | "sorts" | "search" | "manyRelations"> {
  const resolve = (names: readonly string[] | undefined, rule: MemberRule) =>
    resolveList(names ?? [], memberList(members, rule), place.at(rule.list));
  const filters = resolveList(spec.filter ?? [], filterList(members), place.at("filter"));
  return {
    filters: fieldsOf(filters.filter((filter) => filter.kind !== "many")),
    manyRelations: [...members.manyRelations.values()].flatMap((many) =>
      many === null
        ? []
        : [
            {
              ...many,
              isFilterable: filters.some((filter) => filter.kind === "many" && filter.many === many),
            },
          ],
    ),
    sorts: spec.sort === undefined ? [systemRef("created_at", members.casing)] : resolve(spec.sort, sortRule),
    search: fieldsOf(resolve(spec.search, searchRule)),
  };
}

type Filter = ColumnRef | { readonly kind: "many"; readonly many: ManyRelation };

/** Fields and many-to-many relations: rows can be asked for by one link that they have. */
function filterList(members: Members): NameList<Filter> {
  const columns = memberList(members, filterRule);
  return {
    ...columns,
    known: [...columns.known, ...members.manyRelations.keys()],
    find: (name) => {
      const many = members.manyRelations.get(columns.keyOf(name));
      if (many === undefined) return columns.find(name);
      return many === null ? { kind: "reported" } : { kind: "found", value: { kind: "many", many } };
    },
  };
}

function opaque(field: Field): { reason: string; help: string | null } | null {
  if (OPAQUE.has(field.type.kind))
    return refusal(`values of type ${field.type.kind} cannot be compared`, null);
  return field.isWriteOnly
    ? refusal(
        "a writeOnly field must not be found out by asking",
        "remove it here, or writeOnly from the field",
      )
    : null;
}

function fixedParameter(field: Field): { reason: string; help: string | null } | null {
  const { snake } = field.name;
  if (!FIXED_PARAMETERS.has(snake)) return null;
  return refusal(
    `the query parameter ${snake} has a meaning of its own on every list`,
    `rename the field, for example to "${snake}_value"`,
  );
}

function refusal(reason: string, help: string | null): { reason: string; help: string | null } {
  return { reason, help };
}
