import type { Blueprint, Resource } from "../../blueprint/blueprint.js";
import { code, imported, joinCode, type Code } from "../../render/code.js";
import { pythonString } from "../../render/python-literal.js";
import { isReferredTo } from "../../contract/deletion.js";
import { isIncluded } from "../../contract/includes.js";
import { linkViews, linkWriters, type LinkView } from "./link-views.js";
import { needsOf, type Needs } from "../../contract/operations.js";
import type { rowsOfResource } from "./rows-view.js";

/** What the repository of a resource does for relations: its own many-to-many ones, and others' that lead to it. */
export interface RelationQueries {
  readonly view: object;
  /** The entries of the set of links. */
  readonly links: readonly Code[];
  /** The filters of a list for one given link. */
  readonly filters: readonly Code[];
  /** What the signatures of the queries name. */
  readonly parameters: readonly Code[];
  readonly imports: Readonly<Record<string, boolean>>;
}

export function relationQueries(
  blueprint: Blueprint,
  resource: Resource,
  rows: ReturnType<typeof rowsOfResource>,
): RelationQueries {
  const links = linkViews(blueprint, resource);
  const has = needsOf(resource);
  const included = isIncluded(blueprint, resource);
  const hasLinks = links.length > 0;
  const linkWriter = linkWriters(blueprint, resource);
  const takesMapping = has.create || has.change || (hasLinks && has.one);
  return {
    links: links.map(linksOf),
    view: {
      isIncluded: included,
      linkWriter,
      isReferredTo: isReferredTo(blueprint.resources, resource),
      ...linkedRows(resource, links, rows),
    },
    parameters: parametersOf(has, rows, linkWriter),
    filters: links.filter(({ many }) => many.isFilterable).map(linkFilter),
    imports: {
      "collections.abc:Collection": included,
      "collections.abc:Sequence": included,
      "collections.abc:Mapping": takesMapping,
      "typing:Any": takesMapping,
      "sqlalchemy:RowMapping": !hasLinks && (has.get || has.lock || has.create || has.change),
      "app.db.links:LinkSet": hasLinks,
    },
  };
}

function parametersOf(
  has: Needs,
  rows: ReturnType<typeof rowsOfResource>,
  writer: ReturnType<typeof linkWriters>,
): readonly Code[] {
  const owner = rows.create.parameter;
  return [
    ...(has.list ? [rows.list.parameter] : []),
    ...(has.get ? [rows.get.parameter] : []),
    ...(has.lock ? [rows.lock.parameter] : []),
    ...(has.create ? [writer.create.parameter] : []),
    ...(has.change ? [writer.change.parameter, owner] : []),
    ...(has.delete ? [owner] : []),
  ];
}

/** `label_ids=Links("labelIds", …)` */
function linksOf({ many, attribute, table, isOwned }: LinkView): Code {
  const ends = [many.ownColumn, many.otherColumn].map((name) => linkColumn(table, name));
  const owned = isOwned ? [code`is_owned=True`] : [];
  const parts = [pythonString(many.ids.json), ...ends, ...owned];
  return code`${attribute}=${imported("app.db.links", "Links")}(${joinCode(parts, ", ")})`;
}

function linkColumn(table: Code, name: string): Code {
  return code`${table}.c.${name}`;
}

function linkFilter({ attribute }: LinkView): Code {
  return code`${pythonString(attribute)}: LINKS[${pythonString(attribute)}]`;
}

/** How rows are read and written together with their links. */
function linkedRows(
  { isOwned, isAccounts }: Resource,
  links: readonly LinkView[],
  rows: ReturnType<typeof rowsOfResource>,
): object {
  const owner = (row: string): Code => {
    if (isAccounts) return code`${row}["id"]`;
    return isOwned ? code`${row}["user_id"]` : code`caller_id`;
  };
  const needsOwner = links.some((link) => link.isOwned);
  return {
    rowType: links.length > 0 ? code`Mapping[str, Any]` : code`RowMapping`,
    listing: rows.list.either ? code`listing` : code`_listing`,
    findStatement: rows.get.either ? code`statement` : code`_find`,
    getStatement: rows.get.either ? code`statement` : code`_get`,
    linkOwner: needsOwner
      ? { insert: code`, owner_id=${owner("inserted")}`, update: code`, owner_id=${owner("row")}` }
      : { insert: code``, update: code`` },
  };
}
