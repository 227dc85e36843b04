import type { Blueprint, Resource } from "../../blueprint/blueprint.js";
import { importsOf } from "../../render/code.js";
import { importBlock } from "./import-block.js";
import { messagesOf } from "./messages.js";
import { needsOf } from "./operations.js";
import { replaceModel } from "./service-view.js";
import { idTypes, resourceSymbols } from "./symbols.js";

/** What `router.py` shows: the routes of one resource. */
export function routerView(blueprint: Blueprint, resource: Resource): object {
  const symbols = resourceSymbols(resource);
  const has = needsOf(resource);
  const id = idTypes(blueprint);
  const callerAtRouter = blueprint.auth.strategy === "jwt" && !resource.isOwned;
  const replace = replaceModel(resource, symbols);
  const schemas = `app.${symbols.module}.schemas:${symbols.schema}`;
  return {
    ...symbols,
    has,
    isOwned: resource.isOwned,
    envelope: blueprint.api.envelope,
    callerAtRouter,
    path: resource.path,
    itemPath: `/{${symbols.itemId}}`,
    tag: resource.name.plural.words,
    replaceModel: replace,
    idPath: id.path,
    messages: messagesOf(resource),
    imports: importBlock(has.one ? importsOf([id.path]) : [], {
      "typing:Annotated": has.list || has.lock,
      "fastapi:APIRouter": true,
      "fastapi:Depends": callerAtRouter,
      "fastapi:Header": has.lock,
      "fastapi:Query": has.list,
      "fastapi:Request": has.create || has.get,
      "fastapi:Response": has.list || has.item,
      "app.core.access:CurrentCaller": resource.isOwned,
      "app.core.access:current_caller": callerAtRouter,
      "app.core.openapi:CREATED": has.create,
      "app.core.openapi:FOUND": has.get,
      "app.core.openapi:CHANGED": has.change,
      "app.core.openapi:DELETED": has.delete,
      "app.core.responses:fresh_item_response": has.get,
      "app.core.responses:item_response": has.create || has.change,
      "app.core.responses:page_response": has.list,
      "app.core.routing:ApiRoute": true,
      "app.db.session:DbReader": has.read,
      "app.db.session:WriteSession": has.write,
      [`app.${symbols.module}:service`]: true,
      [`${schemas}Create`]: has.create || (has.replace && replace.endsWith("Create")),
      [`${schemas}Replace`]: has.replace && replace.endsWith("Replace"),
      [`${schemas}Update`]: has.update,
      [`${schemas}Query`]: has.list,
      [`${schemas}Page`]: has.list,
      [`${schemas}Read`]: has.list,
      [`${schemas}Item`]: has.item,
    }),
  };
}
