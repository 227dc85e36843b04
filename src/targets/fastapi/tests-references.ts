import type { Blueprint, Resource } from "../../blueprint/blueprint.js";
import { code, type Code } from "../../render/code.js";
import { pythonLiteral, pythonString } from "../../render/python-literal.js";
import { referenceExamples } from "../../contract/test-references.js";
import { tuple } from "./repository-rows.js";

/** What `examples.py` says of references. */
export interface ReferenceExamplesView {
  /** `("project_id", "…", "not_found")`: ids of the right form that Ana's items cannot refer to. */
  readonly unreachable: readonly Code[];
  /** `"project_id": "…"`: what Bob's items refer to instead of Ana's rows; null where no test needs it. */
  readonly bobs: readonly Code[] | null;
}

export function referenceExamplesView(blueprint: Blueprint, resource: Resource): ReferenceExamplesView {
  const { unreachable, bobs } = referenceExamples(blueprint, resource);
  return {
    unreachable: unreachable.map(({ json, id }) =>
      tuple([pythonString(json), pythonLiteral(id), pythonString("not_found")]),
    ),
    bobs: bobs?.map(({ json, id }) => code`${pythonString(json)}: ${pythonLiteral(id)}`) ?? null,
  };
}
