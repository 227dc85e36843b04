import type { Blueprint, Resource } from "../../blueprint/blueprint.js";
import { jsonKey } from "../../contract/json-key.js";
import { needsOf } from "../../contract/operations.js";
import type { ReferenceField } from "../../contract/references.js";
import { targetOf } from "../../contract/resource-index.js";
import type { Circle } from "../../contract/test-circles.js";
import { testedReferences, type TestedReferences } from "../../contract/test-deletions.js";
import { referenceExamples } from "../../contract/test-references.js";
import { rowId } from "../../contract/test-rows.js";
import { code, imported, joinCode, type Code } from "../../render/code.js";
import { tsKey, tsLiteral, tsProperty, tsString } from "../../render/ts-literal.js";
import { keptColumns } from "./kept-columns.js";
import { resourceSymbols } from "./symbols.js";
import { commonView, listOf, roleArguments, testImports } from "./tests-code.js";
import { hasOwnRows } from "./tests-rows-view.js";

/** What `references.test.ts` shows: what items may refer to, and what becomes of them when that is deleted. */
export function referenceTestsView(blueprint: Blueprint, resource: Resource): object {
  const tested = testedReferences(blueprint, resource);
  const kept = keptView(blueprint, tested.kept);
  const hasOthers = tested.own.length > 0 && resource.isOwned;
  const circles = tested.circles.map((circle) => circleView(blueprint, circle));
  const view = {
    has: needsOf(resource),
    roles: roleArguments(tested.roles),
    hasRows: hasOwnRows(blueprint, resource),
    changeable: changeableEntries(tested.fixed),
    kept,
    restricted: pathsOf(blueprint, tested.deleted.restrict),
    loosened: pathsOf(blueprint, tested.deleted.setNull),
    cascaded: pathsOf(blueprint, tested.deleted.cascade),
    own: tested.own.map((field) => ownView(resource, field)),
    circles: circles.length > 0 ? circles : null,
    hasOthers,
    hasBob: hasOthers || circles.length > 0,
    bobs: hasOthers && referenceExamples(blueprint, resource).bobs !== null,
  };
  return { ...commonView(blueprint, resource), ...view, imports: importsOf(blueprint, view, tested) };
}

interface ReferenceTests {
  readonly has: { readonly get: boolean };
  readonly hasRows: boolean;
  readonly bobs: boolean;
  readonly changeable: Code | null;
  readonly kept: { readonly table: Code } | null;
  readonly restricted: Code | null;
  readonly loosened: Code | null;
  readonly cascaded: Code | null;
  readonly own: readonly OwnView[];
}

function importsOf(blueprint: Blueprint, view: ReferenceTests, { circles }: TestedReferences): Code {
  const { restricted, loosened, cascaded, kept, changeable } = view;
  const isDeleted = [restricted, loosened, cascaded].some((paths) => paths !== null);
  const isCreated =
    isDeleted || kept !== null || changeable !== null || view.own.length > 0 || circles.length > 0;
  return testImports(
    ["drizzle-orm", { eq: kept !== null }],
    ["vitest", { beforeEach: view.hasRows, expect: true, test: true }],
    ...(kept?.table.imports ?? []).map((spec) => {
      const cut = spec.lastIndexOf(":");
      return [spec.slice(0, cut), { [spec.slice(cut + 1)]: true }] as const;
    }),
    ...circles.map(
      ({ target }) =>
        [
          `../${resourceSymbols(target).folder}/examples.js`,
          { [`BODIES as ${resourceSymbols(target).table}`]: true },
        ] as const,
    ),
    [
      "../support/api.js",
      {
        call: true,
        create: isCreated,
        errorsOf: true,
        expectError: restricted !== null || view.own.some(({ isKept }) => isKept),
        itemOf:
          changeable !== null ||
          kept !== null ||
          (view.has.get && restricted !== null) ||
          loosened !== null ||
          view.own.some(({ isChangeable, isKept, isLoosened }) => isChangeable || isKept || isLoosened) ||
          circles.length > 0,
      },
    ],
    ["../support/app.js", { startedApp: view.hasRows || kept !== null }],
    ["../support/tokens.js", { headersFor: blueprint.auth.strategy === "jwt" }],
    ["./examples.js", { BODIES: true, BOBS: view.bobs, INVALID: true }],
    ["./rows.js", { addReferredRows: view.hasRows }],
  );
}

/** The unreachable ids of what can be changed; null where nothing can. */
function changeableEntries(fixed: readonly string[] | null): Code | null {
  if (fixed === null) return null;
  if (fixed.length === 0) return code`UNREACHABLE`;
  return code`UNREACHABLE.filter(([field]) => !${listOf(fixed.map(tsString))}.includes(field))`;
}

/** `[["project_id", "/api/v1/projects"]]`; null where there are none. */
function pathsOf(blueprint: Blueprint, fields: readonly ReferenceField[]): Code | null {
  if (fields.length === 0) return null;
  return listOf(
    fields.map(({ json, type }) => {
      const { path } = targetOf(blueprint.resources, type);
      return code`[${tsString(json)}, ${tsString(`${blueprint.api.prefix}${path}`)}]`;
    }),
  );
}

function keptView(
  blueprint: Blueprint,
  kept: TestedReferences["kept"],
): { readonly key: Code; readonly id: Code; readonly table: Code; readonly change: Code } | null {
  if (kept === null) return null;
  const { resources, api } = blueprint;
  const target = targetOf(resources, kept.field.type);
  const { folder, table } = resourceSymbols(target);
  const change =
    kept.by === "deleting"
      ? code`${tsKey(jsonKey(api, "deleted_at"))}: new Date().toISOString()`
      : code`${tsKey(jsonKey(api, "user_id"))}: "eve"`;
  return {
    key: tsKey(kept.field.json),
    // What the first of the bodies refers to.
    id: tsLiteral(rowId(blueprint, 1)),
    table: imported(`../../src/${folder}/table.js`, table),
    change: joinCode([change, ...keptColumns(target, table)], ", "),
  };
}

interface OwnView {
  readonly key: Code;
  readonly isChangeable: boolean;
  readonly isDeleted: boolean;
  readonly isKept: boolean;
  readonly isLoosened: boolean;
  readonly isGone: boolean;
}

function ownView(resource: Resource, { json, type, isImmutable }: ReferenceField): OwnView {
  const { get, update, delete: canDelete } = needsOf(resource);
  const isDeleted = get && canDelete;
  return {
    key: tsKey(json),
    isChangeable: update && !isImmutable,
    isDeleted,
    isKept: isDeleted && type.onDelete === "restrict",
    isLoosened: isDeleted && type.onDelete === "setNull",
    isGone: isDeleted && type.onDelete === "cascade",
  };
}

function circleView({ api }: Blueprint, circle: Circle): object {
  const { field, target, back, isChangeable, include } = circle;
  const keys = back.map((json) => code`${tsKey(json)}: first.id`);
  return {
    key: tsKey(field.json),
    isChangeable,
    others: tsString(target.name.plural.words),
    path: tsString(`${api.prefix}${target.path}`),
    body: code`{ ...${resourceSymbols(target).table}[0], ${joinCode(keys, ", ")} }`,
    include: include === null ? null : { name: tsString(include), property: tsProperty(include) },
  };
}
