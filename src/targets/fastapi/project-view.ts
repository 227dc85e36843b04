import type { Blueprint } from "../../blueprint/blueprint.js";
import { Code, code } from "../../render/code.js";
import { compareNames, sortedExports } from "../../render/python-imports.js";
import { jsonKey } from "./json-key.js";
import { resourceSymbols } from "./symbols.js";

/** What the files that all resources share show. */
export function projectView(blueprint: Blueprint): object {
  const { auth, api, name, resources } = blueprint;
  const symbols = resources
    .map(resourceSymbols)
    .sort((left, right) => compareNames(`app.${left.module}.`, `app.${right.module}.`));
  const classes = symbols.map((symbol) => symbol.class);
  const [first] = resources;
  return {
    name: name.kebab,
    title: title(name.words),
    auth: auth.strategy === "jwt",
    userClaim: auth.strategy === "jwt" ? auth.userClaim : "",
    prefix: api.prefix,
    rateLimit: rateLimit(api.rateLimit),
    rateLimitText: api.rateLimit?.text ?? "off",
    envelope: api.envelope,
    camel: api.casing === "camel",
    json: { status_code: jsonKey(api, "status_code"), request_id: jsonKey(api, "request_id") },
    passwords: resources.some(({ fields }) => fields.some(({ type }) => type.kind === "password")),
    resources: symbols,
    exported: sortedExports(classes),
    firstPath: `${api.prefix}${first?.path ?? ""}`,
    firstModule: first === undefined ? "" : resourceSymbols(first).module,
  };
}

function title(text: string): Code {
  return new Code(text.replace(/[^a-z0-9 ]/g, "").replace(/^[a-z]| [a-z]/g, (start) => start.toUpperCase()));
}

function rateLimit(limit: Blueprint["api"]["rateLimit"]): Code {
  return limit === null ? code`None` : code`RateLimit(${limit.requests}, ${limit.seconds})`;
}
