import type { Blueprint, Resource } from "../../blueprint/blueprint.js";
import { Code, code, imported, importsOf, joinCode } from "../../render/code.js";
import { pythonString } from "../../render/python-literal.js";
import { roleNames } from "./access-view.js";
import { importBlock } from "./import-block.js";
import { includesDependOnCaller, includesOf, mayBeAnyone, type Include } from "../../contract/includes.js";
import { FIELD } from "./python-modules.js";
import { words } from "./repository-view.js";
import { attributeOf, resourceSymbols } from "./symbols.js";

/** How the rows of one relation are found for a caller. */
interface Reach {
  /** `caller.id, `: whose rows; empty where it is about all. */
  readonly argument: Code;
  /** What must hold of the caller; null where nothing must. */
  readonly condition: Code | null;
}

const NOTHING = code``;

/** What `includes.py` shows: the rows of other resources that clients can ask for along with those of one. */
export function includesView(blueprint: Blueprint, resource: Resource): object {
  const symbols = resourceSymbols(resource);
  const isOptional = mayBeAnyone(resource);
  const includes = includesOf(blueprint, resource).map((include) => {
    const target = resourceSymbols(include.target);
    const reach = reachOf(include.target, isOptional);
    const service = `${target.singular}_service`;
    return {
      json: include.relation.json,
      attribute: attributeOf(include.relation),
      ids: attributeOf(include.ids),
      isMany: include.isMany,
      field: includedField(include),
      plural: target.plural,
      rows: `${target.plural}_by_id`,
      service: new Code(service, [`app.${target.module}:service as ${service}`]),
      argument: reach.argument,
      condition: reach.condition,
    };
  });
  const takesCaller = includesDependOnCaller(blueprint, resource);
  const { envelope } = blueprint.api;
  return {
    ...symbols,
    envelope,
    pluralWords: words(resource.name.plural.words),
    has: {
      list: resource.operations.includes("list"),
      item: resource.operations.includes("get") && envelope,
    },
    includes,
    caller: takesCaller ? code`caller: Caller${isOptional ? code` | None` : NOTHING}, ` : NOTHING,
    imports: importBlock(
      importsOf(
        includes.flatMap(({ field, service, argument, condition }) => [
          field,
          service,
          argument,
          ...(condition === null ? [] : [condition]),
        ]),
      ),
      {
        "collections.abc:Collection": true,
        "collections.abc:Mapping": true,
        "collections.abc:Sequence": true,
        "typing:Any": true,
        "app.core.security:Caller": takesCaller,
        "app.core.responses:ItemEnvelope": envelope && resource.operations.includes("get"),
        "app.core.responses:PageEnvelope": resource.operations.includes("list"),
        "app.db.session:Reader": true,
        [`app.${symbols.module}.schemas:${symbols.schema}Read`]: true,
      },
    ),
  };
}

/** A caller is sent the rows that they could get one by one. */
function reachOf({ access }: Resource, isOptional: boolean): Reach {
  const rule = access.get;
  const someone = isOptional ? [code`caller`] : [];
  if (rule === undefined || rule.kind === "public") return { argument: NOTHING, condition: null };
  if (rule.kind === "user") return { argument: NOTHING, condition: both(someone) };
  const roles = roleNames(rule);
  if (!rule.ownRows) {
    const holds = code`not caller.roles.isdisjoint({${roles}})`;
    return { argument: NOTHING, condition: both([...someone, holds]) };
  }
  if (rule.roles.length === 0) return { argument: code`caller.id, `, condition: both(someone) };
  const reach = imported("app.core.access", "reach_of");
  return { argument: code`${reach}(caller, ${roles}), `, condition: both(someone) };
}

function both(conditions: readonly Code[]): Code | null {
  return conditions.length === 0 ? null : joinCode(conditions, " and ");
}

function includedField({ relation, target, isMany }: Include): Code {
  const attribute = attributeOf(relation);
  const { json } = relation;
  const { module, schema } = resourceSymbols(target);
  const model = imported(`app.${module}.schemas`, `${schema}Read`);
  const type = isMany ? code`list[${model}]` : code`${model} | None`;
  const alias = attribute === json ? [] : [code`alias=${pythonString(json)}`];
  if (!isMany && alias.length === 0) return code`${attribute}: ${type} = None`;
  const initial = isMany ? code`default_factory=list` : code`default=None`;
  return code`${attribute}: ${type} = ${FIELD}(${joinCode([initial, ...alias], ", ")})`;
}
