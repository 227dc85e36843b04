import type { Blueprint, Resource } from "../../blueprint/blueprint.js";
import { Code, code, importsOf, joinCode } from "../../render/code.js";
import { pythonString } from "../../render/python-literal.js";
import { includesOf } from "./includes.js";
import { needsOf } from "./operations.js";
import { ownedReferences, targetOf, type ReferenceField } from "./references.js";
import { words } from "./repository-view.js";
import { resourceSymbols } from "./symbols.js";
import { testBodies } from "./test-bodies.js";
import { exampleReferences } from "./test-rows.js";

/** A reference to what cannot be there before an item is: it refers back. */
export interface Circle {
  readonly target: Resource;
  readonly view: object;
  readonly imports: readonly string[];
}

/** The circles of a resource in which the tests can show whose rows they are about. */
export function circlesOf(blueprint: Blueprint, resource: Resource): readonly Circle[] {
  const known = new Set(exampleReferences(blueprint, resource));
  const owned = ownedReferences(blueprint.resources, resource);
  const bodies = testBodies(blueprint, resource).length;
  // Bob makes an item as Ana does.
  const isPlain = resource.isOwned && bodies > 1 && !owned.some((field) => known.has(field));
  if (!isPlain || !needsOf(resource).update) return [];
  return owned
    .filter((field) => !known.has(field) && !field.isReadOnly && !field.isImmutable)
    .flatMap((field) => circle(blueprint, resource, field));
}

function circle(blueprint: Blueprint, resource: Resource, field: ReferenceField): Circle[] {
  const target = targetOf(blueprint.resources, field.type);
  const back = exampleReferences(blueprint, target);
  const isOther = target !== resource && back.every(({ type }) => type.to === resource.table);
  if (!isOther || !needsOf(target).create || testBodies(blueprint, target).length === 0) return [];
  const { relation } = field.type;
  const body = bodyOf(target, back);
  const isIncluded = includesOf(blueprint, resource).some((include) => include.relation === relation);
  return [
    {
      target,
      imports: importsOf([body]),
      view: {
        name: relation.name.snake,
        json: field.json,
        others: words(target.name.plural.words),
        path: `${blueprint.api.prefix}${target.path}`,
        body,
        include: isIncluded && needsOf(resource).get ? relation.json : null,
      },
    },
  ];
}

/** `{**keeper_examples.BODIES[0], "desk_id": first["id"]}` */
function bodyOf(target: Resource, back: readonly ReferenceField[]): Code {
  const { module, singular } = resourceSymbols(target);
  const name = `${singular}_examples`;
  const examples = new Code(name, [`tests.${module}:examples as ${name}`]);
  const keys = back.map(({ json }) => code`${pythonString(json)}: first["id"]`);
  return code`{**${examples}.BODIES[0], ${joinCode(keys, ", ")}}`;
}
