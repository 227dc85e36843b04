import type { Resource } from "../../blueprint/blueprint.js";
import { code, joinCode, type Code } from "../../render/code.js";
import { needsOf } from "../../contract/operations.js";
import { isOwnOnly, ownerColumn } from "../../contract/row-range.js";
import type { ResourceSymbols } from "./symbols.js";
import type { rowsOfResource } from "./rows-view.js";

type Rows = ReturnType<typeof rowsOfResource>;

const THIS = code`_is_this_one`;
const OWN = code`_is_own_one`;

/** The conditions that the queries of a resource share, and which of them each query has. */
export interface RepositoryRows {
  /** The column that `_is_owned` compares; null where no query needs it. */
  readonly ownerColumn: string | null;
  readonly isThisOne: Code;
  /** Some query is about one row of one owner, while others are about one row of anybody. */
  readonly isOwnOne: boolean;
  readonly one: Readonly<Record<"get" | "lock" | "change", Code>>;
  readonly where: Code;
  /** The same, whoever the owner is. */
  readonly whereAll: Code;
  /** What follows the ids in the query that finds some. */
  readonly findWhere: Code;
  readonly findWhereAll: Code;
  readonly scope: Code;
  readonly key: Readonly<Record<"get" | "find" | "lock" | "change" | "delete", Code>>;
}

export function repositoryRows(resource: Resource, symbols: ResourceSymbols, rows: Rows): RepositoryRows {
  const has = needsOf(resource);
  // An account is changed by its id alone, which is its owner's.
  const ownOnly = resource.isOwned && isOwnOnly(resource);
  const live = resource.hasSoftDelete ? [code`_is_live`] : [];
  const own = [code`_is_owned`, ...live];
  const needsOwn =
    (has.get && !rows.get.all) || (has.lock && !rows.lock.all) || (has.lock && resource.isOwned);
  const isOwnOne = needsOwn && !ownOnly;
  const ownOne = isOwnOne ? OWN : THIS;
  return {
    ownerColumn: needsOwn || (has.list && !rows.list.all) ? ownerColumn(resource) : null,
    isThisOne: tuple([code`_t.id == bindparam("_id")`, ...(needsOwn && !isOwnOne ? own : live)]),
    isOwnOne,
    one: {
      get: rows.get.all ? THIS : ownOne,
      lock: rows.lock.all ? THIS : ownOne,
      change: resource.isOwned ? ownOne : THIS,
    },
    where: tuple(rows.list.all ? live : own),
    whereAll: tuple(live),
    findWhere: others(rows.get.all ? live : own),
    findWhereAll: others(live),
    scope: dictionary(rows.list.values),
    key: keys(resource, symbols, rows),
  };
}

function keys(resource: Resource, { itemId }: ResourceSymbols, rows: Rows): RepositoryRows["key"] {
  const id = code`"_id": ${itemId}`;
  const change = [...rows.create.values, id];
  return {
    get: dictionary([...rows.get.values, id]),
    find: dictionary([...rows.get.values, code`"_ids": list(ids)`]),
    lock: dictionary([...rows.lock.values, id]),
    change: dictionary([resource.manyRelations.length > 0 ? code`**columns` : code`**changes`, ...change]),
    delete: dictionary(resource.hasSoftDelete ? [...change, code`"_now": utc_now()`] : change),
  };
}

/** `(a, b)`, and `(a,)` where it would not be a tuple otherwise. */
export function tuple(parts: readonly Code[]): Code {
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? code`(${only},)` : code`(${joinCode(parts, ", ")})`;
}

function others(parts: readonly Code[]): Code {
  return joinCode(
    parts.map((part) => code`, ${part}`),
    "",
  );
}

function dictionary(entries: readonly Code[]): Code {
  return code`{${joinCode(entries, ", ")}}`;
}
