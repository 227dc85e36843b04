import type { Blueprint, Operation, Resource } from "../../blueprint/blueprint.js";
import { code, imported, importsOf, joinCode, type Code } from "../../render/code.js";
import { routeAccess, type RouteAccess } from "./access-view.js";
import { importBlock } from "./import-block.js";
import { includesDependOnCaller, includesOf } from "../../contract/includes.js";
import { messagesOf } from "../../contract/messages.js";
import { needsOf } from "../../contract/operations.js";
import { replaceModel } from "./service-view.js";
import { idTypes, resourceSymbols } from "./symbols.js";

/** What a route's decorator says beside its path and its model. */
interface RouteView extends RouteAccess {
  /** `, responses=…` and what else the decorator takes. */
  readonly options: Code;
}

const RESPONSES: Readonly<Record<Operation, string | null>> = {
  list: null,
  get: "FOUND",
  create: "CREATED",
  replace: "CHANGED",
  update: "CHANGED",
  delete: "DELETED",
};

/** What `router.py` shows: the routes of one resource. */
export function routerView(blueprint: Blueprint, resource: Resource): object {
  const symbols = resourceSymbols(resource);
  const has = needsOf(resource);
  const id = idTypes(blueprint);
  const common = commonDependency(blueprint, resource);
  const routes = routeViews(blueprint, resource, common);
  return {
    ...symbols,
    has,
    envelope: blueprint.api.envelope,
    dependency: common,
    routes,
    path: resource.path,
    itemPath: `/{${symbols.itemId}}`,
    tag: resource.name.plural.words,
    ...models(blueprint, resource),
    replaceModel: replaceModel(resource, symbols),
    idPath: id.path,
    messages: messagesOf(resource),
    imports: importBlock(
      importsOf([
        ...(has.one ? [id.path] : []),
        ...(common === null ? [] : [common]),
        ...resource.operations.flatMap((name) => {
          const { parameter, argument, options } = routes[name];
          return [parameter, argument, options];
        }),
      ]),
      { ...fixedImports(blueprint, resource), ...schemaImports(blueprint, resource) },
    ),
  };
}

/** What the routes that read send, and what they are told of rows to include. */
function models(blueprint: Blueprint, resource: Resource): object {
  const { schema } = resourceSymbols(resource);
  if (includesOf(blueprint, resource).length === 0) {
    return { includes: null, pageModel: `${schema}Page`, itemModel: `${schema}Item` };
  }
  return {
    includes: { caller: includesDependOnCaller(blueprint, resource) ? code`caller, ` : code`` },
    pageModel: `${schema}ExpandedPage`,
    itemModel: `${schema}Expanded${blueprint.api.envelope ? "Item" : ""}`,
    readModel: `${schema}Expanded`,
  };
}

/** What all routes depend on, where no rule differs and none needs to know its caller. */
function commonDependency(blueprint: Blueprint, resource: Resource): Code | null {
  const dependencies = resource.operations.map(
    (operation) => accessOf(blueprint, resource, operation).dependency,
  );
  const [first = null] = dependencies;
  return dependencies.every((dependency) => dependency?.text === first?.text) ? first : null;
}

function accessOf(blueprint: Blueprint, resource: Resource, operation: Operation): RouteAccess {
  return routeAccess(blueprint, resource, {
    operation,
    needsCaller: (operation === "list" || operation === "get") && includesDependOnCaller(blueprint, resource),
  });
}

function routeViews(
  blueprint: Blueprint,
  resource: Resource,
  common: Code | null,
): Readonly<Record<Operation, RouteView>> {
  const view = (operation: Operation): RouteView => {
    const route = accessOf(blueprint, resource, operation);
    return { ...route, options: options(route, { operation, common }) };
  };
  return {
    list: view("list"),
    get: view("get"),
    create: view("create"),
    replace: view("replace"),
    update: view("update"),
    delete: view("delete"),
  };
}

function options(
  { dependency, refuses, isPublic }: RouteAccess,
  { operation, common }: { readonly operation: Operation; readonly common: Code | null },
): Code {
  const own = RESPONSES[operation];
  const responses = [...(own === null ? [] : [own]), ...(refuses ? ["FORBIDDEN"] : [])].map(openapi);
  const [only] = responses;
  const spread = joinCode(
    responses.map((part) => code`**${part}`),
    ", ",
  );
  return joinCode(
    [
      ...(dependency === null || common !== null ? [] : [code`, dependencies=[${dependency}]`]),
      ...(only === undefined ? [] : [code`, responses=${responses.length > 1 ? code`{${spread}}` : only}`]),
      ...(isPublic ? [code`, openapi_extra=${openapi("PUBLIC")}`] : []),
    ],
    "",
  );
}

function openapi(name: string): Code {
  return imported("app.core.openapi", name);
}

function fixedImports(blueprint: Blueprint, resource: Resource): Record<string, boolean> {
  const has = needsOf(resource);
  const isExpanded = includesOf(blueprint, resource).length > 0;
  return {
    "typing:Annotated": has.list || has.lock || isExpanded,
    "fastapi:APIRouter": true,
    "fastapi:Header": has.lock,
    "fastapi:Query": has.list || isExpanded,
    "fastapi:Request": has.create || has.get,
    "fastapi:Response": has.list || has.item,
    "app.core.responses:fresh_item_response": has.get,
    "app.core.responses:item_response": has.create || has.change,
    "app.core.responses:page_response": has.list,
    "app.core.routing:ApiRoute": true,
    "app.db.session:DbReader": has.read,
    "app.db.session:WriteSession": has.write,
  };
}

function schemaImports(blueprint: Blueprint, resource: Resource): Record<string, boolean> {
  const has = needsOf(resource);
  const isExpanded = includesOf(blueprint, resource).length > 0;
  const symbols = resourceSymbols(resource);
  const replace = replaceModel(resource, symbols);
  const expanded = `app.${symbols.module}.includes:${symbols.schema}Expanded`;
  const schemas = `app.${symbols.module}.schemas:${symbols.schema}`;
  return {
    [`app.${symbols.module}:service`]: true,
    [`${schemas}Create`]: has.create || (has.replace && replace.endsWith("Create")),
    [`${schemas}Replace`]: has.replace && replace.endsWith("Replace"),
    [`${schemas}Update`]: has.update,
    [`${schemas}Query`]: has.list,
    [`${schemas}ItemQuery`]: has.get && isExpanded,
    [`${schemas}Page`]: has.list && !isExpanded,
    [`${schemas}Item`]: has.create || has.change || (has.get && !isExpanded),
    [expanded]: isExpanded && has.get,
    [`${expanded}Page`]: isExpanded && has.list,
    [`${expanded}Item`]: isExpanded && has.get && blueprint.api.envelope,
    [`app.${symbols.module}.includes:expand_${symbols.plural}`]: isExpanded,
  };
}
