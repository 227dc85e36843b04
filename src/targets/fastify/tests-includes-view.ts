import type { Blueprint, Resource } from "../../blueprint/blueprint.js";
import { hasAccounts } from "../../contract/accounts.js";
import type { Include } from "../../contract/includes.js";
import { jsonKey } from "../../contract/json-key.js";
import { needsOf } from "../../contract/operations.js";
import { accessNeeds } from "../../contract/row-range.js";
import { testedIncludes, type TestedInclude } from "../../contract/test-includes.js";
import { absentId } from "../../contract/test-references.js";
import { code, joinCode, type Code } from "../../render/code.js";
import { tsKey, tsLiteral, tsProperty, tsString } from "../../render/ts-literal.js";
import { keptColumns } from "./kept-columns.js";
import { resourceSymbols } from "./symbols.js";
import { commonView, listOf, rolesOf, testImports } from "./tests-code.js";
import { thereIn } from "./tests-examples-view.js";
import { hasOwnRows, ownerOf } from "./tests-rows-view.js";

/** What `includes.test.ts` shows. */
export function includeTestsView(blueprint: Blueprint, resource: Resource): object {
  const { all, rows, selfs, hidden, lost } = testedIncludes(blueprint, resource);
  const [json = ""] = all.map(({ relation }) => relation.json);
  const has = needsOf(resource);
  const hasRoles = accessNeeds(blueprint).roles;
  const hasRows = hasOwnRows(blueprint, resource);
  const view = {
    has,
    hasRows,
    includes: rows.length > 0 ? rows.map((row) => entry(blueprint, row)) : null,
    selfs: selfs.length > 0 ? listOf(selfs.map(selfEntry)) : null,
    hidden: hidden.length > 0 ? listOf(hidden.map((row) => hiddenEntry(row, hasRoles))) : null,
    lost: lost.length > 0 ? lost.map((row) => lostEntry(blueprint, row)) : null,
    tagged: has.get && has.update,
    there: has.list && rows.length > 0 && thereIn(blueprint, resource) !== null,
    usesDatabase: hasRows || lost.length > 0,
  };
  return {
    ...commonView(blueprint, resource),
    ...view,
    hasRoles,
    roles: rolesOf([resource, ...all.map(({ target }) => target)]),
    absentId: String(absentId(blueprint)),
    name: tsString(json),
    twice: tsString(`${json},${json}`),
    addresses: listOf([...(has.list ? [code`PATH`] : []), ...(has.get ? [code`ABSENT`] : [])]),
    imports: importsOf(blueprint, view, lost),
  };
}

interface IncludeTests {
  readonly has: { readonly list: boolean };
  readonly hasRows: boolean;
  readonly includes: readonly Code[] | null;
  readonly selfs: Code | null;
  readonly hidden: Code | null;
  readonly lost: readonly Code[] | null;
  readonly tagged: boolean;
  readonly there: boolean;
  readonly usesDatabase: boolean;
}

function importsOf(blueprint: Blueprint, view: IncludeTests, lost: readonly TestedInclude[]): Code {
  const { has, hasRows, includes, selfs, hidden, tagged } = view;
  const isRead = includes !== null || selfs !== null;
  const isMade = isRead || hidden !== null || view.lost !== null || tagged;
  return testImports(
    ["drizzle-orm", { eq: view.lost !== null }],
    ["vitest", { beforeEach: hasRows, expect: true, test: true }],
    ["../../src/db/database.js", { "type Db": view.lost !== null }],
    ...lost.map(({ include: { target } }) => {
      const { folder, table } = resourceSymbols(target);
      return [`../../src/${folder}/table.js`, { [table]: true }] as const;
    }),
    ["../auth/users.js", { USER_IDS: view.lost !== null && hasAccounts(blueprint) }],
    [
      "../support/api.js",
      {
        "type Id": includes !== null || hidden !== null || view.lost !== null,
        "type Item": includes !== null,
        call: true,
        create: isMade,
        errorsOf: true,
        itemOf: isRead || hidden !== null || view.lost !== null,
        itemsOf: isRead && has.list,
        tagOf: tagged,
      },
    ],
    ["../support/app.js", { startedApp: view.usesDatabase }],
    ["../support/statements.js", { costOf: includes !== null }],
    ["../support/tokens.js", { headersFor: blueprint.auth.strategy === "jwt" }],
    ["./examples.js", { BODIES: isMade, THERE: view.there }],
    ["./rows.js", { addReferredRows: hasRows }],
  );
}

function entry({ api }: Blueprint, row: TestedInclude): Code {
  const path = tsString(`${api.prefix}${row.include.target.path}`);
  return listOf([...named(row), path, tsLiteral(row.cost)]);
}

function named({ include: { relation, ids }, value }: TestedInclude): readonly Code[] {
  return [tsString(relation.json), tsString(ids.json), tsLiteral(value)];
}

function hiddenEntry(row: TestedInclude & { readonly roles: readonly string[] }, hasRoles: boolean): Code {
  return listOf([...named(row), ...(hasRoles ? [tsLiteral(row.roles)] : [])]);
}

/** With what gives Ana's rows to somebody else. */
function lostEntry(blueprint: Blueprint, row: TestedInclude): Code {
  const { table } = resourceSymbols(row.include.target);
  const owner = jsonKey(blueprint.api, "user_id");
  const anas = code`eq(${table}${tsProperty(owner)}, ${ownerOf(blueprint, "ana")})`;
  const given = code`${tsKey(owner)}: ${ownerOf(blueprint, "eve")}`;
  const change = joinCode([given, ...keptColumns(row.include.target, table)], ", ");
  const give = code`(db) => db.update(${table}).set({ ${change} }).where(${anas})`;
  return listOf([...named(row), give]);
}

function selfEntry({ relation, ids, isMany }: Include): Code {
  return listOf([tsString(relation.json), tsString(ids.json), code`${String(isMany)}`]);
}
