import type { Blueprint } from "../../blueprint/blueprint.js";
import { hasAccounts } from "../../contract/accounts.js";
import { jsonKey } from "../../contract/json-key.js";
import { code } from "../../render/code.js";
import { accessWords } from "./access-words.js";
import { entityDiagram } from "./diagram.js";
import { exampleCalls, registration } from "./example-calls.js";

/** What a README shows of the resources. It is the one document that every resource has a line in. */
export function readmeView(blueprint: Blueprint): object {
  const routed = blueprint.resources.filter(({ operations }) => operations.length > 0);
  const { api } = blueprint;
  const register = registration(blueprint);
  const hasToken = register !== null || !hasAccounts(blueprint);
  const token = code`["${jsonKey(api, "access_token")}"]`;
  return {
    rows: routed.map((resource) => ({
      path: `${api.prefix}${resource.path}`,
      about: resource.description ?? resource.name.plural.words,
      access: accessWords(blueprint, resource),
    })),
    diagram: entityDiagram(blueprint),
    calls: hasToken ? exampleCalls(blueprint) : null,
    registration: register,
    tokenOf: api.envelope ? code`["data"]${token}` : token,
  };
}
