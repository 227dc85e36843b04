import { authenticated, requireCaller } from "../core/access.js";
import { BEARER, changed, created, deleted, found, listed } from "../core/openapi.js";
import { pageBody, sendCreated, sendItem } from "../core/responses.js";
import type { Plugin } from "../core/validation.js";
import type { Database } from "../db/database.js";
import { one } from "../db/one.js";
import { expandKeepers, KeeperExpandedItem, KeeperExpandedPage } from "./includes.js";
import {
  KeeperCreate,
  KeeperItem,
  KeeperItemQuery,
  KeeperParams,
  KeeperQuery,
  KeeperUpdate,
} from "./schema.js";
import * as service from "./service.js";

const tags = ["keepers"];

export const keeperRoutes: Plugin<{ readonly database: Database }> = (app, { database }, done) => {
  app.get(
    "/keepers",
    {
      schema: {
        operationId: "listKeepers",
        tags,
        summary: "List Keepers",
        security: BEARER,
        querystring: KeeperQuery,
        response: listed(KeeperExpandedPage),
      },
      onRequest: authenticated,
    },
    async (request) => {
      const caller = requireCaller(request);
      const ownerId = caller.id;
      const page = await database.read(async (db) => {
        const { rows, ...rest } = await service.listKeepers(db, ownerId, request.query);
        return { ...rest, rows: await expandKeepers(db, caller, rows, request.query.include) };
      });
      return pageBody(page, request.query.limit, "Keepers listed");
    },
  );

  app.post(
    "/keepers",
    {
      schema: {
        operationId: "createKeeper",
        tags,
        summary: "Create Keeper",
        security: BEARER,
        body: KeeperCreate,
        response: created(KeeperItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const keeper = await database.write((db) => service.createKeeper(db, ownerId, request.body));
      return sendCreated(reply, keeper, "Keeper created");
    },
  );

  app.get(
    "/keepers/:keeper_id",
    {
      schema: {
        operationId: "getKeeper",
        tags,
        summary: "Get Keeper",
        security: BEARER,
        params: KeeperParams,
        querystring: KeeperItemQuery,
        response: found(KeeperExpandedItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const caller = requireCaller(request);
      const ownerId = caller.id;
      const { keeper_id: keeperId } = request.params;
      const keeper = await database.read(async (db) => {
        const row = await service.getKeeper(db, ownerId, keeperId);
        return one(await expandKeepers(db, caller, [row], request.query.include));
      });
      return sendItem(reply, keeper, "Keeper found");
    },
  );

  app.put(
    "/keepers/:keeper_id",
    {
      schema: {
        operationId: "replaceKeeper",
        tags,
        summary: "Replace Keeper",
        security: BEARER,
        params: KeeperParams,
        body: KeeperCreate,
        response: changed(KeeperItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { keeper_id: keeperId } = request.params;
      const ifMatch = request.headers["if-match"];
      const keeper = await database.write((db) =>
        service.replaceKeeper(db, ownerId, keeperId, request.body, ifMatch),
      );
      return sendItem(reply, keeper, "Keeper replaced");
    },
  );

  app.patch(
    "/keepers/:keeper_id",
    {
      schema: {
        operationId: "updateKeeper",
        tags,
        summary: "Update Keeper",
        security: BEARER,
        params: KeeperParams,
        body: KeeperUpdate,
        response: changed(KeeperItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { keeper_id: keeperId } = request.params;
      const ifMatch = request.headers["if-match"];
      const keeper = await database.write((db) =>
        service.updateKeeper(db, ownerId, keeperId, request.body, ifMatch),
      );
      return sendItem(reply, keeper, "Keeper updated");
    },
  );

  app.delete(
    "/keepers/:keeper_id",
    {
      schema: {
        operationId: "deleteKeeper",
        tags,
        summary: "Delete Keeper",
        security: BEARER,
        params: KeeperParams,
        response: deleted(),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { keeper_id: keeperId } = request.params;
      const ifMatch = request.headers["if-match"];
      await database.write((db) => service.deleteKeeper(db, ownerId, keeperId, ifMatch));
      return reply.code(204).send();
    },
  );

  done();
};
