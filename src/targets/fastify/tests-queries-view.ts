import type { Blueprint, Resource } from "../../blueprint/blueprint.js";
import { hasAccounts } from "../../contract/accounts.js";
import { isIncluded } from "../../contract/includes.js";
import { needsOf } from "../../contract/operations.js";
import { lockRange, rowRange } from "../../contract/row-range.js";
import { code, joinCode, type Code } from "../../render/code.js";
import { tsKey, tsString } from "../../render/ts-literal.js";
import { keptColumns } from "./kept-columns.js";
import { resourceSymbols } from "./symbols.js";

/** What the tests show of the queries of one owner's rows. */
export interface QueriesView {
  /** Rows are changed or deleted. */
  readonly isLocked: boolean;
  /** Other resources include rows, as far as these are the caller's. */
  readonly isFound: boolean;
  readonly stranger: Code;
  /** The owner, where the lock asks whose row it is. */
  readonly lockOwner: Code;
  /** What it is linked with before, where a change may also write links. */
  readonly linked: Code;
  /** What an object would otherwise have inherited: `, constructor: things.constructor`. */
  readonly inherited: Code;
}

/** What the tests show of the queries themselves; null where none is about one owner's rows alone. */
export function queriesView(blueprint: Blueprint, resource: Resource): QueriesView | null {
  const { lock } = needsOf(resource);
  const isFound = isIncluded(blueprint, resource) && rowRange(resource, "get") !== "all";
  if (!resource.isOwned || (!lock && !isFound)) return null;
  const owner = hasAccounts(blueprint) ? code`USER_IDS.ana` : tsString("ana");
  const links = resource.manyRelations.map(({ ids }) => code`${tsKey(ids.json)}: []`);
  return {
    isLocked: lock,
    isFound,
    stranger: hasAccounts(blueprint) ? code`USER_IDS.bob` : tsString("bob"),
    lockOwner: lockRange(resource) === "all" ? code`` : code`${owner}, `,
    linked: links.length === 0 ? code`` : code`, { ${joinCode(links, ", ")} }`,
    inherited: joinCode(
      keptColumns(resource, resourceSymbols(resource).table).map((column) => code`, ${column}`),
      "",
    ),
  };
}
