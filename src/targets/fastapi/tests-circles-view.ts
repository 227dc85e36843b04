import type { Blueprint } from "../../blueprint/blueprint.js";
import { Code, code, importsOf, joinCode } from "../../render/code.js";
import { pythonString } from "../../render/python-literal.js";
import type { Circle } from "../../contract/test-circles.js";
import { words } from "./repository-view.js";
import { resourceSymbols } from "./symbols.js";

export interface CircleView {
  readonly view: object;
  readonly imports: readonly string[];
}

export function circleView({ api }: Blueprint, circle: Circle): CircleView {
  const { field, target, isChangeable, include } = circle;
  const body = bodyOf(circle);
  return {
    imports: importsOf([body]),
    view: {
      name: field.type.relation.name.snake,
      json: field.json,
      others: words(target.name.plural.words),
      path: `${api.prefix}${target.path}`,
      body,
      isChangeable,
      include,
    },
  };
}

/** `{**keeper_examples.BODIES[0], "desk_id": first["id"]}` */
function bodyOf({ target, back }: Circle): Code {
  const { module, singular } = resourceSymbols(target);
  const name = `${singular}_examples`;
  const examples = new Code(name, [`tests.${module}:examples as ${name}`]);
  const keys = back.map((json) => code`${pythonString(json)}: first["id"]`);
  return code`{**${examples}.BODIES[0], ${joinCode(keys, ", ")}}`;
}
