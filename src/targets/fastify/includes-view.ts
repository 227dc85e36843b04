import type { Access, Blueprint, Resource } from "../../blueprint/blueprint.js";
import { includesDependOnCaller, includesOf, mayBeAnyone, type Include } from "../../contract/includes.js";
import { Code, code, imported, importsOf, joinCode } from "../../render/code.js";
import { tsImports } from "../../render/ts-imports.js";
import { tsKey, tsProperty, tsString } from "../../render/ts-literal.js";
import { isInherited } from "./inherited-key.js";
import { resourceSymbols } from "./symbols.js";

/** How the rows of one relation are found for a caller. */
interface Reach {
  /** `caller.id, `: whose rows; empty where it is about all. */
  readonly argument: Code;
  /** What must hold of the caller; null where nothing must. */
  readonly condition: Code | null;
}

const NOTHING = code``;

/** What `includes.ts` shows: the rows of other resources that clients can ask for along with those of one. */
export function includesView(blueprint: Blueprint, resource: Resource): object {
  const symbols = resourceSymbols(resource);
  const isOptional = mayBeAnyone(resource);
  const includes = includesOf(blueprint, resource).map((include) =>
    includeView(include, { resource, isOptional }),
  );
  const takesCaller = includesDependOnCaller(blueprint, resource);
  const has = {
    list: resource.operations.includes("list"),
    item: resource.operations.includes("get") && blueprint.api.envelope,
  };
  return {
    ...symbols,
    pluralWords: new Code(resource.name.plural.words.replace(/[^a-z0-9 ]/g, "")),
    has,
    includes,
    inherited: joinCode(
      includes.filter(({ json }) => isInherited(json)).map(({ json }) => code`, ${tsKey(json)}: undefined`),
      "",
    ),
    caller: takesCaller ? code`caller: Caller${isOptional ? code` | null` : NOTHING},` : null,
    imports: tsImports([
      "zod:type z",
      ...(has.item ? ["../core/responses.js:itemEnvelope"] : []),
      ...(has.list ? ["../core/responses.js:pageEnvelope"] : []),
      ...(takesCaller ? ["../core/security.js:type Caller"] : []),
      "../db/database.js:type Db",
      ...importsOf(includes.flatMap(({ field, find }) => [field, find])),
      `./schema.js:type ${symbols.schema}Include`,
      `./schema.js:${symbols.schema}Read`,
    ]),
  };
}

interface Asking {
  readonly resource: Resource;
  /** There may be no caller. */
  readonly isOptional: boolean;
}

function includeView(include: Include, { resource, isOptional }: Asking) {
  const { relation, ids, isMany, target } = include;
  const symbols = resourceSymbols(target);
  const folder = target.table === resource.table ? "." : `../${symbols.folder}`;
  const rows = `${target.name.plural.camel}ById`;
  const { argument, condition } = reachOf(target, isOptional);
  const alias = `${target.name.singular.camel}Service`;
  const service = new Code(alias, [`${folder}/service.js:* as ${alias}`]);
  const found = code`await ${service}.find${symbols.schemas}(db, ${argument}ids)`;
  return {
    json: relation.json,
    key: tsProperty(relation.json),
    ids: tsProperty(ids.json),
    isMany,
    field: includedField(include, imported(`${folder}/schema.js`, `${symbols.schema}Read`)),
    rows,
    find: condition === null ? found : code`${condition} ? ${found} : null`,
    get: new Code(condition === null ? `${rows}.get` : `${rows}?.get`),
  };
}

/** A caller is sent the rows that they could get one by one. */
function reachOf({ access }: Resource, isOptional: boolean): Reach {
  const rule = access.get;
  const someone = isOptional ? [code`caller !== null`] : [];
  if (rule === undefined || rule.kind === "public") return { argument: NOTHING, condition: null };
  if (rule.kind === "user") return { argument: NOTHING, condition: both(someone) };
  if (rule.ownRows) return { argument: code`${ownerArgument(rule)}, `, condition: both(someone) };
  const holds = code`${imported("../core/access.js", "holdsOneOf")}(caller, [${rolesOf(rule)}])`;
  return { argument: NOTHING, condition: both([...someone, holds]) };
}

type Limited = Extract<Access, { kind: "limited" }>;

function ownerArgument(rule: Limited): Code {
  if (rule.roles.length === 0) return code`caller.id`;
  return code`${imported("../core/access.js", "reachOf")}(caller, ${rolesOf(rule)})`;
}

function rolesOf({ roles }: Limited): Code {
  return joinCode(roles.map(tsString), ", ");
}

function both(conditions: readonly Code[]): Code | null {
  return conditions.length === 0 ? null : joinCode(conditions, " && ");
}

function includedField({ relation, isMany }: Include, schema: Code): Code {
  const type = isMany ? code`${schema}.array().optional()` : code`${schema}.nullable().optional()`;
  return code`${tsKey(relation.json)}: ${type},`;
}
