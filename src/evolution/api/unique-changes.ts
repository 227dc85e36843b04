import type { Resource } from "../../blueprint/blueprint.js";
import { changesAt, type ApiChange } from "./api-change.js";
import { doesBoth, type ResourcePair } from "./resource-pair.js";

/** A unique rule by its columns, in the names of the newer backend. The owner is one of them on an owned resource. */
interface Rule {
  readonly columns: ReadonlySet<string>;
  readonly json: readonly string[];
}

/** Rules that refuse with 409 what was fine, or the other way round. A rule over fewer columns refuses more. */
export function uniqueChanges(pair: ResourcePair): readonly ApiChange[] {
  if (!doesBoth(pair, "create", "replace", "update")) return [];
  const today = new Map(pair.fields.kept.map(({ before, after }) => [before.column, after.column]));
  const old = rulesOf(pair.before, today);
  const now = rulesOf(pair.after, new Map());
  const fresh = new Set(pair.fields.added.map(({ column }) => column));
  const change = changesAt({ resource: pair.before.table, route: null, field: null });
  // What is new in a rule's columns, no client of before sends: that it is required or not is judged with the field.
  const added = now.filter(
    (rule) => !isImplied(rule, old) && ![...rule.columns].some((name) => fresh.has(name)),
  );
  const lifted = old.filter(
    (rule) => !isImplied(rule, now) && [...rule.columns].every((name) => isKept(pair, name)),
  );
  return [
    ...added.map(({ json }) =>
      change("unique-added", "breaking", `a second row with the same ${json.join(", ")} is answered 409`),
    ),
    ...lifted.map(({ json }) =>
      change("unique-removed", "compatible", `rows may have the same ${json.join(", ")}`),
    ),
  ];
}

function rulesOf({ indexes }: Resource, today: ReadonlyMap<string, string>): readonly Rule[] {
  return indexes.flatMap(({ isUnique, columns }) =>
    isUnique
      ? [
          {
            columns: new Set(columns.map(({ column }) => today.get(column) ?? column)),
            json: columns.map(({ json }) => json),
          },
        ]
      : [],
  );
}

function isImplied({ columns }: Rule, others: readonly Rule[]): boolean {
  return others.some((other) => [...other.columns].every((name) => columns.has(name)));
}

function isKept({ after }: ResourcePair, column: string): boolean {
  return column === "user_id" || after.fields.some((field) => field.column === column);
}
