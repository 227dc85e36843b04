import type { Blueprint, Resource } from "../../blueprint/blueprint.js";
import { hasAccounts } from "../../contract/accounts.js";
import { isIncluded } from "../../contract/includes.js";
import { needsOf } from "../../contract/operations.js";
import { lockRange, rowRange } from "../../contract/row-range.js";
import { code, joinCode, type Code } from "../../render/code.js";
import { tsKey, tsString } from "../../render/ts-literal.js";
import { oneStatement } from "./one-statement.js";

/** What the tests show of the queries of one owner's rows. */
export interface QueriesView {
  /** Rows of one owner are changed or deleted. */
  readonly isLocked: boolean;
  /** Other resources include rows, as far as these are the caller's. */
  readonly isFound: boolean;
  readonly stranger: Code;
  /** The owner, where the lock asks whose row it is. */
  readonly lockOwner: Code;
  /** What it is linked with before, where a change may also write links. */
  readonly linked: Code;
  /** How a change of another's row ends: with an error, or without a row. */
  readonly isRefused: boolean;
  readonly isNotFound: boolean;
}

/** What the tests show of the queries themselves; null where none is about one owner's rows alone. */
export function queriesView(blueprint: Blueprint, resource: Resource): QueriesView | null {
  const has = needsOf(resource);
  const { changeIsOne } = oneStatement(resource);
  const range = lockRange(resource);
  const isFound = isIncluded(blueprint, resource) && rowRange(resource, "get") !== "all";
  const isRefused = has.change && !changeIsOne;
  const isNotFound = has.change && changeIsOne && range !== "all";
  const isLocked = isRefused || isNotFound || has.delete;
  if (!resource.isOwned || (!isLocked && !isFound)) return null;
  const owner = hasAccounts(blueprint) ? code`USER_IDS.ana` : tsString("ana");
  const links = resource.manyRelations.map(({ ids }) => code`${tsKey(ids.json)}: []`);
  return {
    isLocked,
    isFound,
    stranger: hasAccounts(blueprint) ? code`USER_IDS.bob` : tsString("bob"),
    lockOwner: range === "all" ? code`` : code`${owner}, `,
    linked: links.length === 0 ? code`` : code`, { ${joinCode(links, ", ")} }`,
    isRefused,
    isNotFound,
  };
}
