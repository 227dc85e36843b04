import { SESSIONS_TABLE } from "./account-resource.js";
import type { ManyRelation, Resource } from "./blueprint.js";
import { hasOwner, isBoundToOwner } from "./bound-rows.js";
import type { RefType } from "./field-type.js";
import type { Place } from "./place.js";
import type { Relations } from "./relations.js";
import { keyName, namesOfTable } from "./table-names.js";
import { reportCircles } from "./report-circles.js";

/**
 * Reports relations that are sound by themselves and not among the others: circles of required references, tables of links that stand
 * where a table is. Warns of those that nobody means.
 */
export function checkRelations(relations: Relations, place: Place): void {
  reportCircles(relations, place);
  const byTable = new Map(relations.resources.map((resource) => [resource.table, resource]));
  const tables = tablesOf(relations);
  for (const resource of relations.resources) {
    const at = place.at(resource.name.plural.given, "fields");
    for (const end of endsOf(resource)) {
      const target = byTable.get(end.to);
      if (target !== undefined) warnOfOwner({ resource, target, end }, at);
    }
    for (const many of resource.manyRelations) {
      reportTable(many, tables, at);
      tables.set(many.table, many.relation.name.given);
      const target = byTable.get(many.to);
      if (target !== undefined) warnOfTwin({ resource, target, end: many }, at);
    }
  }
}

/** What stands in the database already, with the word of the spec for it. */
function tablesOf({ resources, hasAccounts }: Relations): Map<string, string> {
  const names = resources.flatMap(({ table, name }) =>
    namesOfTable(table).map((own): [string, string] => [own, name.plural.given]),
  );
  const sessions = hasAccounts ? namesOfTable(SESSIONS_TABLE) : [];
  return new Map([...sessions.map((own): [string, string] => [own, "auth.accounts"]), ...names]);
}

type End = Pick<RefType | ManyRelation, "to" | "relation">;

function endsOf({ fields, manyRelations }: Resource): End[] {
  return [...fields.flatMap(({ type }) => (type.kind === "ref" ? [type] : [])), ...manyRelations];
}

interface Link {
  readonly resource: Resource;
  readonly target: Resource;
  readonly end: End;
}

/** Not of accounts: each is seen by the one user whom it is. */
function warnOfOwner({ resource, target, end }: Link, place: Place): void {
  if (hasOwner(resource) || !isBoundToOwner(resource, target)) return;
  const { given } = end.relation.name;
  const name = `${resource.name.plural.given}.${given}`;
  place.at(given).report("BG2064", { name, to: target.name.plural.given });
}

/** The table of links is called after the resource and the relation: it does not move when a resource is added. */
function reportTable(
  { table, relation }: ManyRelation,
  tables: ReadonlyMap<string, string>,
  place: Place,
): void {
  const other = tables.get(table) ?? tables.get(keyName(table));
  if (other === undefined) return;
  const { given } = relation.name;
  const why = `its links are in a table ${table}, which is the other's`;
  place.at(given).report("BG2011", { what: "field", name: given, other, why }, "key");
}

/** Once, on the later of the two. */
function warnOfTwin({ resource, target, end }: Link, place: Place): void {
  if (target.table >= resource.table) return;
  const twin = target.manyRelations.find(({ to }) => to === resource.table);
  if (twin === undefined) return;
  const { given } = end.relation.name;
  const other = `${target.name.plural.given}.${twin.relation.name.given}`;
  const name = `${resource.name.plural.given}.${given}`;
  const reason = "a link that is made in one is not seen in the other";
  const help = `keep one; with filter: [${twin.relation.name.given}] in ${target.name.plural.given} the other side is GET ${target.path}?${twin.ids.json}=<id>`;
  place.at(given).report("BG2063", { name, other, reason, help });
}
