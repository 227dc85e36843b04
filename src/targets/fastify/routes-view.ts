import type { Blueprint, Operation, Resource } from "../../blueprint/blueprint.js";
import { includesDependOnCaller, includesOf } from "../../contract/includes.js";
import { messagesOf } from "../../contract/messages.js";
import { needsOf } from "../../contract/operations.js";
import { code, imported, importsOf, type Code } from "../../render/code.js";
import { tsImports } from "../../render/ts-imports.js";
import { tsLiteral, tsString } from "../../render/ts-literal.js";
import { routeAccess, type RouteAccess } from "./access-view.js";
import { oneStatement } from "./one-statement.js";
import { replaceSchema } from "./service-view.js";
import { resourceSymbols } from "./symbols.js";

/** What one route says of itself. */
interface RouteView extends RouteAccess {
  readonly operationId: Code;
  readonly summary: Code;
  /** `found(TaskItem)`: what it answers with. */
  readonly response: Code;
  /** `"Task found"` behind a comma; empty without envelopes. */
  readonly message: Code;
}

const RESPONSES: Readonly<Record<Operation, string>> = {
  list: "listed",
  get: "found",
  create: "created",
  replace: "changed",
  update: "changed",
  delete: "deleted",
};

/** What `routes.ts` shows: the routes of one resource. */
export function routesView(blueprint: Blueprint, resource: Resource): object {
  const symbols = resourceSymbols(resource);
  const has = needsOf(resource);
  const routes = routeViews(blueprint, resource);
  const parts = resource.operations.flatMap((name) => {
    const { hook, security, statements, response } = routes[name];
    return [hook, security, ...statements, response];
  });
  return {
    ...symbols,
    has,
    routes,
    includes: includesView(blueprint, resource),
    path: tsString(resource.path),
    itemPath: tsString(`${resource.path}/:${symbols.parameter}`),
    tags: tsLiteral([resource.name.plural.words]),
    replaceSchema: replaceSchema(resource, symbols),
    ...oneStatement(resource),
    itemId: symbols.itemId,
    imports: tsImports([...importsOf(parts), ...fixedImports(blueprint, resource)]),
  };
}

function routeViews(blueprint: Blueprint, resource: Resource): Readonly<Record<Operation, RouteView>> {
  const view = (operation: Operation): RouteView => routeView(blueprint, resource, operation);
  return {
    list: view("list"),
    get: view("get"),
    create: view("create"),
    replace: view("replace"),
    update: view("update"),
    delete: view("delete"),
  };
}

/** How what is included gets into the answers; null where nothing can be. */
function includesView(blueprint: Blueprint, resource: Resource): { readonly caller: Code } | null {
  if (includesOf(blueprint, resource).length === 0) return null;
  return { caller: includesDependOnCaller(blueprint, resource) ? code`caller, ` : code`` };
}

function routeView(blueprint: Blueprint, resource: Resource, operation: Operation): RouteView {
  const route = routeAccess(blueprint, resource, operation);
  const { singular, plural } = resource.name;
  const name = operation === "list" ? plural : singular;
  const messages = messagesOf(resource);
  const message = operation === "delete" || !blueprint.api.envelope ? null : messages[operation];
  return {
    ...route,
    operationId: tsString(`${operation}${name.pascal}`),
    summary: tsString(title(`${operation} ${name.words}`)),
    response: responseOf(blueprint, resource, { operation, route }),
    message: message === null ? code`` : code`, ${tsString(message)}`,
  };
}

interface Answering {
  readonly operation: Operation;
  readonly route: RouteAccess;
}

function responseOf(blueprint: Blueprint, resource: Resource, { operation, route }: Answering): Code {
  const body = bodyOf(blueprint, resource, operation);
  const { refuses } = route;
  const whole = code`${openapi(RESPONSES[operation])}(${operation === "delete" ? code`` : body})`;
  return refuses ? code`{ ...${whole}, ...${openapi("FORBIDDEN")} }` : whole;
}

/** The schema of what a route sends. */
function bodyOf(blueprint: Blueprint, resource: Resource, operation: Operation): Code {
  const { schema } = resourceSymbols(resource);
  const isRead = operation === "list" || operation === "get";
  const isExpanded = isRead && includesOf(blueprint, resource).length > 0;
  const part = operation === "list" ? "Page" : "Item";
  if (!isExpanded) return imported("./schema.js", `${schema}${part}`);
  const isBare = operation === "get" && !blueprint.api.envelope;
  return imported("./includes.js", `${schema}Expanded${isBare ? "" : part}`);
}

function openapi(name: string): Code {
  return imported("../core/openapi.js", name);
}

function title(text: string): string {
  return text.replace(/(^| )[a-z]/g, (start) => start.toUpperCase());
}

function fixedImports(blueprint: Blueprint, resource: Resource): readonly string[] {
  const has = needsOf(resource);
  const symbols = resourceSymbols(resource);
  const replace = replaceSchema(resource, symbols);
  const schemas = `./schema.js:${symbols.schema}`;
  const isExpanded = includesOf(blueprint, resource).length > 0;
  const imports: Readonly<Record<string, boolean>> = {
    "../core/responses.js:pageBody": has.list,
    "../core/responses.js:sendCreated": has.create,
    "../core/responses.js:sendItem": has.get || has.change,
    "../core/validation.js:type Plugin": true,
    "../db/database.js:type Database": true,
    "./service.js:* as service": true,
    [`${schemas}Create`]: has.create || (has.replace && replace.endsWith("Create")),
    [`${schemas}ItemQuery`]: has.get && isExpanded,
    [`./includes.js:expand${symbols.schemas}`]: (has.list || has.get) && isExpanded,
    "../db/one.js:one": has.get && isExpanded,
    [`${schemas}Params`]: has.one,
    [`${schemas}Query`]: has.list,
    [`${schemas}Replace`]: has.replace && replace.endsWith("Replace"),
    [`${schemas}Update`]: has.update,
  };
  return Object.keys(imports).filter((name) => imports[name]);
}
