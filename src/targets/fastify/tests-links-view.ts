import type { Blueprint, Resource } from "../../blueprint/blueprint.js";
import { needsOf } from "../../contract/operations.js";
import { testBodies } from "../../contract/test-bodies.js";
import { secretKeys } from "../../contract/test-changes.js";
import { isLinkCostAsked, linkCosts, testedLinks, type TestedLink } from "../../contract/test-links.js";
import { absentId, referenceExamples } from "../../contract/test-references.js";
import { code, type Code } from "../../render/code.js";
import { tsLiteral, tsString } from "../../render/ts-literal.js";
import { commonView, listOf, rolesOf, testImports } from "./tests-code.js";
import { hasOwnRows } from "./tests-rows-view.js";

/** What `links.test.ts` shows: the relations of one resource from outside. */
export function linkTestsView(blueprint: Blueprint, resource: Resource): object {
  const tested = testedLinks(blueprint, resource);
  const has = needsOf(resource);
  const hasSelf = tested.some(({ isSelf }) => isSelf);
  const others = tested.filter(({ isSelf }) => isSelf && resource.isOwned);
  const filterable = tested.filter(({ many }) => many.isFilterable);
  const deletable = tested.filter(({ isDeletable }) => isDeletable);
  const view = {
    has,
    hasSelf,
    hasRows: hasOwnRows(blueprint, resource),
    others: entries(others.map(({ many }) => tsString(many.ids.json))),
    bobs: others.length > 0 && referenceExamples(blueprint, resource).bobs !== null,
    unreachable: entries(tested.flatMap(unreachable)),
    filterLinks: has.list ? entries(filterable.map(entryOf)) : null,
    deletable: has.get ? entries(deletable.map((link) => deletableEntry(blueprint, link))) : null,
    cost: costView(blueprint, resource),
    isCostAsked: isLinkCostAsked(resource),
    secrets: entries(secretKeys(resource, testBodies(blueprint, resource)[0]).map(tsString)),
  };
  return {
    ...commonView(blueprint, resource),
    ...view,
    plural: resource.name.plural.words,
    roles: rolesOf([resource, ...tested.map(({ target }) => target)]),
    absentId: tsLiteral(absentId(blueprint)),
    absentText: tsString(String(absentId(blueprint))),
    wrongId: tsString(blueprint.database.ids === "uuid" ? "format" : "type"),
    given: hasSelf ? "known" : "ids",
    links: tested.map(entryOf),
    imports: importsOf(blueprint, view),
  };
}

interface LinkTests {
  readonly has: Readonly<Record<"list" | "get" | "update" | "replace", boolean>>;
  readonly hasRows: boolean;
  readonly bobs: boolean;
  readonly filterLinks: Code | null;
  readonly isCostAsked: boolean;
}

function importsOf(blueprint: Blueprint, { has, hasRows, bobs, filterLinks, isCostAsked }: LinkTests): Code {
  return testImports(
    ["vitest", { beforeEach: hasRows, expect: true, test: true }],
    [
      "../support/api.js",
      {
        "type Body": has.update || isCostAsked,
        "type Id": true,
        call: true,
        create: true,
        expectError: has.update,
        fieldErrorsOf: true,
        itemOf: has.get || has.update || has.replace,
        itemsOf: has.list,
        listedIds: filterLinks !== null,
        tagOf: has.update,
      },
    ],
    ["../support/app.js", { startedApp: hasRows }],
    ["../support/statements.js", { costOf: true }],
    ["../support/tokens.js", { headersFor: blueprint.auth.strategy === "jwt" }],
    ["./examples.js", { BODIES: true, BOBS: bobs }],
    ["./rows.js", { addReferredRows: hasRows }],
  );
}

/** The statements of each request: what is linked is locked first. */
function costView(blueprint: Blueprint, resource: Resource): object {
  const { create, read, nothing, change } = linkCosts(blueprint, resource);
  const { get, update } = needsOf(resource);
  return {
    create: create + 1,
    read,
    nothing,
    unlink: change,
    link: change + 1,
    isAsked: isLinkCostAsked(resource),
    isNamed: get || update,
  };
}

function entryOf({ many, ids }: TestedLink): Code {
  return listOf([tsString(many.ids.json), tsLiteral(ids)]);
}

function unreachable({ many, unreachable: ids }: TestedLink): readonly Code[] {
  return ids.map((id) => code`[${tsString(many.ids.json)}, ${tsLiteral(id)}]`);
}

function deletableEntry({ api }: Blueprint, { many, target, ids }: TestedLink): Code {
  const path = tsString(`${api.prefix}${target.path}`);
  return listOf([tsString(many.ids.json), path, tsLiteral(ids)]);
}

function entries(codes: readonly Code[]): Code | null {
  return codes.length === 0 ? null : listOf(codes);
}
